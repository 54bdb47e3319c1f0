// Merging two contacts who are one person, and taking that apart.
import { expect, test } from 'vitest'
import { HOUR_MS } from '../../../src/domain/instant.ts'
import { backup } from '../../../src/operations/backup.ts'
import { dismissPair } from '../../../src/operations/duplicates/dismiss-pair.ts'
import { eraseContact } from '../../../src/operations/erase.ts'
import { findContact } from '../../../src/operations/find-contact.ts'
import type { Dispatch, Draft, Message } from '../../../src/operations/mail/ports.ts'
import { type Tend, theWorkspace as workspace } from '../../../src/operations/ports.ts'
import { recordEvents } from '../../../src/operations/record-event.ts'
import { updateContact } from '../../../src/operations/update-contact.ts'
import { add, email, eventsOf, merge, now, openTend, start, touch, unmerge } from './merging.ts'

test('the one who stays has both timelines and all addresses, and the other’s id leads to them', async () => {
  const tend = await openTend()
  await add(tend, { id: 'ana', name: 'Ana Ruiz', addresses: [email('ana@example.com')], events: [touch('t1', 1)] })
  await add(tend, { id: 'aruiz', company: 'Acme', addresses: [email('ruiz@example.org')], events: [touch('t2', 2)] })
  await merge(tend, { kept: 'ana', gone: 'aruiz' })
  const { contact } = await tend.store.read(workspace, reader => findContact(reader, 'aruiz'))
  expect(contact).toMatchObject({ id: 'ana', name: 'Ana Ruiz', company: 'Acme' })
  expect(contact.addresses.map(({ value }) => value)).toEqual(['ana@example.com', 'ruiz@example.org'])
  expect((await eventsOf(tend, 'ana')).map(({ id }) => id)).toEqual(['t1', 't2'])
})

test('a value is taken from the one that was chosen', async () => {
  const tend = await openTend()
  await add(tend, { id: 'ana', name: 'A. Ruiz' })
  await add(tend, { id: 'ruiz', name: 'Ana Ruiz' })
  await merge(tend, { kept: 'ana', gone: 'ruiz', choice: { name: 'gone' } })
  const record = await tend.store.read(workspace, reader => reader.contacts.find('ana'))
  expect(record!.contact.name).toBe('Ana Ruiz')
})

test('two facts of one id are both kept, one fact that both have is told once', async () => {
  const tend = await openTend()
  const shared = touch('same', 1)
  await add(tend, { id: 'a', events: [shared, touch('t', 2)] })
  await add(tend, { id: 'b', events: [shared, touch('t', 3)] })
  await merge(tend, { kept: 'a', gone: 'b' })
  expect((await eventsOf(tend, 'a')).map(({ id }) => id)).toEqual(['same', 't', 't~b'])
})

test('two meetings of one name stay two meetings', async () => {
  const tend = await openTend()
  const scheduled = { kind: 'meeting_scheduled', meeting: 'm' } as const
  await add(tend, { id: 'a', events: [{ ...scheduled, id: 'a1', at: start, startsAt: now + HOUR_MS }] })
  await add(tend, { id: 'b', events: [{ ...scheduled, id: 'b1', at: start, startsAt: now + 5 * HOUR_MS }] })
  await merge(tend, { kept: 'a', gone: 'b' })
  const meetings = (await eventsOf(tend, 'a')).map(event => 'meeting' in event && event.meeting)
  expect(meetings).toEqual(['m', 'm~b'])
})

test('[OPT_OUT] the opt-out of either binds, whatever the other said later', async () => {
  const tend = await openTend()
  await add(tend, { id: 'a', events: [{ id: 'in', at: start + HOUR_MS, kind: 'opted_in' }] })
  await add(tend, { id: 'b', events: [{ id: 'out', at: start, kind: 'opted_out' }] })
  const { verdict } = await merge(tend, { kept: 'a', gone: 'b' })
  expect(verdict.verdict).toMatchObject({ kind: 'stop', rule: 'OPT_OUT' })
})

test('[OPT_OUT] what was said while they were one leaves both in peace after they are two again', async () => {
  const tend = await openTend()
  await add(tend, { id: 'a', addresses: [email('a@example.com')] })
  await add(tend, { id: 'b', addresses: [email('b@example.com')] })
  const { merge: id } = await merge(tend, { kept: 'a', gone: 'b' })
  await recordEvents(tend, { workspace, contact: 'b', events: [{ id: 'out', at: now, kind: 'opted_out' }], now })
  await unmerge(tend, id)
  for (const contact of ['a', 'b']) {
    const row = await tend.store.read(workspace, reader => reader.verdicts.find(contact))
    expect(row!.verdict.rule).toBe('OPT_OUT')
  }
})

