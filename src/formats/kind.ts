// What kind of file bytes are, told by their content: names and endings say what someone hoped.
import { decode } from './encoding/decode.ts'
import { guessEncoding } from './encoding/guess-encoding.ts'

export const fileKinds = ['csv', 'vcf', 'mbox', 'eml', 'ics', 'unknown'] as const
export type FileKind = (typeof fileKinds)[number]

/** Bytes that suffice to tell. */
export const kindSample = 64 * 1024

/** What a file looks like that can't be read here, and how to get one that can. */
const others: readonly { readonly start: readonly number[]; readonly says: string }[] = [
  {
    start: [0x50, 0x4b, 3, 4],
    says: 'a ZIP archive, a workbook or a Numbers document: unpack it, or export it as CSV',
  },
  { start: [0xd0, 0xcf, 0x11, 0xe0], says: 'an old workbook or Outlook message: save it as CSV or .eml' },
  { start: [0x21, 0x42, 0x44, 0x4e], says: 'an Outlook data file (.pst): export contacts as CSV and mail as mbox' },
  { start: [0x25, 0x50, 0x44, 0x46], says: 'a PDF: export the list as CSV' },
  { start: [0x1f, 0x8b], says: 'a gzip archive: unpack it' },
]

export interface FoundKind {
  readonly kind: FileKind
  /** For `unknown`: what it looks like and what to do, in words. */
  readonly says?: string
}

export function detectKind(start: Uint8Array): FoundKind {
  const other = others.find(known => known.start.every((code, place) => start[place] === code))
  if (other) return { kind: 'unknown', says: other.says }
  const sample = start.subarray(0, kindSample)
  const text = decode(sample, guessEncoding(sample)).trimStart()
  if (text === '') return { kind: 'unknown', says: 'an empty file' }
  // A card may have fields that mail has too: X-…
  if (/^BEGIN:VCARD\b/i.test(text)) return { kind: 'vcf' }
  if (/^BEGIN:VCALENDAR\b/i.test(text)) return { kind: 'ics' }
  // Mail before what it may carry: cards and calendars.
  if (/^From [^\n]*\n>?[\w-]+[: ]/.test(text)) return { kind: 'mbox' }
  if (isMail(text)) return { kind: 'eml' }
  if (/^BEGIN:VCARD\b/im.test(text.slice(0, 2000))) return { kind: 'vcf' }
  if (/^BEGIN:V(CALENDAR|EVENT)\b/im.test(text.slice(0, 2000))) return { kind: 'ics' }
  if (/^\s*(<!doctype html|<html|<\?xml)/i.test(text))
    return { kind: 'unknown', says: 'a web page: export the list as CSV' }
  if (/^(\{\s*"|\[\s*[{[])/.test(text)) return { kind: 'unknown', says: 'JSON: export the list as CSV' }
  if (isText(text.slice(0, 4000))) return { kind: 'csv' }
  return { kind: 'unknown', says: 'no text: export it as CSV, vCard, mbox or iCalendar' }
}

/** Letters and line ends; many control characters are a program's own format. */
function isText(text: string): boolean {
  const odd = [...text].filter(
    letter => letter === '\ufffd' || (letter < ' ' && !'\t\n\r\f\x01\x1e\x1f'.includes(letter)),
  )
  return odd.length <= text.length / 100
}

const mailFields =
  /^(from|to|cc|subject|date|received|return-path|message-id|mime-version|delivered-to|reply-to|sender|content-type|dkim-signature|arc-seal|x-[a-z-]+)$/i

/** The first lines are header fields that mail has, two of them at least. */
function isMail(text: string): boolean {
  const head = text
    .split(/\r?\n\r?\n/, 1)[0]!
    .split(/\r?\n/)
    .slice(0, 40)
  const fields = head.filter(line => !/^\s/.test(line)).map(line => /^([\w-]+):/.exec(line)?.[1])
  // Some mail systems forget to indent a line that goes on.
  const isHeader = fields.filter(field => field === undefined).length <= fields.length / 4
  return isHeader && fields.filter(field => field !== undefined && mailFields.test(field)).length >= 2
}
