import { describe, expect, test } from 'vitest'
import type { Event } from '../../src/domain/event.ts'
import { DAY_MS } from '../../src/domain/instant.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { type ReportQuery, readReport } from '../../src/operations/reports/read-report.ts'
import { reportNames } from '../../src/operations/reports/report.ts'
import { sumMoney } from '../../src/operations/reports/sum-money.ts'
import { addSample } from '../../src/operations/sample.ts'
import { now, type PastContact, person, tellPast, tendWith } from './own-past.ts'

type Told = Event extends infer One ? (One extends Event ? Omit<One, 'id' | 'at'> : never) : never

/** A contact told by days before now. */
function told(id: string, ...events: readonly (readonly [daysAgo: number, event: Told])[]): PastContact {
  const facts = events.map(
    ([daysAgo, event], place) => ({ ...event, id: `${id}-${place}`, at: now - daysAgo * DAY_MS }) as Event,
  )
  return { contact: person(id), events: facts }
}

const fair = { kind: 'contact_added', source: { kind: 'trade_show', name: 'Fair' } } as const
const list = { kind: 'contact_added', source: { kind: 'list' } } as const
const email = { channel: 'email' } as const
const touch = { kind: 'touch_sent', ...email, intent: 'thanks' } as const
const cart = { kind: 'desire_shown', how: 'cart_abandoned', value: { amount: '120.50', currency: 'EUR' } } as const

const past = [
  told('forgotten', [40, fair], [30, cart]),
  told('bought', [90, fair], [89, touch], [60, { kind: 'reply_received', ...email }], [30, { kind: 'purchase_made' }]),
  told(
    'rotten',
    [50, list],
    [49, touch],
    [48.9, { kind: 'bounce_received', ...email, address: 'x', severity: 'hard' }],
  ),
  told('unwilling', [50, list], [49, touch], [48, { kind: 'declined', reason: 'no_need' }]),
  told('silent', [80, fair], [79, touch], [75, touch], [70, touch], [64, touch]),
]
const tend = await tendWith(past)
const read = (query: ReportQuery) => tend.store.read(theWorkspace, reader => readReport(tend, reader, query))
const rowOf = async (query: ReportQuery, group: string) => (await read(query)).rows.find(row => row.group === group)

describe('reports', () => {
  test.each(reportNames)('%s has a definition, an n, and rows by its columns', async report => {
    const { definition, n, columns, rows } = await read({ report })
    expect(definition.length).toBeGreaterThan(40)
    expect(n).toBeGreaterThanOrEqual(0)
    const keys = columns.map(({ key }) => key)
    for (const row of rows) expect(keys.toSorted()).toEqual(Object.keys(row).toSorted())
  })

  test('leakage names everyone above the line, by the row that they stand in', async () => {
    const { people, rows } = await read({ report: 'leakage' })
    expect(people.items.map(({ contact }) => contact.id)).toContain('forgotten')
    expect(rows.at(-1)).toMatchObject({ group: 'all', errors: people.count })
    const fairs = await read({ report: 'leakage', group: 'trade_show:Fair' })
    expect(new Set(fairs.people.items.map(({ group }) => group))).toEqual(new Set(['trade_show:Fair']))
  })

  test('a page of people says where the next begins', async () => {
    const whole = await read({ report: 'leakage' })
    const first = await read({ report: 'leakage', limit: 1 })
    expect(first.people).toMatchObject({ count: whole.people.count, next: 1 })
    const rest = await read({ report: 'leakage', after: 1 })
    expect([...first.people.items, ...rest.people.items]).toEqual(whole.people.items)
  })

  test('weeks begin on Monday in the user’s zone', async () => {
    const { rows } = await read({ report: 'chasing', by: 'week' })
    for (const { group } of rows.slice(0, -1)) expect(new Date(`${group}T00:00Z`).getUTCDay()).toBe(1)
  })

  test('a report as of an instant knows nothing later', async () => {
    const before = await read({ report: 'leakage', to: now - 35 * DAY_MS })
    expect(before.people.items.map(({ contact }) => contact.id)).toContain('forgotten')
    expect((await read({ report: 'interest', to: now - 35 * DAY_MS })).rows.at(-1)).toMatchObject({ value: '' })
  })

  test('[P2] list quality tells dead addresses, refusals, answers and customers apart by source', async () => {
    expect(await rowOf({ report: 'sources' }, 'list')).toMatchObject({
      contacts: 2,
      bad: 1,
      badShare: 0.5,
      uninterested: 1,
      answered: 0,
      customers: 0,
    })
    expect(await rowOf({ report: 'sources' }, 'trade_show:Fair')).toMatchObject({
      contacts: 3,
      answered: 1,
      customers: 1,
    })
  })

  test('[S7] interest that nothing followed is counted with its money', async () => {
    const row = await rowOf({ report: 'interest' }, 'trade_show:Fair')
    // Forgotten twice, at the fair and with the cart; and the one who bought had asked and got no answer.
    expect(row).toMatchObject({ errors: 3, value: '120.50 EUR' })
  })

  test('who is left in peace because of silence is a chase avoided, with the answers that were to be expected', async () => {
    const { n, people, rows } = await read({ report: 'avoided' })
    expect([n, people.items.map(({ contact }) => contact.id)]).toEqual([1, ['silent']])
    expect(rows.at(-1)).toMatchObject({ contacts: 1, minutes: 5 })
    expect(rows.at(-1)!.expected).toBeLessThan(0.05)
  })

  test('the share of customers is told as far as contacts were watched', async () => {
    const { rows } = await read({ report: 'customers' })
    expect(rows.map(({ days }) => days)).not.toContain(120)
    expect(rows.find(({ days }) => days === 60)).toMatchObject({ bought: 1 })
    expect(rows.find(({ days }) => days === 60)!.share).toBeGreaterThan(0.2)
  })

  test('the ways report counts a touch as answered by what came before the next', async () => {
    const row = await rowOf({ report: 'ways' }, 'email')
    expect(row).toMatchObject({ errors: 1, of: 7 })
  })

  test('sample contacts are told of while there are no others, and not beside real ones', async () => {
    const own = await read({ report: 'sources' })
    await addSample(tend, theWorkspace, now)
    expect(await read({ report: 'sources' })).toEqual(own)
    const alone = await tendWith([])
    await addSample(alone, theWorkspace, now)
    const told = await alone.store.read(theWorkspace, reader => readReport(alone, reader, { report: 'sources' }))
    expect(told.n).toBe(60)
  })
})

