// What the fake backend answers on reports: shares by source, attempts with a stop line, a curve of customers.
import type { Report, ReportName } from '../../src/http/contract.ts'
import { fakeRate } from './fake-simulation.ts'

type Contact = Report['people']['items'][number]['contact']
type Made = Pick<Report, 'columns' | 'rows' | 'groupings' | 'unit' | 'n'>

const text = (key: string, label: string) => ({ key, label, kind: 'text' as const })
const share = (key: string, label: string) => ({ key, label, kind: 'share' as const })
const count = (key: string, label: string) => ({ key, label, kind: 'count' as const })
const groups = [
  ['event:Chamber breakfast', 8, 33],
  ['inbound:Telephone', 2, 3],
  ['trade_show:Autumn fair', 9, 26],
  ['website:Contact page', 15, 45],
  ['all', 34, 107],
] as const

function rates(unit: string): Made {
  return {
    unit,
    n: 107,
    groupings: ['source', 'playbook', 'owner', 'week'],
    columns: [
      text('group', 'source'),
      ...['share', 'low', 'high'].map(key => share(key, key)),
      count('errors', 'above the line'),
      count('of', 'of'),
    ],
    rows: groups.map(([group, errors, of]) => ({ group, ...fakeRate(errors, of) })),
  }
}

function attempts(): Made {
  const chances = [0.31, 0.19, 0.12, 0.08, 0.055, 0.04]
  return {
    unit: 'runs of attempts',
    n: 412,
    groupings: [],
    columns: [
      text('group', 'segment'),
      count('attempt', 'attempt'),
      share('share', 'chance of an answer'),
      share('low', 'low'),
      share('high', 'high'),
      ...['negative', 'opt_out', 'complaint'].map(key => share(key, key)),
      ...['limit', 'limitLow', 'limitHigh'].map(key => count(key, key)),
    ],
    rows: ['all', 'trade_show/email'].flatMap(group =>
      chances.map((chance, place) => ({
        group,
        attempt: place + 1,
        share: chance,
        low: chance * 0.8,
        high: chance * (1.25 + place * 0.12),
        negative: 0.02 + place * 0.008,
        opt_out: 0.008,
        complaint: 0.001,
        limit: 4,
        limitLow: 3,
        limitHigh: 5,
      })),
    ),
  }
}

function customers(): Made {
  return {
    unit: 'contacts',
    n: 214,
    groupings: [],
    columns: [
      { key: 'days', label: 'days', kind: 'days' },
      share('share', 'have bought'),
      share('low', 'low'),
      share('high', 'high'),
      count('watched', 'watched'),
    ],
    rows: [0, 7, 14, 30, 60, 90, 180, 365].map((days, place) => ({
      days,
      share: place * 0.03,
      low: place * 0.019,
      high: place * 0.048,
      watched: 214 - place * 22,
    })),
  }
}

function ways(): Made {
  const told = { way: ['email', 'phone'], day: ['Monday', 'Tuesday', 'Friday'], hour: ['08:00 to 10:00'] }
  return {
    ...rates('touches'),
    groupings: [],
    rows: Object.entries(told).flatMap(([what, names]) =>
      names.map((group, place) => ({ group, what, ...fakeRate(4 + place, 19) })),
    ),
  }
}

function sources(): Made {
  const traits = ['bad', 'uninterested', 'answered', 'customers']
  return {
    ...rates('contacts'),
    columns: [text('group', 'source'), count('contacts', 'contacts'), ...traits.map(key => count(key, key))],
    rows: groups.map(([group, some, contacts]) => ({
      group,
      contacts,
      ...Object.fromEntries(
        traits.flatMap(key => {
          const { share, low, high } = fakeRate(some, contacts)
          return [
            [key, some],
            [`${key}Share`, share],
            [`${key}Low`, low],
            [`${key}High`, high],
          ]
        }),
      ),
    })),
  }
}

function avoided(): Made {
  const columns = ['contacts', 'expected', 'low', 'high', 'minutes'].map(key => count(key, key))
  const rows = groups.map(([group, some]) => ({
    group,
    contacts: some,
    expected: some * 0.04,
    low: some * 0.02,
    high: some * 0.07,
    minutes: some * 5,
  }))
  return { ...rates('contacts left in peace'), columns: [text('group', 'source'), ...columns], rows }
}

const reports: Readonly<Record<ReportName, { title: string; make: () => Made }>> = {
  leakage: { title: 'Leakage', make: () => rates('occasions') },
  chasing: { title: 'Chasing', make: () => rates('touches') },
  silence: { title: 'When silence means no', make: attempts },
  avoided: { title: 'Chases avoided', make: avoided },
  sources: { title: 'List quality', make: sources },
  interest: { title: 'Interest never followed up', make: () => rates('openings') },
  ways: { title: 'Best times and ways', make: ways },
  customers: { title: 'From first contact to customer', make: customers },
  promises: { title: 'Promises kept', make: () => rates('promises that were due') },
}
const definition = 'What is counted, above the line and below it, in a sentence or two.'

export function fakeReportList() {
  return { items: Object.entries(reports).map(([report, { title }]) => ({ report, title, definition })) }
}

export function fakeReport(name: string, query: URLSearchParams, people: readonly Contact[]): Report {
  const report = name as ReportName
  const { title, make } = reports[report]
  const made = make()
  const from = Number(query.get('after') ?? 0)
  const items = people.slice(from, from + Number(query.get('limit') ?? 50)).map((contact, place) => ({
    contact,
    at: new Date(Date.now() - place * 86_400_000).toISOString(),
    group: 'event:Chamber breakfast',
    says: 'Was pursued, last on 8 Nov; a touch was due by 17 Nov; none was made.',
  }))
  const by = made.groupings.length > 0 ? ((query.get('by') ?? 'source') as Report['by']) : null
  return {
    report,
    title,
    definition,
    caveat: 'What the numbers do not say.',
    from: query.get('from'),
    to: new Date().toISOString(),
    by,
    ...made,
    people: { count: made.groupings.length > 0 ? people.length : 0, items, next: null },
  }
}
