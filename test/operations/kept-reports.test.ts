// Reports that a server keeps: when one is made again, and when what was made still holds.
import { expect, test } from 'vitest'
import { MINUTE_MS } from '../../src/domain/instant.ts'
import { addIn } from '../../src/operations/add-contact.ts'
import { type Tend, theWorkspace } from '../../src/operations/ports.ts'
import { keepReports } from '../../src/operations/reports/kept-reports.ts'
import { now, person, tellPast, tendWith } from './own-past.ts'

const past = tellPast(30, { source: 'event', answered: 0.2, optedOut: 0.02 }, 1)

/** Tend whose reading of the history takes so long by its clock, with how often it was read. */
async function slowTend(tookMs: number) {
  const tend = await tendWith(past)
  const counting = { readings: 0 }
  const slow: Tend = {
    ...tend,
    store: {
      ...tend.store,
      read: (workspace, work) =>
        tend.store.read(workspace, reader =>
          work({
            ...reader,
            contacts: {
              ...reader.contacts,
              page: page => {
                if (page.after === undefined) counting.readings += 1
                tend.clock.set(tend.clock.now() + tookMs)
                return reader.contacts.page(page)
              },
            },
          }),
        ),
    },
  }
  const addOne = (id: string) =>
    tend.store.write(theWorkspace, writer => addIn(tend, writer, { contact: person(id), events: [], now }))
  return { tend, slow, counting, addOne }
}

test('a click reads nothing anew while nothing has changed, and one reading makes every report', async () => {
  const { slow, counting } = await slowTend(0)
  const reports = keepReports(slow)
  const { report } = await reports.take('sources', {})
  await reports.take('sources', {})
  await reports.take('leakage', { by: 'source' })
  expect([report.n, counting.readings]).toEqual([30, 1])
  await reports.take('leakage', { by: 'owner' })
  expect(counting.readings).toBe(2)
})

test('what is quickly made is always of the data as they are', async () => {
  const { slow, addOne } = await slowTend(0)
  const reports = keepReports(slow)
  await reports.take('sources', {})
  await addOne('new')
  expect((await reports.take('sources', {})).report.n).toBe(31)
})

test('what takes long is made anew in a tenth of the time at most, and says of when it is', async () => {
  const { tend, slow, addOne } = await slowTend(4_000)
  const reports = keepReports(slow)
  await reports.take('sources', {})
  await addOne('new')
  expect((await reports.read('sources', {}, { limit: 0 })).n).toBe(30)
  tend.clock.set(tend.clock.now() + 40_000)
  expect((await reports.read('sources', {}, { limit: 0 })).n).toBe(31)
})

test('time alone makes a report old: what was due may have leaked', async () => {
  const { tend, slow, counting } = await slowTend(0)
  const reports = keepReports(slow)
  await reports.take('leakage', {})
  tend.clock.set(tend.clock.now() + MINUTE_MS)
  await reports.take('leakage', {})
  expect(counting.readings).toBe(2)
})

test('several who ask at once wait for one reading', async () => {
  const { slow, counting } = await slowTend(4_000)
  const reports = keepReports(slow)
  await Promise.all([reports.take('leakage', {}), reports.take('leakage', {}), reports.take('chasing', {})])
  expect(counting.readings).toBe(1)
})

test('a report that could not be made is tried again', async () => {
  const { slow } = await slowTend(0)
  let isBroken = true
  const reading = slow.store.read
  const read: typeof reading = (workspace, work) =>
    isBroken ? Promise.reject(new Error('disk')) : reading(workspace, work)
  const reports = keepReports({ ...slow, store: { ...slow.store, read } })
  await expect(reports.take('leakage', {})).rejects.toThrow('disk')
  isBroken = false
  expect((await reports.take('leakage', {})).name).toBe('leakage')
})

test('who was erased since is not among the people any more', async () => {
  const { tend, slow } = await slowTend(4_000)
  const reports = keepReports(slow)
  const before = await reports.read('chasing', {}, { limit: 1000 })
  const gone = before.people.items[0]!.contact.id
  await tend.store.write(theWorkspace, writer => writer.contacts.remove(gone))
  const after = await reports.read('chasing', {}, { limit: 1000 })
  expect(after.people.items.map(({ contact }) => contact.id)).not.toContain(gone)
})
