// Chasing by source, playbook, owner or week, with every touch that was chasing.
import { judgeTouches } from '../../silence/chasing.ts'
import { chasedWords } from '../error-words.ts'
import { learnedLimitFor } from '../learned-limits.ts'
import { type Rated, rateColumns, rateRows } from './rates.ts'
import { groupings, type ReportPerson } from './report.ts'
import { groupOf, isWithin, type MakeReport } from './survey.ts'

export const chasingReport: MakeReport = frame => {
  const items: Rated[] = []
  const people: ReportPerson[] = []
  return {
    add(surveyed) {
      const { timeline, judge } = surveyed.judged
      const by = { judge, learnedLimit: learnedLimitFor(frame.learned, surveyed.record.source?.kind) }
      for (const touch of judgeTouches(timeline, by, frame.to)) {
        if (!isWithin(frame, touch.at)) continue
        const group = groupOf(surveyed, frame, touch.at)
        const isError = touch.chasedBy !== null
        items.push({ group, isError })
        if (isError) people.push({ contact: touch.contact, at: touch.at, group, says: chasedWords(touch, frame.zone) })
      }
    },
    finish: () => ({
      title: 'Chasing',
      definition:
        'Touches to contacts who, by the governing playbook or by the learned limit, were not going to respond, of all touches; each judged by what was known just before it.',
      caveat: 'A chase may be answered: it was judged by what could be known. A chase not sent is not a contact kept.',
      unit: 'touches',
      n: items.length,
      groupings,
      columns: [{ key: 'group', label: frame.by, kind: 'text' }, ...rateColumns],
      rows: rateRows(items),
      people,
    }),
  }
}
