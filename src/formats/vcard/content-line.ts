// The lines of a vCard (RFC 6350 §3, RFC 2426, vCard 2.1) → properties: unfolded, quoted-printable and charsets
// decoded, escapes left in. Our own rather than ical.js's, which refuses a whole card for one line that phones get
// wrong (a blank line in a photo, CR CR LF, a parameter without a name).
import { decode, isEncoding } from '../encoding/decode.ts'
import { isUtf8 } from '../encoding/guess-encoding.ts'

export interface Property {
  /** `item1` of `item1.TEL`; else empty. */
  readonly group: string
  /** In capitals. */
  readonly name: string
  /** In lower case: types, and the values of parameters such as pref. */
  readonly types: ReadonlySet<string>
  readonly parameters: ReadonlyMap<string, string>
  /** With the escapes of the format. */
  readonly value: string
}

/** Properties that hold pictures, sounds and keys: nothing of a contact, and most of the bytes. */
const bulky = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'X-MS-CARDPICTURE', 'X-MS-OL-DESIGN', 'THUMBNAIL'])

export function readProperties(lines: readonly string[]): Property[] {
  return unfold(lines).flatMap(line => readProperty(line) ?? [])
}

function unfold(lines: readonly string[]): string[] {
  const whole: string[] = []
  let isSoft = false
  for (const line of lines) {
    const last = whole.length - 1
    if (isSoft) whole[last] = whole[last]!.slice(0, -1) + line
    else if (/^[ \t]/.test(line) && last >= 0) whole[last] += line.slice(1)
    else if (line !== '') whole.push(line)
    else continue
    const text = whole.at(-1) ?? ''
    isSoft = text.endsWith('=') && /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(text)
  }
  return whole
}

function readProperty(line: string): Property | undefined {
  // A colon inside a quoted parameter does not end the name.
  const parts = /^((?:[^:"]|"[^"]*")*):(.*)$/s.exec(line)
  if (!parts) return undefined
  const [head = '', ...parameters] = parts[1]!.match(/(?:[^;"]|"[^"]*")+/g) ?? []
  const dot = head.lastIndexOf('.')
  const name = head
    .slice(dot + 1)
    .trim()
    .toUpperCase()
  if (bulky.has(name)) return undefined
  const named = new Map(parameters.map(readParameter))
  const types = new Set(parameters.flatMap(typesOf))
  return {
    group: dot < 0 ? '' : head.slice(0, dot).toLowerCase(),
    name,
    types,
    parameters: named,
    value: plain(parts[2]!, named),
  }
}

function readParameter(text: string): readonly [string, string] {
  const equals = text.indexOf('=')
  // vCard 2.1 writes a type or an encoding without its name: TEL;CELL, N;QUOTED-PRINTABLE.
  if (equals < 0) return [/^(quoted-printable|base64|8bit|7bit)$/i.test(text) ? 'encoding' : 'type', text.toLowerCase()]
  return [text.slice(0, equals).toLowerCase(), text.slice(equals + 1).replaceAll('"', '')]
}

function typesOf(text: string): string[] {
  const [name, value] = readParameter(text)
  if (name === 'pref') return ['pref']
  return name === 'type' ? value.toLowerCase().split(',') : []
}

function plain(value: string, parameters: ReadonlyMap<string, string>): string {
  if (parameters.get('encoding')?.toLowerCase() !== 'quoted-printable') return value
  const bytes: number[] = []
  for (const [piece] of value.matchAll(/=[0-9a-f]{2}|[\s\S]/gi)) {
    if (piece.length === 3) bytes.push(Number.parseInt(piece.slice(1), 16))
    // Letters beyond ASCII that were left as they are; the text was decoded before.
    else bytes.push(...new TextEncoder().encode(piece))
  }
  const found = Uint8Array.from(bytes)
  const charset = parameters.get('charset') ?? 'utf-8'
  return decode(found, isEncoding(charset) && !isUtf8(found) ? charset : isUtf8(found) ? 'utf-8' : 'windows-1252')
}

declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** The parts of `ORG` and `ADR`, their escapes resolved. */
export function structured(value: string): string[] {
  return splitParts(value).map(unescaped)
}

/** The parts of `N`, of which each may have several values (`Richter,James`): these are spaced. */
export function structuredName(value: string): string[] {
  return splitParts(value).map(part => unescaped(part.replaceAll(/(?<!\\),\s*/g, ' ')))
}

function splitParts(value: string): string[] {
  return (value.match(/(?:\\[\s\S]|[^;\\])*(;|$)/g) ?? []).map(part => part.replace(/;$/, ''))
}

export function unescaped(value: string): string {
  return value
    .replaceAll(/\\r(?=\\n)/gi, '')
    .replaceAll(/\\([\s\S])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter))
    .replaceAll(/\r\n?/g, '\n')
    .trim()
}
