// Leakage by source, playbook, owner or week, with every occasion that leaked.
import { findOccasions, isCounted } from '../../silence/leakage.ts'
import { leakedWords } from '../error-words.ts'
import { type Rated, rateColumns, rateRows } from './rates.ts'
import { groupings, type ReportPerson } from './report.ts'
import { groupOf, isWithin, type MakeReport } from './survey.ts'

export const leakageReport: MakeReport = frame => {
  const items: Rated[] = []
  const people: ReportPerson[] = []
  return {
    add(surveyed) {
      const { timeline, judge } = surveyed.judged
      for (const occasion of findOccasions(timeline, judge, frame.to)) {
        if (!isCounted(occasion) || !isWithin(frame, occasion.at)) continue
        const group = groupOf(surveyed, frame, occasion.at)
        const isError = occasion.ending === 'leaked'
        items.push({ group, isError })
        if (isError)
          people.push({ contact: occasion.contact, at: occasion.at, group, says: leakedWords(occasion, frame.zone) })
      }
    },
    finish: () => ({
      title: 'Leakage',
      definition:
        'Leaked occasions of all that were followed up, decided or leaked. An occasion is interest of theirs that calls for a touch, or a pursuit of someone who showed interest; it leaks when the touch that the governing playbook planned was not made by its due time and nothing was decided.',
      caveat: 'A leaked occasion is not a lost sale: what would have come of a touch in time is not known.',
      unit: 'occasions',
      n: items.length,
      groupings,
      columns: [{ key: 'group', label: frame.by, kind: 'text' }, ...rateColumns],
      rows: rateRows(items),
      people,
    }),
  }
}
