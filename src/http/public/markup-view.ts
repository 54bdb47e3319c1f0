// A text with marks, as HTML.
import { html } from 'hono/html'
import { type Block, readMarkup, type Span } from '../../formats/markup/read-markup.ts'

type Html = ReturnType<typeof html>

export function markupView(text: string): Html[] {
  return readMarkup(text).map(blockView)
}

function blockView(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p class="lines">${block.spans.map(spanView)}</p>`
    case 'heading':
      return html`<h2>${block.spans.map(spanView)}</h2>`
    case 'list':
      return html`<ul>${block.items.map(spans => html`<li>${spans.map(spanView)}</li>`)}</ul>`
  }
}

function spanView({ text, isBold, link }: Span): Html {
  if (link !== undefined) return html`<a href="${link}" rel="noreferrer">${text}</a>`
  return isBold ? html`<strong>${text}</strong>` : html`${text}`
}
