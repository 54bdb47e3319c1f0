// The few marks that a text for visitors may have: paragraphs, lists, **bold**, [links](https://…). Read into values, so
// that whoever shows them decides how; whatever is none of these marks is text.
export interface Span {
  readonly text: string
  readonly isBold?: boolean
  /** http, https or mailto; nothing else is a link. */
  readonly link?: string
}

export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'heading'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }

export function readMarkup(text: string): Block[] {
  const parts = text.replaceAll('\r\n', '\n').split(/\n\s*\n/)
  return parts
    .map(part => part.trim())
    .filter(Boolean)
    .flatMap(readPart)
}

/** Lines that begin as items are a list; a paragraph above or below one needs no empty line between. */
function readPart(part: string): Block[] {
  const lines = part.split('\n').map(line => line.trim())
  const blocks: Block[] = []
  let from = 0
  // Walked, since a text of headings alone would call itself as often as it has lines.
  while (from < lines.length) {
    const end = endOfBlock(lines, from)
    blocks.push(blockOf(lines.slice(from, end)))
    from = end
  }
  return blocks
}

function endOfBlock(lines: readonly string[], from: number): number {
  const first = lines[from] as string
  if (isHeading(first)) return from + 1
  let end = from + 1
  while (end < lines.length && isItem(lines[end] as string) === isItem(first)) end += 1
  return end
}

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines
  if (isHeading(first)) return { kind: 'heading', spans: readSpans(first.slice(3)) }
  if (isItem(first)) return { kind: 'list', items: lines.map(line => readSpans(line.slice(2))) }
  return { kind: 'paragraph', spans: readSpans(lines.join('\n')) }
}

const isHeading = (line: string) => line.startsWith('## ')
const isItem = (line: string) => /^[-*•] /.test(line)

// No mark holds another, and none reaches over a line, so that a text of marks alone is read in one pass.
const mark = /\*\*([^*\n]{1,500})\*\*|\[([^[\]\n]{1,300})\]\(([^()\s]{1,1000})\)/g

function readSpans(text: string): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const found of text.matchAll(mark)) {
    const span = spanOf(found)
    if (!span) continue
    if (found.index > from) spans.push({ text: text.slice(from, found.index) })
    spans.push(span)
    from = found.index + found[0].length
  }
  if (from < text.length) spans.push({ text: text.slice(from) })
  return spans
}

function spanOf([, bold, words, link]: RegExpExecArray): Span | undefined {
  if (bold !== undefined) return { text: bold, isBold: true }
  if (words === undefined || link === undefined || !/^(https?:\/\/|mailto:)/i.test(link)) return undefined
  return { text: words, link }
}
