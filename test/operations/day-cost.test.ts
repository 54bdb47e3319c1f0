import { expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/domain/instant.ts'
import { learn } from '../../src/operations/learn-history.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { renewAllDue } from '../../src/operations/renew-due.ts'
import { readToday } from '../../src/operations/today.ts'
import { gatherMinutes } from '../../src/operations/touch-minutes.ts'
import { now, type PastContact, person, tellPast, tendWith } from './own-past.ts'

function owing(id: string, what: string): PastContact {
  const added = now - 5 * DAY_MS
  return {
    contact: person(id),
    events: [
      { id: `${id}-1`, at: added, kind: 'contact_added', source: { kind: 'event' } },
      { id: `${id}-2`, at: added + HOUR_MS, kind: 'touch_sent', channel: 'email', intent: 'thanks' },
      { id: `${id}-3`, at: added + DAY_MS, kind: 'promise_made', promise: id, by: 'us', what, due: now + 3 * HOUR_MS },
    ],
  }
}

test('what does not fit is told with the promise that breaks, and with what would make room', async () => {
  const tend = await tendWith([owing('ana', 'the offer'), owing('ben', 'the samples')])
  await renewAllDue(tend, theWorkspace, now)
  const today = await tend.store.read(theWorkspace, reader => readToday(tend, reader, { minutes: 6 }))
  expect(today.items).toHaveLength(1)
  expect(today.overflow?.cost).toMatchObject({ breaks: [{ contact: 'ben', what: 'the samples' }], minutesForFirst: 4 })
  expect(today.overflow?.says).toContain('A promise to ben breaks: the samples. 4 more minutes would make room')
})

test('[P7] the answers that are put off are counted by the learned chances', async () => {
  const kind = { source: 'event', answered: 0.2, optedOut: 0.02 } as const
  const fresh = Array.from({ length: 4 }, (_, place): PastContact => {
    const id = `fresh-${place}`
    const at = now - 6 * DAY_MS
    return {
      contact: person(id),
      events: [
        { id: `${id}-1`, at: at - HOUR_MS, kind: 'contact_added', source: { kind: 'event' } },
        { id: `${id}-2`, at, kind: 'touch_sent', channel: 'email', intent: 'thanks' },
      ],
    }
  })
  const tend = await tendWith([...tellPast(300, kind, 1), ...fresh])
  const read = () => tend.store.read(theWorkspace, reader => readToday(tend, reader, { minutes: 0, now: now + DAY_MS }))
  expect((await read()).overflow?.cost).toMatchObject({ chancesKnown: 0, expectedAnswers: 0 })
  await learn(tend, { workspace: theWorkspace, now, isDry: false })
  const cost = (await read()).overflow?.cost
  expect(cost?.chancesKnown).toBeGreaterThanOrEqual(4)
  expect(cost!.expectedAnswers / cost!.chancesKnown).toBeCloseTo(0.2, 1)
})

test('minutes are learned from touches that follow each other in a sitting, and not from pauses', () => {
  const gathering = gatherMinutes()
  for (let day = 0; day < 10; day++) {
    const events = [0, 7, 14, 21, 300].map(minute => ({
      id: `${day}-${minute}`,
      at: day * DAY_MS + minute * MINUTE_MS,
      kind: 'touch_sent' as const,
      channel: 'email' as const,
      intent: 'inform' as const,
    }))
    gathering.add('owner', events)
  }
  expect(gathering.learn()).toEqual({ email: { minutes: 7, n: 30 } })
})