test('what came since to an address of the other goes to them, and the rest stays', async () => {
  const tend = await openTend()
  await add(tend, { id: 'a', addresses: [email('a@example.com')] })
  await add(tend, { id: 'b', addresses: [email('b@example.com')] })
  const { merge: id } = await merge(tend, { kept: 'a', gone: 'b' })
  const bounce = { at: now, kind: 'bounce_received', channel: 'email', severity: 'soft' } as const
  const events = [
    { ...bounce, id: 'of-b', address: 'B@example.com' },
    { ...bounce, id: 'of-a', address: 'a@example.com' },
  ]
  await recordEvents(tend, { workspace, contact: 'a', events, now })
  await unmerge(tend, id)
  expect((await eventsOf(tend, 'a')).map(event => event.id)).toEqual(['a-added', 'of-a'])
  expect((await eventsOf(tend, 'b')).map(event => event.id)).toEqual(['b-added', 'of-b'])
})

test('what was mended since stays mended', async () => {
  const tend = await openTend()
  await add(tend, { id: 'a', name: 'Anna', addresses: [email('a@example.com')] })
  await add(tend, { id: 'b', company: 'Acme', addresses: [email('b@example.com')] })
  const { merge: id } = await merge(tend, { kept: 'a', gone: 'b' })
  const addresses = [email('b@example.com'), email('new@example.com')]
  await updateContact(tend, { workspace, contact: 'a', change: { name: 'Ana', addresses }, now })
  await unmerge(tend, id)
  const record = await tend.store.read(workspace, reader => reader.contacts.find('a'))
  expect(record!.contact).toEqual({
    id: 'a',
    name: 'Ana',
    timeZone: 'Europe/Madrid',
    addresses: [email('new@example.com')],
  })
})

test('a contact who was merged twice is taken apart from the last merge on', async () => {
  const tend = await openTend()
  for (const id of ['a', 'b', 'c']) await add(tend, { id })
  const first = await merge(tend, { kept: 'a', gone: 'b' })
  const second = await merge(tend, { kept: 'c', gone: 'a' })
  await expect(unmerge(tend, first.merge)).rejects.toMatchObject({ code: 'conflict' })
  expect((await tend.store.read(workspace, reader => findContact(reader, 'b'))).contact.id).toBe('c')
  await unmerge(tend, second.merge)
  expect((await tend.store.read(workspace, reader => findContact(reader, 'b'))).contact.id).toBe('a')
  await unmerge(tend, first.merge)
  expect((await eventsOf(tend, 'b')).map(({ id }) => id)).toEqual(['b-added'])
})

test('a merge is left as it is where somebody is there under the id of the one who was gone', async () => {
  const tend = await openTend()
  for (const id of ['a', 'b']) await add(tend, { id })
  const { merge: id } = await merge(tend, { kept: 'a', gone: 'b' })
  await add(tend, { id: 'b' })
  await expect(unmerge(tend, id)).rejects.toMatchObject({ code: 'conflict' })
})

test('erasing a merged person leaves no copy of the one who was gone', async () => {
  const tend = await openTend()
  await add(tend, { id: 'a' })
  await add(tend, { id: 'b', name: 'Secret Name' })
  await add(tend, { id: 'c' })
  await dismissPair(tend, { workspace, a: 'a', b: 'c', now })
  await merge(tend, { kept: 'a', gone: 'b' })
  await eraseContact(tend, { workspace, contact: 'a', now })
  const left = await tend.store.read(workspace, reader => reader.documents.page({ limit: 100 }))
  expect(left).toEqual([])
})

test('a merge is in the backup', async () => {
  const tend = await openTend()
  await add(tend, { id: 'a' })
  await add(tend, { id: 'b' })
  await merge(tend, { kept: 'a', gone: 'b' })
  const counted = await backup(tend, { workspace, file: `/tmp/tend-merge-${process.pid}.backup`, now })
  expect(counted).toEqual({ contacts: 1, events: 2 })
})

