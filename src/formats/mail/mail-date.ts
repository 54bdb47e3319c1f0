// Dates of mail headers (RFC 5322 §3.3, with the obsolete forms of §4.3) as instants with their offset. JavaScript's
// own reader takes the machine's zone where none is named, which would make the answer depend on where it runs.
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'

export interface MailDate {
  readonly at: Instant
  readonly offsetMs: number
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const shape =
  /(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4}|\d{2})[ ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*(?:([+-]\d{4})|([a-z]{1,5}))?/i
// The order of ctime, which some gateways still write: Sun Nov 22 05:46:59 2026.
const ctimeShape = /([a-z]{3}) +(\d{1,2}) (\d{1,2}):(\d{2}):(\d{2}) (?:([+-]\d{4}|[a-z]{3,4}) )?(\d{4})/i
const namedOffsets: Readonly<Record<string, number>> = {
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  cet: 60,
  cest: 120,
  met: 60,
  mest: 120,
  bst: 60,
  eet: 120,
  eest: 180,
  msk: 180,
  jst: 540,
}

/** Reads the value of a Date header; undefined when it names no instant. An unknown zone is read as UTC (§4.3). */
export function parseMailDate(value: string): MailDate | undefined {
  const parts = shape.exec(value)
  if (parts) {
    const [, day, month, year, hour, minute, second, offset, zone] = parts
    return mailDate({ day, month, year, hour, minute, second, zone: offset ?? zone })
  }
  const ctime = ctimeShape.exec(value)
  if (!ctime) return undefined
  const [, month, day, hour, minute, second, zone, year] = ctime
  return mailDate({ day, month, year, hour, minute, second, zone })
}

type Written = Record<'day' | 'month' | 'year' | 'hour' | 'minute' | 'second' | 'zone', string | undefined>

function mailDate(written: Written): MailDate | undefined {
  const month = months.indexOf((written.month ?? '').toLowerCase())
  if (month < 0) return undefined
  const wall = Date.UTC(
    fullYear(written.year ?? ''),
    month,
    Number(written.day),
    Number(written.hour),
    Number(written.minute),
    Number(written.second ?? 0),
  )
  const offsetMs = offsetOf(written.zone ?? '') * MINUTE_MS
  return { at: wall - offsetMs, offsetMs }
}

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year < 50 ? 2000 + year : 1900 + year
}

/** Minutes east of UTC of a zone that goes by letters (`EST`), as far as these are no other's. */
export function offsetOfName(zone: string): number | undefined {
  return namedOffsets[zone.toLowerCase()]
}

function offsetOf(zone: string): number {
  const digits = /^([+-])(\d{2})(\d{2})$/.exec(zone)
  if (!digits) return offsetOfName(zone) ?? 0
  const minutes = Number(digits[2]) * 60 + Number(digits[3])
  return digits[1] === '-' ? -minutes : minutes
}
