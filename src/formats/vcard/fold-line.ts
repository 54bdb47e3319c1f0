// Folds a content line of vCard (RFC 6350 §3.2) and iCalendar (RFC 5545 §3.1), which share their form.

const mostOctets = 75
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A line has at most 75 octets of UTF-8; the rest goes on in lines that begin with a space. With its line break. */
export function foldLine(line: string): string {
  let folded = ''
  let length = 0
  for (const { segment } of characters.segment(line)) {
    const size = utf8Length(segment)
    if (length + size > mostOctets) {
      folded += '\r\n '
      length = 1
    }
    folded += segment
    length += size
  }
  return `${folded}\r\n`
}

function utf8Length(text: string): number {
  let length = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return length
}
