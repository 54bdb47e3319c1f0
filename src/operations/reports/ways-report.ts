// Best times and ways (P5): how often touches were answered by channel, day of the week and time of day.
import type { Event } from '../../domain/event.ts'
import { DAY_MS, HOUR_MS, type Instant } from '../../domain/instant.ts'
import { dayOf, toWallTime, weekdayOf, type Zone, zoneOf } from '../../domain/zone.ts'
import { type Attempt, isAttempt, isSameAttempt, responseOf } from '../../silence/moves.ts'
import { type Rated, rateColumns, rateRow } from './rates.ts'
import type { Row } from './report.ts'
import { isWithin, type MakeReport } from './survey.ts'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
/** Hours a band: narrower ones hold too few touches. */
const bandHours = 2
/** An unanswered touch is counted when its answer is no longer to be expected. */
const settledMs = 10 * DAY_MS

interface Way extends Rated {
  readonly what: 'way' | 'day' | 'hour'
  /** The place in its order: days and hours have one. */
  readonly order: number
}

export const waysReport: MakeReport = frame => {
  const items: Way[] = []
  let touches = 0
  return {
    add({ timeline }) {
      const zone = zoneOf(timeline.contact.timeZone)
      for (const { touch, isError } of answeredTouches(timeline.events, frame.to)) {
        if (!isWithin(frame, touch.at)) continue
        touches += 1
        for (const way of waysOf(touch, zone)) items.push({ ...way, isError })
      }
    },
    finish: () => ({
      title: 'Best times and ways',
      definition:
        'Touches that were answered, other than by a no, before the next one, of all touches; by channel, and by day of the week and hour on the contact’s own clock. A touch of the last ten days without an answer is not counted yet.',
      caveat:
        'Who was touched at which time was not chosen by lot: first touches and later ones, sources and channels differ between the rows.',
      unit: 'touches',
      n: touches,
      groupings: [],
      columns: [
        { key: 'group', label: 'way or time', kind: 'text' },
        { key: 'what', label: 'told apart by', kind: 'text' },
        ...rateColumns.map(column => (column.key === 'errors' ? { ...column, label: 'answered' } : column)),
      ],
      rows: rowsOf(items),
      people: [],
    }),
  }
}

/** Every touch of which it is known whether it was answered. */
function* answeredTouches(events: readonly Event[], now: Instant) {
  let last: Attempt | undefined
  for (const event of events) {
    const isNew = isAttempt(event) && !isSameAttempt(event, last)
    const response = responseOf(event)
    if (last && (isNew || response)) {
      yield { touch: last, isError: response === 'positive' && !isNew }
      last = undefined
    }
    // A call that connects is its own answer.
    if (isNew && response === 'positive') yield { touch: event, isError: true }
    else if (isNew) last = event
  }
  if (last && now - last.at >= settledMs) yield { touch: last, isError: false }
}

function waysOf(touch: Attempt, zone: Zone): Omit<Way, 'isError'>[] {
  const wall = toWallTime(zone, touch.at)
  const day = weekdayOf(dayOf(wall))
  const from = Math.floor(wall / HOUR_MS / bandHours) * bandHours
  const hour = ((from % 24) + 24) % 24
  const two = (value: number) => String(value).padStart(2, '0')
  return [
    { what: 'way', group: touch.kind === 'touch_sent' ? touch.channel : 'phone', order: 0 },
    { what: 'day', group: days[day - 1]!, order: day },
    { what: 'hour', group: `${two(hour)}:00 to ${two(hour + bandHours)}:00`, order: hour },
  ]
}

function rowsOf(items: readonly Way[]): Row[] {
  const places = ['way', 'day', 'hour']
  return [...Map.groupBy(items, ({ what, group }) => `${what} ${group}`).values()]
    .sort(([a], [b]) => places.indexOf(a!.what) - places.indexOf(b!.what) || a!.order - b!.order || byName(a!, b!))
    .map(members => ({ ...rateRow(members[0]!.group, members), what: members[0]!.what }))
}

function byName(a: Way, b: Way): number {
  return a.group < b.group ? -1 : 1
}