test('the silence report draws the stop line of a segment whose touches harm more than they gain', async () => {
  const harmful = await tendWith(tellPast(300, { source: 'list', answered: 0.03, optedOut: 0.15 }, 5))
  const report = await harmful.store.read(theWorkspace, reader => readReport(harmful, reader, { report: 'silence' }))
  const first = report.rows.find(({ group, attempt }) => group === 'list/email' && attempt === 1)!
  expect(first).toMatchObject({ limit: 0, inForce: null })
  expect(first.opt_out).toBeGreaterThan(0.1)
})

test('money is summed exactly, currency by currency', () => {
  const euros = (amount: string) => ({ amount, currency: 'EUR' })
  expect(sumMoney([euros('0.10'), euros('0.20'), { amount: '5', currency: 'CHF' }])).toBe('5.00 CHF + 0.30 EUR')
  expect(sumMoney([euros('0.000001'), euros('-1')])).toBe('-0.999999 EUR')
  expect(sumMoney([])).toBe('')
})

describe('a history told by hand', () => {
  const promise = (id: string, due: number): Told => ({
    ...{ kind: 'promise_made', promise: id, by: 'us', what: 'the offer', due: now - due * DAY_MS },
  })
  const promises = [
    told('intime', [20, fair], [10, promise('a', 5)], [6, { kind: 'promise_kept', promise: 'a' }]),
    told('late', [20, fair], [10, promise('b', 5)], [3, { kind: 'promise_kept', promise: 'b' }]),
    told('broken', [20, fair], [10, promise('c', 5)]),
    told('ahead', [20, fair], [10, promise('d', -5)]),
  ]

  test('promises are kept in time, late, broken or not due yet; only those that were due are counted', async () => {
    const own = await tendWith(promises)
    const report = await own.store.read(theWorkspace, reader => readReport(own, reader, { report: 'promises' }))
    expect([report.n, report.rows.at(-1)]).toMatchObject([3, { errors: 1, of: 3, late: 1, broken: 1, open: 1 }])
    expect(report.people.items.map(({ says }) => says)).toEqual([
      'The offer: due 11 Nov 2026, not kept.',
      'The offer: due 11 Nov 2026, kept on 13 Nov 2026.',
    ])
  })

  test('negative replies stand beside positive ones, attempt by attempt, with their interval', async () => {
    // Of every ten first touches two are answered and one is refused; second touches bring neither.
    const refused = { kind: 'reply_received', ...email, sentiment: 'negative', asks: false } as const
    const answered = { kind: 'reply_received', ...email, sentiment: 'positive', asks: false } as const
    const mood = Array.from({ length: 200 }, (_, place) => {
      const end = place % 10 < 2 ? [[59, answered] as const] : place % 10 === 2 ? [[59, refused] as const] : []
      const more = end.length === 0 ? [[50, touch] as const] : []
      return told(`m${place}`, [61, fair], [60, touch], ...end, ...more)
    })
    const own = await tendWith(mood)
    const report = await own.store.read(theWorkspace, reader => readReport(own, reader, { report: 'silence' }))
    const [first] = report.rows.filter(({ group }) => group === 'all')
    expect(first).toMatchObject({ attempt: 1, answered: 40, of: 200 })
    expect(first!.share).toBeCloseTo(0.2, 1)
    expect(first!.perAnswer).toBeCloseTo(0.5, 1)
    expect(first!.negativeLow).toBeLessThan(0.1)
    expect(first!.negativeHigh).toBeGreaterThan(0.1)
  })

  test('a chase avoided is worth the learned chance of the touch that was not sent', async () => {
    const own = await tendWith([told('silent', [80, fair], [79, touch], [75, touch], [70, touch], [64, touch])])
    const report = await own.store.read(theWorkspace, reader => readReport(own, reader, { report: 'avoided' }))
    const [row] = report.rows.filter(({ group }) => group === 'all')
    // The published chance of a fifth attempt, as long as nothing of one’s own is learned.
    expect(row!.expected).toBeCloseTo(0.022, 3)
    expect(row!.low).toBeLessThan(0.022)
    expect(report.people.items[0]!.says).toBe(
      'Silent since touch 4 on 13 Sep 2026; one more was expected to be answered with a chance of 2.2 %.',
    )
  })
})
