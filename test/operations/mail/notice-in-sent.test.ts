import { afterEach, beforeEach, expect, test } from 'vitest'
import { noticeMessageId, saveNotice } from '../../../src/operations/notices/queued-notice.ts'
import { theWorkspace } from '../../../src/operations/ports.ts'
import { ana, letter, me } from './letter.ts'
import { openSyncBench, type SyncBench } from './syncing.ts'

let bench: SyncBench
const messageId = noticeMessageId(theWorkspace, 'booking:1', 'mine.net')

beforeEach(async () => {
  bench = await openSyncBench()
  bench.box.add('INBOX', letter({ id: 'hello@x', at: '2026-11-01T10:00Z', body: 'I booked a call with you. Thanks!' }))
  await bench.sync()
  await bench.tend.store.write(theWorkspace, async writer => {
    const [match] = await writer.contacts.findByAddresses([{ channel: 'email', value: 'ana@cliente.es' }])
    const at = Date.UTC(2026, 10, 2, 10)
    const delivery = { mailbox: 'box', messageId, attempts: 1, claimedAt: at, sentAt: at, isMailboxFault: false }
    await saveNotice(writer, {
      ...{ state: 'sent', at, delivery, says: null },
      notice: {
        ...{ id: 'booking:1', about: 'booking_invitation', subject: 'Our call', text: 'See you', askedAt: at },
        ...{ contact: match?.contact ?? null, to: { address: 'ana@cliente.es' }, sendAt: at, expiresAt: null },
      },
    })
  })
  bench.box.add('Sent', letter({ id: messageId, from: me, to: ana, at: '2026-11-02T10:00Z', subject: 'Our call' }))
  await bench.sync()
})
afterEach(() => bench.close())

test('a notice in the Sent folder is no touch by hand', async () => {
  expect((await bench.timeline('Ana Ruiz')).filter(event => event.includes('touch_sent'))).toEqual([])
})

test('an answer to a notice from another address counts for the person whom it was about', async () => {
  const reply = { id: 'r@x', answers: messageId, from: 'Ana <ana.privat@gmail.com>', at: '2026-11-03T10:00Z' }
  bench.box.add('INBOX', letter({ ...reply, subject: 'Re: Our call', body: 'Could we make it an hour later?' }))
  await bench.sync()
  expect((await bench.timeline('Ana Ruiz')).at(-1)).toContain('reply_received')
  expect(Object.keys(await bench.people())).toEqual(['Ana Ruiz'])
})
