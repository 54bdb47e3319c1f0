// Promises of ours: kept in time, kept late, broken.
import type { Event, PromiseMade } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import { dateOf } from '../calendar-words.ts'
import { groupsOf, rateColumns, rateRow } from './rates.ts'
import { groupings, type ReportPerson, type Row } from './report.ts'
import { groupOf, isWithin, type MakeReport } from './survey.ts'

type Ending = 'kept' | 'late' | 'broken' | 'open'

interface Owed {
  readonly group: string
  readonly ending: Ending
}

export const promisesReport: MakeReport = frame => {
  const items: Owed[] = []
  const people: ReportPerson[] = []
  return {
    add(surveyed) {
      const { events, contact } = surveyed.timeline
      for (const promise of events) {
        if (promise.kind !== 'promise_made' || promise.by !== 'us' || !isWithin(frame, promise.at)) continue
        const { ending, keptAt } = endingOf(promise, events, frame.to)
        const group = groupOf(surveyed, frame, promise.at)
        items.push({ group, ending })
        if (ending !== 'late' && ending !== 'broken') continue
        const kept = keptAt === null ? 'not kept' : `kept on ${dateOf(frame.zone, keptAt)}`
        const says = `${promise.what.charAt(0).toUpperCase()}${promise.what.slice(1)}: due ${dateOf(frame.zone, promise.due)}, ${kept}.`
        people.push({ contact: contact.id, at: promise.due, group, says })
      }
    },
    finish: () => ({
      title: 'Promises kept',
      definition: 'Promises of ours that were kept by their due time, of all that were due.',
      caveat: 'Only promises that were written down are counted.',
      unit: 'promises that were due',
      n: items.filter(({ ending }) => ending !== 'open').length,
      groupings,
      columns: [
        { key: 'group', label: frame.by, kind: 'text' },
        ...rateColumns.map(column => (column.key === 'errors' ? { ...column, label: 'kept in time' } : column)),
        { key: 'late', label: 'kept late', kind: 'count' },
        { key: 'broken', label: 'broken', kind: 'count' },
        { key: 'open', label: 'not due yet', kind: 'count' },
      ],
      rows: rowsOf(items),
      people,
    }),
  }
}

function endingOf({ promise, due }: PromiseMade, events: readonly Event[], now: Instant) {
  const kept = events.find(event => event.kind === 'promise_kept' && event.promise === promise)
  const keptAt = kept?.at ?? null
  const ending: Ending = keptAt !== null ? (keptAt <= due ? 'kept' : 'late') : due < now ? 'broken' : 'open'
  return { ending, keptAt }
}

function rowsOf(items: readonly Owed[]): Row[] {
  return groupsOf(items).map(([group, members]) => {
    const due = members.filter(({ ending }) => ending !== 'open')
    const count = (ending: Ending) => members.filter(one => one.ending === ending).length
    return {
      ...rateRow(
        group,
        due.map(({ ending }) => ({ isError: ending === 'kept' })),
      ),
      late: count('late'),
      broken: count('broken'),
      open: count('open'),
    }
  })
}
