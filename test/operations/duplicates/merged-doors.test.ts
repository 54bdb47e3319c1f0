// What still names a contact who was merged: links in mails, meetings and promises, pairs, what was said of others.
import { expect, test } from 'vitest'
import type { Event } from '../../../src/domain/event.ts'
import { DAY_MS, HOUR_MS } from '../../../src/domain/instant.ts'
import { meetingNoun } from '../../../src/operations/bookings/follow-meetings.ts'
import { lookAtMeeting, tellOutcome } from '../../../src/operations/bookings/meeting-outcome.ts'
import { checkRebuild } from '../../../src/operations/check-rebuild.ts'
import { dismissedPairs, dismissPair } from '../../../src/operations/duplicates/dismiss-pair.ts'
import { findDuplicates } from '../../../src/operations/duplicates/find-duplicates.ts'
import { mergeCertain } from '../../../src/operations/duplicates/merge-certain.ts'
import { unsubscribe } from '../../../src/operations/mail/unsubscribe.ts'
import { queueNotice } from '../../../src/operations/notices/notice.ts'
import { findNotice } from '../../../src/operations/notices/queued-notice.ts'
import { type Tend, theWorkspace as workspace } from '../../../src/operations/ports.ts'
import { recordEvents } from '../../../src/operations/record-event.ts'
import { add, email, eventsOf, merge, now, openTend, start, unmerge } from './merging.ts'

const scheduled = (id: string, meeting: string, startsAt: number): Event => ({
  ...{ id, at: start, kind: 'meeting_scheduled', meeting, startsAt },
})
const promised = (id: string, promise: string, what: string): Event => ({
  ...{ id, at: start, kind: 'promise_made', promise, by: 'us', what, due: now + DAY_MS },
})

function pairsOf(tend: Tend, contact: string) {
  return tend.store.read(workspace, async reader =>
    (await reader.pairs.list({ contact, limit: 10 })).map(({ a, b }) => `${a} ${b}`),
  )
}

test('[OPT_OUT] the link of a mail to one who was merged since opts out the one who stays', async () => {
  const tend = await openTend()
  await add(tend, { id: 'a', addresses: [email('a@example.com')] })
  await add(tend, { id: 'b', addresses: [email('b@example.com')] })
  await merge(tend, { kept: 'a', gone: 'b' })
  expect(await unsubscribe(tend, { workspace, contact: 'b' })).toBe(true)
  const verdict = await tend.store.read(workspace, reader => reader.verdicts.find('a'))
  expect(verdict!.verdict.rule).toBe('OPT_OUT')
})

test('the link that asks how a meeting ended holds for the one who stays', async () => {
  const tend = await openTend()
  await add(tend, { id: 'a' })
  await add(tend, { id: 'b', name: 'Bea', events: [scheduled('s', 'm', now - 2 * HOUR_MS)] })
  await merge(tend, { kept: 'a', gone: 'b' })
  const link = { workspace, contact: 'b', meeting: 'm' }
  expect(await tend.store.read(workspace, reader => lookAtMeeting(reader, link))).toMatchObject({ outcome: null })
  expect(await tellOutcome(tend, link, 'held')).toBe(true)
})

test('a notice that waits for one who is merged is about the one who stays, until they are two again', async () => {
  const tend = await openTend()
  for (const id of ['a', 'b']) await add(tend, { id })
  const notice = {
    ...{ id: 'n', contact: 'b', to: { address: 'b@example.com' }, about: 'booking_reminder', subject: 'S', text: 'T' },
    ...{ askedAt: now, sendAt: now, expiresAt: null },
  }
  await tend.store.write(workspace, writer => queueNotice(writer, notice))
  const about = async () => (await tend.store.read(workspace, reader => findNotice(reader, 'n')))!.notice.contact
  const { merge: id } = await merge(tend, { kept: 'a', gone: 'b' })
  expect(await about()).toBe('a')
  await unmerge(tend, id)
  expect(await about()).toBe('b')
})

