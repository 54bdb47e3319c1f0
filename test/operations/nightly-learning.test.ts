// Learning by itself: when it is due, when it is worth while, and what it leaves behind.
import { expect, test } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../src/domain/instant.ts'
import { zoneOf } from '../../src/domain/zone.ts'
import { learn } from '../../src/operations/learn-history.ts'
import { learningDocument } from '../../src/operations/learning-document.ts'
import { learnIfNews, nextLearningAt, saveLearningPlan } from '../../src/operations/nightly-learning.ts'
import { type Tend, theWorkspace } from '../../src/operations/ports.ts'
import { recordEvents } from '../../src/operations/record-event.ts'
import { renewAllDue } from '../../src/operations/renew-due.ts'
import { now, tellPast, tendWith } from './own-past.ts'

const madrid = zoneOf('Europe/Madrid')
const at = (text: string) => Date.parse(text)
const plan = { isOn: true, isAsked: false, lookedAt: at('2026-11-16T03:00:00+01:00') }

test('the next look is in the coming night on the user’s clock, and never twice in one', () => {
  const tonight = at('2026-11-17T03:00:00+01:00')
  expect(nextLearningAt(plan, madrid, at('2026-11-16T03:00:01+01:00'))).toBe(tonight)
  expect(nextLearningAt(plan, madrid, at('2026-11-16T23:00:00+01:00'))).toBe(tonight)
  expect(nextLearningAt(plan, madrid, tonight)).toBe(tonight)
  expect(nextLearningAt({ ...plan, lookedAt: tonight }, madrid, tonight + 1)).toBe(tonight + DAY_MS)
})

test('a server that begins in the morning waits for the night, and one that missed the nights learns by day', () => {
  const morning = at('2026-11-17T09:00:00+01:00')
  expect(nextLearningAt(plan, madrid, morning)).toBe(at('2026-11-18T03:00:00+01:00'))
  expect(nextLearningAt(plan, madrid, morning + 3 * DAY_MS)).toBe(morning + 3 * DAY_MS)
})

test('switched off it is never due, until a user asks for it', () => {
  const off = { ...plan, isOn: false }
  expect(nextLearningAt(off, madrid, now)).toBeNull()
  expect(nextLearningAt({ ...off, isAsked: true }, madrid, now)).toBe(now)
})

test('the night that the clocks go forward has its look too', () => {
  const before = at('2026-03-28T12:00:00+01:00')
  expect(nextLearningAt({ ...plan, lookedAt: before - HOUR_MS }, madrid, before)).toBe(at('2026-03-29T03:00:00+02:00'))
})

const harmful = { source: 'website', answered: 0.05, optedOut: 0.12 } as const
const past = tellPast(300, harmful, 2)

test('it learns at night from enough new touches, and tells from how much, what changed and where it is in force', async () => {
  const tend = await tendWith(past)
  const learned = await learnIfNews(tend, theWorkspace, now)
  expect(learned?.changes).toMatchObject([
    { segment: 'all', before: null, after: 0 },
    { segment: 'website/email', before: null, after: 0, runs: 300 },
  ])
  const told = await stateOf(tend)
  expect(told).toMatchObject({ isOn: true, lookedAt: '2026-11-16T10:00:00+01:00' })
  expect(told.last).toMatchObject({
    by: 'timer',
    contacts: 300,
    runs: 300,
    renewed: [{ id: 'balanced', version: '1.2' }],
  })
  expect(told.lastChange).toEqual(told.last)
})

test('too little that is new is not learned again, and the look is noted', async () => {
  const tend = await tendWith(past)
  await learn(tend, { workspace: theWorkspace, now, isDry: false })
  const next = now + DAY_MS
  tend.clock.set(next)
  expect(await learnIfNews(tend, theWorkspace, next)).toBeUndefined()
  const told = await stateOf(tend)
  expect(told.last).toMatchObject({ by: 'user', learnedAt: '2026-11-16T10:00:00+01:00' })
  expect(told.lookedAt).toBe('2026-11-17T10:00:00+01:00')
})

test('a user who asks has it learned however little is new, once', async () => {
  const tend = await tendWith(past.slice(0, 3))
  await tend.store.write(theWorkspace, writer => saveLearningPlan(writer, { isAsked: true }))
  expect(await learnIfNews(tend, theWorkspace, now)).toBeDefined()
  expect(await stateOf(tend)).toMatchObject({ isAsked: false, last: { by: 'user', changes: [] } })
})

test('[LEARNED_LIMIT] a verdict that a learned limit brings says that the limit was learned', async () => {
  const tend = await tendWith(past)
  // Whoever was touched once and is silent is stopped by the learned line, not by the playbook’s own number.
  const quiet = past.find(({ events }) => events.at(-1)?.kind === 'touch_sent')!
  await learnIfNews(tend, theWorkspace, now)
  await renewAllDue(tend, theWorkspace, now)
  const stored = await tend.store.read(theWorkspace, reader => reader.verdicts.find(quiet.contact.id))
  expect(stored?.verdict).toMatchObject({ kind: 'stop', rule: 'F6' })
  expect(stored?.verdict.because).toContainEqual(expect.objectContaining({ rule: 'LEARNED_LIMIT', detail: 1 }))
})

test('what is recorded while the history is being read is not lost, and waits for nobody', async () => {
  const tend = await tendWith(past)
  const learning = learn(tend, { workspace: theWorkspace, now, isDry: false })
  const event = { id: 'meanwhile', at: now, kind: 'note_added', text: 'called' } as const
  await recordEvents(tend, { workspace: theWorkspace, contact: 'website-0', events: [event], now })
  expect((await learning).table.contacts).toBe(300)
  const events = await tend.store.read(theWorkspace, reader => reader.timelines.events('website-0'))
  expect(events).toContainEqual(event)
})

function stateOf(tend: Tend) {
  return tend.store.read(theWorkspace, reader => learningDocument(reader, tend.clock.now()))
}
