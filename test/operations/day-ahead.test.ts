import { expect, test } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../src/domain/instant.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { renewAllDue } from '../../src/operations/renew-due.ts'
import { readToday } from '../../src/operations/today.ts'
import { now, type PastContact, person, tendWith } from './own-past.ts'

/** Met on the day before the one on which the tests stand, and thanked at once. */
function thanked(id: string): PastContact {
  return {
    contact: person(id),
    events: [
      { id: `${id}-1`, at: now - DAY_MS - 2 * HOUR_MS, kind: 'contact_added', source: { kind: 'event' } },
      { id: `${id}-2`, at: now - DAY_MS - HOUR_MS, kind: 'touch_sent', channel: 'email', intent: 'thanks' },
    ],
  }
}

test('a day with nothing to do names the next on which something opens, and how many', async () => {
  const tend = await tendWith([thanked('ana'), thanked('ben')])
  await renewAllDue(tend, theWorkspace, now)
  const today = await tend.store.read(theWorkspace, reader => readToday(tend, reader, {}))
  expect(today.items).toEqual([])
  const opens = await tend.store.read(theWorkspace, reader => reader.verdicts.find('ana'))
  const day = new Date(opens!.place!.day * DAY_MS).toISOString().slice(0, 10)
  expect(day > '2026-11-16').toBe(true)
  expect(today.ahead).toEqual({ day, count: 2 })
})

test('a list of another instant tells nothing of the days after it', async () => {
  const tend = await tendWith([thanked('ana')])
  const tomorrow = await tend.store.read(theWorkspace, reader => readToday(tend, reader, { now: now + DAY_MS }))
  expect(tomorrow.ahead).toBeNull()
})
