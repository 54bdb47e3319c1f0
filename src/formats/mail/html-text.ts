// HTML of mail → plain text that reads as the sender saw it: blocks and rows on lines of their own, quotations marked
// with `>`, so that the readers of plain text serve both. A tokenizer, not a browser: mail HTML is seldom well formed.
import { decodeEntities } from './entities.ts'

const blocks = /^(?:p|div|br|tr|table|ul|ol|li|h[1-6]|blockquote|hr|pre|section|article|header|footer|center|dd|dt|dl)$/
const silent = /^(?:style|script|head|title|xml|o:p-hidden|svg)$/

interface Writing {
  lines: string[]
  quoteDepth: number
}

/** The text of an HTML mail; empty when it holds none. */
export function htmlToText(html: string): string {
  const writing: Writing = { lines: [''], quoteDepth: 0 }
  let skipping = ''
  for (const token of html.match(/<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\/?[a-zA-Z][^>]*>|[^<]+|</g) ?? []) {
    const tag = /^<(\/?)([a-zA-Z][\w:]*)/.exec(token)
    if (!tag) {
      if (!skipping && !token.startsWith('<!')) write(writing, decodeEntities(token))
      continue
    }
    const [, slash, rawName = ''] = tag
    const name = rawName.toLowerCase()
    if (skipping) skipping = slash && name === skipping ? '' : skipping
    else if (silent.test(name) && !slash && !token.endsWith('/>')) skipping = name
    else mark(writing, name, slash === '/')
  }
  return tidy(writing.lines)
}

function mark(writing: Writing, name: string, isEnd: boolean): void {
  if (name === 'blockquote') {
    breakLine(writing)
    writing.quoteDepth = Math.max(0, writing.quoteDepth + (isEnd ? -1 : 1))
    writing.lines[writing.lines.length - 1] = prefix(writing)
  } else if (name === 'br') writing.lines.push(prefix(writing))
  else if (name === 'hr') writing.lines.push(`${prefix(writing)}________________________________`, prefix(writing))
  else if (name === 'td' || name === 'th') write(writing, isEnd ? ' ' : '')
  else if (name === 'p' && !isEnd) paragraph(writing)
  else if (name === 'p') paragraph(writing)
  else if (name === 'li' && !isEnd) {
    breakLine(writing)
    write(writing, '- ')
  } else if (blocks.test(name)) breakLine(writing)
}

function write(writing: Writing, text: string): void {
  const last = writing.lines.length - 1
  const line = writing.lines[last] ?? ''
  const flowed = text.replaceAll(/[ \t\r\n\u00a0]+/g, ' ')
  writing.lines[last] = line + (isBlank(line) ? flowed.replace(/^ /, '') : flowed)
}

function breakLine(writing: Writing): void {
  if (!isBlank(writing.lines.at(-1) ?? '')) writing.lines.push(prefix(writing))
}

function paragraph(writing: Writing): void {
  breakLine(writing)
  if (!isBlank(writing.lines.at(-2) ?? '')) writing.lines.push(prefix(writing))
}

function prefix({ quoteDepth }: Writing): string {
  return quoteDepth > 0 ? `${'>'.repeat(quoteDepth)} ` : ''
}

function isBlank(line: string): boolean {
  return /^[> ]*$/.test(line)
}

function tidy(lines: readonly string[]): string {
  return lines
    .map(line => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
