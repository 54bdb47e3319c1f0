// List quality (P2): how many of each source could not be reached, were not interested, answered, and bought.
import type { Event } from '../../domain/event.ts'
import { isAttempt, responseOf } from '../../silence/moves.ts'
import { rateOf } from '../../silence/rate.ts'
import { dateOf } from '../calendar-words.ts'
import { groupsOf } from './rates.ts'
import type { Column, ReportPerson, Row } from './report.ts'
import { groupOf, isWithin, type MakeReport } from './survey.ts'

type Find = (events: readonly Event[]) => Event | undefined

const traits = {
  bad: { label: 'bad address or number', find: first(isBad) },
  bounced: { label: 'bounced', find: first(({ kind }) => kind === 'bounce_received') },
  uninterested: { label: 'not interested', find: first(isUninterested) },
  answered: { label: 'answered', find: findAnswer },
  customers: { label: 'bought', find: first(({ kind }) => kind === 'purchase_made') },
} as const
type Trait = keyof typeof traits
const names = Object.keys(traits) as Trait[]

interface Counted {
  readonly group: string
  readonly shown: readonly Trait[]
}

export const sourcesReport: MakeReport = frame => {
  const contacts: Counted[] = []
  const people: ReportPerson[] = []
  return {
    add(surveyed) {
      const { timeline, record } = surveyed
      const addedAt = timeline.events[0]?.at ?? record.addedAt
      if (!isWithin(frame, addedAt)) return
      const group = groupOf(surveyed, frame, addedAt)
      const shown = names.flatMap(name => {
        const event = traits[name].find(timeline.events)
        return event ? [{ name, event }] : []
      })
      contacts.push({ group, shown: shown.map(({ name }) => name) })
      for (const { name, event } of shown) {
        if (name !== 'bad' && name !== 'uninterested') continue
        const says = `${traits[name].label}, since ${dateOf(frame.zone, event.at)}.`
        people.push({ contact: record.contact.id, at: event.at, group, says: says[0]!.toUpperCase() + says.slice(1) })
      }
    },
    finish: () => ({
      title: 'List quality',
      definition:
        'Contacts by where they came from: of all of them the share with an address or number that did not work (a hard bounce, a wrong or bad number), of those to whom a mail bounced at all, of those who said no, opted out or complained, of those who answered at least once, and of customers. One contact may count in several.',
      caveat: 'Sources are not compared as if by lot: who came by one differs from who came by another.',
      unit: 'contacts',
      n: contacts.length,
      groupings: ['source', 'playbook', 'owner', 'week'],
      columns: [
        { key: 'group', label: frame.by, kind: 'text' },
        { key: 'contacts', label: 'contacts', kind: 'count' },
        ...names.flatMap(columnsOf),
      ],
      rows: rowsOf(contacts),
      people,
    }),
  }
}

function columnsOf(name: Trait): Column[] {
  const { label } = traits[name]
  return [
    { key: name, label, kind: 'count' },
    { key: `${name}Share`, label: `share ${label}`, kind: 'share' },
    { key: `${name}Low`, label: 'low', kind: 'share' },
    { key: `${name}High`, label: 'high', kind: 'share' },
  ]
}

function rowsOf(contacts: readonly Counted[]): Row[] {
  return groupsOf(contacts).map(([group, members]) => ({
    group,
    contacts: members.length,
    ...Object.fromEntries(
      names.flatMap(name => {
        const { share, low, high, errors } = rateOf(members, ({ shown }) => shown.includes(name))
        return [
          [name, errors.length],
          [`${name}Share`, share],
          [`${name}Low`, low],
          [`${name}High`, high],
        ]
      }),
    ),
  }))
}

function first(isShown: (event: Event) => boolean): Find {
  return events => events.find(isShown)
}

/** Their first response to a touch of ours: who came by themselves has answered nothing yet. */
function findAnswer(events: readonly Event[]): Event | undefined {
  const touched = events.findIndex(isAttempt)
  return touched < 0 ? undefined : events.slice(touched).find(event => responseOf(event) === 'positive')
}

function isBad(event: Event): boolean {
  if (event.kind === 'bounce_received') return event.severity === 'hard'
  if (event.kind !== 'call_logged') return false
  return event.disposition === 'bad_number' || event.disposition === 'wrong_number'
}

function isUninterested(event: Event): boolean {
  if (event.kind === 'declined') return event.reason !== 'not_now'
  const response = responseOf(event)
  return response === 'negative' || response === 'opt_out' || response === 'complaint'
}
