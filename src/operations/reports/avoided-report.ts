// Chases avoided: the notes that were not sent to those whose silence means no, and what was to be expected of them.
import { minutesOf } from '../../engine/day-list.ts'
import { fold } from '../../engine/fold.ts'
import type { Standing } from '../../engine/standing.ts'
import { fewTable } from '../../silence/fit.ts'
import { dateOf } from '../calendar-words.ts'
import { type LearnedTable, segmentFor } from '../learned-limits.ts'
import { minutesBy } from '../learned-minutes.ts'
import { groupsOf } from './rates.ts'
import { groupings, type ReportPerson, type Row } from './report.ts'
import { groupOf, type MakeReport } from './survey.ts'

/** The rules by which silence ends the pursuit. */
const silenceRules: readonly string[] = ['F4', 'F6']

interface Avoided {
  readonly group: string
  readonly chance: number
  readonly low: number
  readonly high: number
  readonly minutes: number
}

export const avoidedReport: MakeReport = frame => {
  const touchMinutes = { ...minutesOf, ...minutesBy(frame.learned) }
  const items: Avoided[] = []
  const people: ReportPerson[] = []
  return {
    add(surveyed) {
      const { contact, events } = surveyed.timeline
      const verdict = surveyed.judged.judge(contact, events, frame.to)
      if (verdict.kind !== 'stop' || !silenceRules.includes(verdict.rule)) return
      const standing = fold(contact, events)
      const at = standing.lastTouch?.at ?? standing.lastEventAt
      const group = groupOf(surveyed, frame, at)
      const expected = expectedOf(standing, frame.learned)
      items.push({ group, minutes: touchMinutes[standing.lastTouch?.channel ?? 'email'], ...expected })
      const percent = (expected.chance * 100).toPrecision(2)
      const says = `Silent since touch ${standing.attempts} on ${dateOf(frame.zone, at)}; one more was expected to be answered with a chance of ${percent} %.`
      people.push({ contact: contact.id, at, group, says })
    },
    finish: () => ({
      title: 'Chases avoided',
      definition:
        'Contacts whom the governing playbook leaves in peace because silence means no (F4, F6): one note each that is not sent, the answers to be expected of these notes, and the minutes that they would take.',
      caveat: frame.learned?.whole.chances.length
        ? 'Expected by the learned chance of the next attempt; the range joins the ends of each chance’s 95 % interval.'
        : 'Nothing was learned yet: expected by a weak published prior, until the own history is learned.',
      unit: 'contacts left in peace',
      n: items.length,
      groupings,
      columns: [
        { key: 'group', label: frame.by, kind: 'text' },
        { key: 'contacts', label: 'notes not sent', kind: 'count' },
        { key: 'expected', label: 'answers expected', kind: 'number' },
        { key: 'low', label: 'low', kind: 'number' },
        { key: 'high', label: 'high', kind: 'number' },
        { key: 'minutes', label: 'minutes saved', kind: 'count' },
      ],
      rows: rowsOf(items),
      people,
    }),
  }
}

function expectedOf(standing: Standing, learned: LearnedTable | undefined): Omit<Avoided, 'group' | 'minutes'> {
  const chances = learned ? segmentFor(learned, standing).chances : []
  const table = chances.length > 0 ? chances : fewTable([], standing.attempts + 1)
  const { chance, low, high } = table[Math.min(standing.attempts, table.length - 1)]!
  return { chance, low, high }
}

function rowsOf(items: readonly Avoided[]): Row[] {
  return groupsOf(items).map(([group, members]) => {
    const sum = (of: (one: Avoided) => number) => members.reduce<number>((total, one) => total + of(one), 0)
    return {
      group,
      contacts: members.length,
      expected: sum(({ chance }) => chance),
      low: sum(({ low }) => low),
      high: sum(({ high }) => high),
      minutes: sum(({ minutes }) => minutes),
    }
  })
}
