// Chasing by source, playbook, owner or week, with every touch that was chasing.
import { type JudgedTouch, judgeTouches } from '../../silence/chasing.ts'
import { learnedLimitFor } from '../learned-limits.ts'
import { type Rated, rateColumns, rateRows } from './rates.ts'
import { groupings, type ReportPerson } from './report.ts'
import { dateOf, groupOf, isWithin, type MakeReport, type ReportFrame } from './survey.ts'

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
        if (isError) people.push({ contact: touch.contact, at: touch.at, group, says: says(touch, frame) })
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

function says({ at, attempt, chasedBy, rule, isAnswered }: JudgedTouch, { zone }: ReportFrame): string {
  const judge = chasedBy === 'learned' ? 'past the learned limit' : `the playbook planned none (${rule})`
  const answered = isAnswered ? ' It was answered.' : ''
  return `Touch ${attempt} without a response, on ${dateOf(zone, at)}: ${judge}.${answered}`
}
