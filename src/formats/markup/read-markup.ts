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

/** A part is a list where each of its lines begins as one; a paragraph above a list needs no empty line between. */
function readPart(part: string): Block[] {
  const lines = part.split('\n').map(line => line.trim())
  const [head = '', ...rest] = lines
  if (head.startsWith('## ')) {
    return [{ kind: 'heading', spans: readSpans(head.slice(3)) }, ...(rest.length > 0 ? readPart(rest.join('\n')) : [])]
  }
  const first = lines.findIndex(isItem)
  if (first === -1) return [paragraph(lines)]
  const before = lines.slice(0, first)
  const end = lines.findIndex((line, place) => place > first && !isItem(line))
  const items = lines.slice(first, end === -1 ? undefined : end)
  const list: Block = { kind: 'list', items: items.map(line => readSpans(line.slice(2))) }
  const after = end === -1 ? [] : readPart(lines.slice(end).join('\n'))
  return [...(before.length > 0 ? [paragraph(before)] : []), list, ...after]
}

const isItem = (line: string) => /^[-*•] /.test(line)

function paragraph(lines: readonly string[]): Block {
  return { kind: 'paragraph', spans: readSpans(lines.join('\n')) }
}

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
