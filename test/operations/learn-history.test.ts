import { expect, test } from 'vitest'
import { DAY_MS } from '../../src/domain/instant.ts'
import { noHolidays } from '../../src/engine/compile-playbook.ts'
import { addIn } from '../../src/operations/add-contact.ts'
import { checkRebuild } from '../../src/operations/check-rebuild.ts'
import { learn } from '../../src/operations/learn-history.ts'
import { readLearned } from '../../src/operations/learned-limits.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { renewAllDue } from '../../src/operations/renew-due.ts'
import { addSample } from '../../src/operations/sample.ts'
import { makeShelf } from '../../src/operations/shelf.ts'
import { now, tellPast, tendWith } from './own-past.ts'

const kind = { source: 'event', answered: 0.2, optedOut: 0.02 } as const
const harmful = { source: 'website', answered: 0.05, optedOut: 0.12 } as const
const past = [...tellPast(300, kind, 1), ...tellPast(300, harmful, 2)]

test('the learned table names n, the limit and its range per segment of source and channel', async () => {
  const tend = await tendWith(past)
  const { table } = await learn(tend, { workspace: theWorkspace, now, isDry: true })
  expect(table).toMatchObject({ contacts: 600, learnedAt: now })
  const { 'event/email': event, 'website/email': website } = table.segments
  expect(event).toMatchObject({ runs: 300, limit: null })
  expect(website).toMatchObject({ runs: 300, limit: 0 })
  expect(website?.chances[0]?.low).toBeLessThan(0.06)
})

test('a dry run keeps nothing', async () => {
  const tend = await tendWith(past)
  await learn(tend, { workspace: theWorkspace, now, isDry: true })
  expect(await tend.store.read(theWorkspace, readLearned)).toEqual([])
})

test('a learned limit comes into force as a new version, and stops whom the old one would still write to', async () => {
  const tend = await tendWith(past)
  const before = await kindsOf(tend)
  const { renewed, isNews } = await learn(tend, { workspace: theWorkspace, now, isDry: false })
  expect(isNews).toBe(true)
  expect(renewed).toEqual([{ id: 'balanced', version: '1.2' }])
  await renewAllDue(tend, theWorkspace, now)
  expect(await kindsOf(tend)).not.toEqual(before)
  const verdict = await tend.store.read(theWorkspace, reader => reader.verdicts.find('website-0'))
  expect(verdict?.playbook.version).toBe('1.2')
})

test('verdicts under a learned limit are what their events and version give, in another process too', async () => {
  const tend = await tendWith(past)
  await learn(tend, { workspace: theWorkspace, now, isDry: false })
  // Half are decided by the new version, half keep the old one’s verdict.
  const due = await tend.store.read(theWorkspace, reader => reader.verdicts.due(now, 1))
  expect(due).not.toEqual([])
  const other = { ...tend, shelf: makeShelf(async () => noHolidays) }
  expect((await checkRebuild(other, { workspace: theWorkspace })).differences).toEqual([])
  await renewAllDue(tend, theWorkspace, now)
  expect((await checkRebuild(other, { workspace: theWorkspace })).differences).toEqual([])
})

test('learning the same again changes no version', async () => {
  const tend = await tendWith(past)
  await learn(tend, { workspace: theWorkspace, now, isDry: false })
  const again = await learn(tend, { workspace: theWorkspace, now: now + DAY_MS, isDry: false })
  expect(again).toMatchObject({ isNews: false, renewed: [] })
  const [table, ...more] = await tend.store.read(theWorkspace, readLearned)
  expect(more).toEqual([])
  expect(table).toMatchObject({ inForceFrom: now, learnedAt: now + DAY_MS })
})

test('a version keeps the limits that it was compiled with when newer ones come into force', async () => {
  const tend = await tendWith(past)
  await learn(tend, { workspace: theWorkspace, now, isDry: false })
  await renewAllDue(tend, theWorkspace, now)
  const kept = await tend.store.read(theWorkspace, reader => reader.verdicts.find('website-1'))
  // So many who answer late in the sequence move the line.
  await tend.store.write(theWorkspace, async writer => {
    for (const one of tellPast(900, { ...kind, source: 'website' }, 4)) {
      const contact = { ...one.contact, id: `more-${one.contact.id}`, addresses: [] }
      await addIn(tend, writer, { contact, events: one.events, now })
    }
  })
  const again = await learn(tend, { workspace: theWorkspace, now: now + DAY_MS, isDry: false })
  expect(again).toMatchObject({ isNews: true, renewed: [{ id: 'balanced', version: '1.3' }] })
  const other = { ...tend, shelf: makeShelf(async () => noHolidays) }
  const playbook = await tend.store.read(theWorkspace, reader => other.shelf.take(reader, kept!.playbook))
  const standing = await tend.store.read(theWorkspace, reader => reader.timelines.standing('website-1'))
  expect(playbook.limitFor(standing!)).toBe(1)
})

test('sample contacts teach nothing', async () => {
  const tend = await tendWith([])
  await addSample(tend, theWorkspace, now)
  const { table, renewed } = await learn(tend, { workspace: theWorkspace, now, isDry: false })
  expect(table).toMatchObject({ contacts: 0, whole: { limit: null, chances: [] } })
  expect(renewed).toEqual([])
})

function kindsOf(tend: Awaited<ReturnType<typeof tendWith>>) {
  return tend.store.read(theWorkspace, reader => reader.verdicts.countByKind())
}