const draft = {
  ...{
    id: 'd',
    contact: 'b',
    occasion: 'first@none',
    step: 'first',
    intent: 'thanks',
    mailbox: 'm',
    to: 'b@example.com',
  },
  ...{ inReplyTo: null, references: [], template: 't', templateVersion: 1, approvedBy: null, reason: null },
  ...{ subject: 'Hello', text: 'Hello', html: null, needs: null, state: 'proposed' },
  ...{ opensAt: now, dueAt: now, madeAt: now, changedAt: now },
} as const satisfies Draft
const dispatch = {
  ...{ contact: 'b', occasion: 'first@none', draft: 'd', mailbox: 'm', step: 'first', intent: 'thanks' },
  ...{ to: 'b@example.com', messageId: 'm1@example.com', state: 'unconfirmed', attempts: 1, claimedAt: start },
  ...{ nextTryAt: null, sentAt: null, said: null, outcome: null, outcomeAt: null },
} as const satisfies Dispatch

async function withMail(tend: Tend, { state }: { state: Dispatch['state'] }): Promise<void> {
  await add(tend, { id: 'a', addresses: [email('a@example.com')] })
  await add(tend, { id: 'b', addresses: [email('b@example.com')] })
  await tend.store.write(workspace, async writer => {
    await writer.mail.drafts.save({ ...draft, id: 'of-a', contact: 'a', to: 'a@example.com' })
    await writer.mail.drafts.save(draft)
    await writer.mail.dispatches.claim({ ...dispatch, state })
  })
}

test('a claim on a mail is kept under a name of its own, and drafts that wait are withdrawn', async () => {
  const tend = await openTend()
  await withMail(tend, { state: 'unconfirmed' })
  const { merge: id } = await merge(tend, { kept: 'a', gone: 'b' })
  const merged = await tend.store.read(workspace, reader => reader.holdings.of('a'))
  expect(merged!.dispatches).toMatchObject([{ contact: 'a', occasion: 'first@none~b', state: 'unconfirmed' }])
  expect(merged!.drafts.map(({ id, state }) => [id, state])).toEqual([
    ['of-a', 'proposed'],
    ['d', 'withdrawn'],
  ])
  await unmerge(tend, id)
  const restored = await tend.store.read(workspace, reader => reader.holdings.of('b'))
  expect(restored).toMatchObject({ drafts: [draft], dispatches: [dispatch] })
})

test('what became of a mail while they were one is known after they are two again', async () => {
  const tend = await openTend()
  await withMail(tend, { state: 'unconfirmed' })
  const { merge: id } = await merge(tend, { kept: 'a', gone: 'b' })
  await tend.store.write(workspace, async writer => {
    const moved = await writer.mail.dispatches.findByMessageId('m1@example.com')
    await writer.mail.dispatches.save({ ...moved!, state: 'sent', sentAt: now })
  })
  await unmerge(tend, id)
  const found = await tend.store.read(workspace, reader => reader.mail.dispatches.find('b', 'first@none'))
  expect(found).toMatchObject({ state: 'sent', sentAt: now })
})

test('nobody is merged while a mail to them is on its way', async () => {
  const tend = await openTend()
  await withMail(tend, { state: 'claimed' })
  await expect(merge(tend, { kept: 'a', gone: 'b' })).rejects.toMatchObject({ code: 'conflict' })
})

test('a reply to an address of the other goes back with its message', async () => {
  const tend = await openTend()
  await withMail(tend, { state: 'sent' })
  const { merge: id } = await merge(tend, { kept: 'a', gone: 'b' })
  const message: Message = {
    ...{ mailbox: 'm', messageId: 'r@example.com', inReplyTo: null, references: [], thread: 'r@example.com' },
    ...{ contact: 'a', event: 'mail:r', direction: 'in', class: 'human', folder: 'INBOX', uid: 1, at: now },
    ...{ from: 'b@example.com', to: ['me@example.com'], subject: 'Re', subjectKey: '' },
  }
  await recordEvents(tend, {
    workspace,
    contact: 'a',
    events: [{ id: 'mail:r', at: now, kind: 'reply_received', channel: 'email' }],
    now,
  })
  await tend.store.write(workspace, writer => writer.mail.messages.save(message))
  await unmerge(tend, id)
  expect((await eventsOf(tend, 'b')).map(event => event.id)).toContain('mail:r')
  const kept = await tend.store.read(workspace, reader => reader.mail.messages.ofContact('b', 10))
  expect(kept).toMatchObject([{ messageId: 'r@example.com', event: 'mail:r' }])
})
