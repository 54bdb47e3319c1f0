// Instants: read from and written as ISO 8601 with offset, held as milliseconds since 1970-01-01T00:00Z. Everything
// inside Tend counts in this unit; wall clocks and calendars are zone.ts's.

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

// RFC 3339's shape with the seconds optional. A bare date or a time without offset names no instant: it is refused,
// since the machine's own zone would then decide what a file means.
const shape =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d{2}):?(\d{2}))$/

/** Reads an ISO 8601 instant with offset; undefined when the text is none or names a day or time that does not exist. */
export function parseInstant(text: string): Instant | undefined {
  const parts = shape.exec(text)
  if (!parts) return undefined
  const [year, month, day, hour, minute] = parts.slice(1, 6).map(Number) as [number, number, number, number, number]
  const second = Number(parts[6] ?? 0)
  const fraction = Math.trunc(Number(`0.${parts[7] ?? 0}`) * 1000)
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const offset = parts[8] ? 0 : (Number(parts[10]) * 60 + Number(parts[11])) * (parts[9] === '-' ? -1 : 1)
  if (Math.abs(offset) > 18 * 60) return undefined
  return Date.UTC(year, month - 1, day, hour, minute, second, fraction) - offset * MINUTE_MS
}

/**
 * Writes an instant as ISO 8601 with the given offset (milliseconds east of UTC). Milliseconds are written only when
 * there are any, so that what a person typed comes back as they typed it.
 */
export function formatInstant(instant: Instant, offsetMs = 0): string {
  const local = new Date(instant + offsetMs).toISOString()
  const clock = local.endsWith('.000Z') ? local.slice(0, -5) : local.slice(0, -1)
  if (offsetMs === 0) return `${clock}Z`
  const minutes = Math.round(Math.abs(offsetMs) / MINUTE_MS)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${clock}${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
