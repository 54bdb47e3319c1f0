// The time of day that may stand behind a date: `09:14`, `, 9:14:05 PM`, ` um 09:14 Uhr`, `T09:14:00+02:00`.
import { HOUR_MS, MINUTE_MS } from '../../domain/instant.ts'
import { offsetOfName } from '../mail/mail-date.ts'

export interface TimeOfDay {
  /** Since midnight, in ms. */
  readonly ofDay: number
  /** Milliseconds east of UTC, where the text names it. */
  readonly offset: number | undefined
}

const shape =
  /^[\sT,]+(?:\p{L}{1,4}\.? )?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s?(?:([ap])\.?m\.?)?(?:\s?Uhr)?(.*)$/iu
const zoneShape = /^ ?(?:(Z|UTC|GMT)|(?:GMT|UTC)?([+-])(\d{2}):?(\d{2}))(?: ?\(.*\))?$/i

/** Midnight where nothing follows; undefined where what follows is no time. */
export function readTimeOfDay(text: string): TimeOfDay | undefined {
  if (/^[\s.,]*$/.test(text)) return { ofDay: 0, offset: undefined }
  const parts = shape.exec(text)
  if (!parts) return undefined
  const hour = hour24(Number(parts[1]), parts[4])
  const minute = Number(parts[2])
  if (hour > 23 || minute > 59) return undefined
  return { ofDay: hour * HOUR_MS + minute * MINUTE_MS + Number(parts[3] ?? 0) * 1000, offset: offsetOf(parts[5]!) }
}

function hour24(hour: number, half: string | undefined): number {
  if (!half) return hour
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function offsetOf(zone: string): number | undefined {
  const named = offsetOfName(zone.trim())
  if (named !== undefined) return named * MINUTE_MS
  const parts = zoneShape.exec(zone.trim())
  if (!parts) return undefined
  if (!parts[2]) return 0
  const offset = Number(parts[3]) * HOUR_MS + Number(parts[4]) * MINUTE_MS
  return parts[2] === '-' ? -offset : offset
}
