// Instants in words: short, in a zone, and as near or far as a person would say it.

const minute = 60_000
const day = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

// Making a format costs a tenth of a millisecond, using one a hundredth: a list of hundreds would feel it.
function format(zone: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone}${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', zone ? { ...options, timeZone: zone } : options)
  formats.set(key, made)
  return made
}

/** `14:05` in the zone. */
export function clockTime(at: string | number, zone?: string): string {
  return format(zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(at))
}

/** `Mon 23 Nov`, with the year where it is not this one. */
export function shortDate(at: string | number, zone?: string): string {
  const isThisYear = new Date(at).getFullYear() === new Date().getFullYear()
  return format(zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
    .format(new Date(at))
    .replace(',', '')
}

export function longDate(at: string | number, zone?: string): string {
  return format(zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at))
}

export function dateAndTime(at: string | number, zone?: string): string {
  return `${shortDate(at, zone)}, ${clockTime(at, zone)}`
}

// The Swedish way of writing a date is that of ISO 8601.
const isoDate = new Intl.DateTimeFormat('sv-SE')

function dayNumber(at: string | number, zone?: string): number {
  const date = zone ? new Date(at).toLocaleDateString('sv-SE', { timeZone: zone }) : isoDate.format(new Date(at))
  return Date.parse(date) / day
}

/** Days from now to the instant, by the calendar of the zone: 0 today, 1 tomorrow, -1 yesterday. */
export function daysAway(at: string | number, now: string | number, zone?: string): number {
  return dayNumber(at, zone) - dayNumber(now, zone)
}

/** `14:05` today, `tomorrow 14:05`, `yesterday`, else `Mon 23 Nov`. */
export function nearDate(at: string | number, now: string | number, zone?: string): string {
  const away = daysAway(at, now, zone)
  if (away === 0) return clockTime(at, zone)
  if (away === 1) return `tomorrow ${clockTime(at, zone)}`
  if (away === -1) return 'yesterday'
  return shortDate(at, zone)
}

/** `by 14:05`, `by tomorrow 09:00`; once it is past: `was due yesterday`. */
export function dueInWords(due: string, now: string | number, zone?: string): string {
  const isPast = Date.parse(due) < new Date(now).getTime()
  if (!isPast) return `by ${nearDate(due, now, zone)}`
  return daysAway(due, now, zone) === 0 ? `was due ${clockTime(due, zone)}` : `was due ${nearDate(due, now, zone)}`
}

/** `45 min`, `2 h`, `2 h 30`. */
export function minutesInWords(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 60) return `${whole} min`
  const rest = whole % 60
  return rest === 0 ? `${Math.floor(whole / 60)} h` : `${Math.floor(whole / 60)} h ${String(rest).padStart(2, '0')}`
}

/** What an `<input type="datetime-local">` holds for an instant, in the browser's zone. */
export function toInput(at: number): string {
  const date = new Date(at - new Date(at).getTimezoneOffset() * minute)
  return date.toISOString().slice(0, 16)
}

/** The instant that an `<input type="datetime-local">` holds; undefined when it is empty. */
export function fromInput(value: string): string | undefined {
  const at = new Date(value)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