test('how a meeting of the other ended while they were one is on their timeline after they are two again', async () => {
  const tend = await openTend()
  await add(tend, { id: 'a', events: [scheduled('sa', 'm', now - 5 * HOUR_MS)] })
  await add(tend, { id: 'b', events: [scheduled('sb', 'm', now - 2 * HOUR_MS), promised('pb', 'p', 'a brochure')] })
  const { merge: id } = await merge(tend, { kept: 'a', gone: 'b' })
  const events: Event[] = [
    { id: 'held', at: now, kind: 'meeting_held', meeting: 'm~b' },
    { id: 'own', at: now, kind: 'meeting_held', meeting: 'm' },
    { id: 'kept', at: now, kind: 'promise_kept', promise: 'p' },
  ]
  await recordEvents(tend, { workspace, contact: 'a', events, now })
  await unmerge(tend, id)
  expect((await eventsOf(tend, 'a')).map(event => event.id)).toEqual(['sa', 'own'])
  const back = await eventsOf(tend, 'b')
  expect(back.map(event => event.id).sort()).toEqual(['held', 'kept', 'pb', 'sb'])
  expect(back.find(event => event.id === 'held')).toMatchObject({ meeting: 'm' })
  expect((await checkRebuild(tend, { workspace })).differences).toEqual([])
})

test('the end of a meeting is awaited with whoever has it, through a merge and its undoing', async () => {
  const tend = await openTend()
  await add(tend, { id: 'a' })
  await add(tend, { id: 'b' })
  await recordEvents(tend, { workspace, contact: 'b', events: [scheduled('s', 'm', now + DAY_MS)], now })
  const awaited = () =>
    tend.store.read(workspace, async reader =>
      (await reader.documents.list(meetingNoun, { state: 'ahead', limit: 10 })).map(({ contact }) => contact),
    )
  const { merge: id } = await merge(tend, { kept: 'a', gone: 'b' })
  expect(await awaited()).toEqual(['a'])
  await unmerge(tend, id)
  expect(await awaited()).toEqual(['b'])
})

test('who was not the one is not offered as the other, until they are two again', async () => {
  const tend = await openTend()
  for (const id of ['a', 'b', 'c']) await add(tend, { id, name: 'Ana Ruiz', addresses: [email('anita77@gmail.com')] })
  await dismissPair(tend, { workspace, a: 'b', b: 'c', now })
  const { merge: id } = await merge(tend, { kept: 'a', gone: 'b' })
  expect(await findDuplicates(tend, { workspace, now })).toMatchObject({ certain: 0, likely: 0 })
  await unmerge(tend, id)
  expect([...(await tend.store.read(workspace, dismissedPairs))].sort()).toEqual(['a b', 'b c'])
  expect(await pairsOf(tend, 'c')).toEqual(['a c'])
})

test('who may be the one may be the one whom they went into', async () => {
  const tend = await openTend()
  const phone = { channel: 'phone', value: '+34611222333' } as const
  await add(tend, { id: 'a', name: 'Ana Ruiz', addresses: [email('anita77@gmail.com')] })
  await add(tend, { id: 'b', name: 'Ana Ruiz', addresses: [email('anita77@gmail.com'), phone] })
  await add(tend, { id: 'c', name: 'Ana Ruiz', addresses: [phone] })
  await findDuplicates(tend, { workspace, now })
  await merge(tend, { kept: 'a', gone: 'b' })
  expect(await pairsOf(tend, 'a')).toEqual(['a c'])
  expect(await mergeCertain(tend, { workspace, now })).toMatchObject({ merged: 1, left: 0 })
})

test('five records of one person become one, whatever the order of their pairs, and five again', async () => {
  const tend = await openTend()
  const ids = ['a', 'b', 'c', 'd', 'e']
  for (const [place, id] of ids.entries()) {
    const addresses = [email(`mail${place}x@example.com`), email(`mail${place + 1}x@example.com`)]
    await add(tend, { id, name: 'Ana Ruiz', addresses })
  }
  await findDuplicates(tend, { workspace, now })
  expect(await mergeCertain(tend, { workspace, now })).toMatchObject({ merged: 4, left: 0 })
  const merges = await tend.store.read(workspace, reader => reader.documents.list('merge', { limit: 10 }))
  const places = merges.map(({ id, value }) => ({ id, place: (value as { place: number }).place }))
  for (const { id } of places.sort((one, other) => other.place - one.place)) await unmerge(tend, id)
  const records = await tend.store.read(workspace, reader => reader.many.contacts(ids))
  expect([...records.values()].map(({ contact }) => contact.addresses.length)).toEqual([2, 2, 2, 2, 2])
})

test('a second merge of one who went already says where they are', async () => {
  const tend = await openTend()
  for (const id of ['a', 'b', 'c']) await add(tend, { id })
  await merge(tend, { kept: 'a', gone: 'b' })
  await expect(merge(tend, { kept: 'b', gone: 'a' })).rejects.toThrow('The contact b went into a already')
  await expect(merge(tend, { kept: 'c', gone: 'b' })).rejects.toMatchObject({ code: 'conflict' })
})
