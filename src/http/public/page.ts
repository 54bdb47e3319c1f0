// The frame of the pages that visitors see: forms, offers, bookings. Written by the server and useful without a script,
// since whoever opens one may be on any device, once.
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export interface PublicPage {
  readonly title: string
  /** Made with `html`, which escapes whatever is put in. */
  readonly content: HtmlEscapedString | Promise<HtmlEscapedString>
  /** Whom the page is by: shown at its foot. */
  readonly by?: string
  /** The address of a script of ours, for what a page can't do without. */
  readonly script?: string
  /** BCP 47; left out = en. */
  readonly language?: string
  /** It stands in another page, whose ground is light or dark. */
  readonly framedBy?: 'light' | 'dark' | undefined
}

export function publicPage({ title, content, by, script, language = 'en', framedBy }: PublicPage) {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/public/style.css">
${script ? html`<script type="module" src="${script}"></script>` : ''}
</head>
<body${framedBy ? html` class="framed ${framedBy}"` : ''}><main>${content}</main>${by ? html`<footer>${by}</footer>` : ''}</body>
</html>`
}
