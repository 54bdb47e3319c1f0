// The day on three hundred generated contacts: what the list promises, held against every item of it.
import { expect, test } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../src/domain/instant.ts'
import { learn } from '../../src/operations/learn-history.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { renewAllDue } from '../../src/operations/renew-due.ts'
import { readToday } from '../../src/operations/today.ts'
import { now, type PastContact, person, tellPast, tendWith } from './own-past.ts'

/** Met lately, promised something, or written to some days ago: what a Monday finds. */
function waiting(place: number): PastContact {
  const id = `w${place}`
  const at = now - ((place % 7) + 2) * DAY_MS
  const source = { kind: place % 2 === 0 ? 'event' : 'website' } as const
  const met = { id: `${id}-0`, at, kind: 'contact_added', source } as const
  const note = { id: `${id}-1`, at: at + HOUR_MS, kind: 'touch_sent', channel: 'email', intent: 'thanks' } as const
  const due = now + (place % 3) * DAY_MS - HOUR_MS
  const promise = {
    id: `${id}-2`,
    at: at + 2 * HOUR_MS,
    kind: 'promise_made',
    promise: id,
    by: 'us',
    what: 'it',
    due,
  } as const
  const events = place % 5 === 0 ? [met] : place % 5 === 1 ? [met, note, promise] : [met, note]
  return { contact: person(id), events }
}

const tend = await tendWith([
  ...tellPast(110, { source: 'event', answered: 0.3, optedOut: 0.01 }, 1),
  ...tellPast(110, { source: 'website', answered: 0.1, optedOut: 0.01 }, 2),
  ...Array.from({ length: 80 }, (_, place) => waiting(place)),
])
await learn(tend, { workspace: theWorkspace, now, isDry: false })
await renewAllDue(tend, theWorkspace, now)
const today = (minutes: number) => tend.store.read(theWorkspace, reader => readToday(tend, reader, { minutes, now }))

test('the list fits the minutes, and nothing that would still fit is left out of it', async () => {
  for (const minutes of [0, 7, 30, 60, 120]) {
    const { items, plannedMinutes, overflow } = await today(minutes)
    expect(plannedMinutes).toBe(items.reduce((sum, item) => sum + item.minutes, 0))
    expect(plannedMinutes).toBeLessThanOrEqual(minutes)
    for (const item of overflow?.items ?? []) expect(item.minutes).toBeGreaterThan(minutes - plannedMinutes)
  }
})

test('promises and clocks come before everything that has only a chance', async () => {
  const { items } = await today(1440)
  const sections = items.map(({ section }) => section)
  expect(sections.lastIndexOf('promise')).toBeLessThan(sections.indexOf('follow_up'))
  const firsts = items.map(({ verdict }) => (verdict.touch ?? verdict.next)?.dueAt ?? '')
  expect(firsts.filter((_, place) => sections[place] === 'promise')).toEqual(
    firsts.filter((_, place) => sections[place] === 'promise').toSorted(),
  )
})

test('[P7] after them the minutes go where most answers are to be expected', async () => {
  const { items } = await today(1440)
  // The notes to those who got one and have not answered.
  const steps = items.filter(({ section, verdict }) => section === 'follow_up' && verdict.rule !== 'H1')
  const gains = steps.map(({ chance, minutes }) => (chance ?? 0) / minutes)
  expect(gains).toEqual(gains.toSorted((a, b) => b - a))
  expect(new Set(gains.map(gain => gain.toFixed(3))).size).toBeGreaterThan(1)
})

test('what is left out is counted whole and told with its cost, whatever the minutes', async () => {
  const whole = await today(1440)
  expect(whole.overflow).toBeNull()
  for (const minutes of [0, 30, 60]) {
    const { items, overflow, plannedMinutes } = await today(minutes)
    expect(items.length + overflow!.count).toBe(whole.items.length)
    expect(plannedMinutes + overflow!.minutes).toBe(whole.plannedMinutes)
    expect(overflow!.cost!.minutesForFirst).toBeGreaterThan(0)
    expect(overflow!.says).toMatch(/would make room for the first\.$/)
  }
  expect((await today(0)).overflow!.says).toContain('promises stay overdue')
})
