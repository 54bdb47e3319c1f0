// Interest that was never followed up, with its money (S7).
import type { Event } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Money } from '../../domain/money.ts'
import { findOccasions, isCounted, type Occasion } from '../../silence/leakage.ts'
import { dateOf } from '../calendar-words.ts'
import { groupsOf, type Rated, rateColumns, rateRow } from './rates.ts'
import { groupings, type ReportPerson, type Row } from './report.ts'
import { sumMoney } from './sum-money.ts'
import { groupOf, isWithin, type MakeReport } from './survey.ts'

interface Interest extends Rated {
  readonly values: readonly Money[]
}

export const interestReport: MakeReport = frame => {
  const items: Interest[] = []
  const people: ReportPerson[] = []
  return {
    add(surveyed) {
      const { timeline, judge } = surveyed.judged
      const occasions = findOccasions(timeline, judge, frame.to)
      for (const [place, occasion] of occasions.entries()) {
        const { contact, kind, at } = occasion
        if (kind !== 'opening' || !isCounted(occasion) || !isWithin(frame, at)) continue
        const group = groupOf(surveyed, frame, at)
        const isError = isNever(occasion)
        const values = isError ? valuesBetween(timeline.events, at, occasions[place + 1]?.at) : []
        items.push({ group, isError, values })
        if (!isError) continue
        const worth = values.length > 0 ? ` It named ${sumMoney(values)}.` : ''
        const says = `Showed interest on ${dateOf(frame.zone, at)}; nothing followed.${worth}`
        people.push({ contact, at, group, says })
      }
    },
    finish: () => ({
      title: 'Interest never followed up',
      definition:
        'Openings (interest that called for a touch) that leaked and that nothing followed to this day, of all openings that are over; with the value named by their carts and requests.',
      caveat: 'The value is what they looked at, not what they would have paid.',
      unit: 'openings',
      n: items.length,
      groupings,
      columns: [
        { key: 'group', label: frame.by, kind: 'text' },
        ...rateColumns,
        { key: 'value', label: 'value', kind: 'money' },
      ],
      rows: rowsOf(items),
      people,
    }),
  }
}

function isNever({ ending, movedAt }: Occasion): boolean {
  return ending === 'leaked' && movedAt === null
}

/** What was named while the opening waited, up to the next one: no cart is counted twice. */
function valuesBetween(events: readonly Event[], from: Instant, to = Number.POSITIVE_INFINITY): Money[] {
  return events.flatMap(event =>
    event.kind === 'desire_shown' && event.at >= from && event.at < to && event.value ? [event.value] : [],
  )
}

function rowsOf(items: readonly Interest[]): Row[] {
  return groupsOf(items).map(([group, members]) => ({
    ...rateRow(group, members),
    value: sumMoney(members.flatMap(({ values }) => values)),
  }))
}
