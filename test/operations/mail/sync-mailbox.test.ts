import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { theWorkspace } from '../../../src/operations/ports.ts'
import { now } from '../importing.ts'
import { ana, letter, me } from './letter.ts'
import { myMailbox, openSyncBench, type SyncBench } from './syncing.ts'

let bench: SyncBench
beforeEach(async () => {
  bench = await openSyncBench()
})
afterEach(() => bench.close())

const offer = letter({ id: 'offer@mine.net', from: me, to: ana, at: '2026-11-02T10:00Z' })
const question = letter({
  id: 'question@cliente.es',
  at: '2026-11-03T10:00Z',
  subject: 'Re: Your offer',
  answers: 'offer@mine.net',
  body: 'What does it cost?',
})

describe('the first sync', () => {
  test('takes the history in the order of time, whichever folder it lies in', async () => {
    bench.box.add('INBOX', question)
    bench.box.add('Sent', offer)
    bench.box.add('Sent', letter({ id: 'price@mine.net', from: me, to: ana, at: '2026-11-04T10:00Z' }))
    expect(await bench.sync()).toMatchObject({ messages: 3, events: 3, contacts: 1, isComplete: true })
    expect(await bench.timeline('Ana Ruiz')).toEqual([
      '2026-11-02T10:00 touch_sent channel="email" intent="inform" message="offer@mine.net"',
      '2026-11-03T10:00 reply_received channel="email" text="What does it cost?"',
      '2026-11-04T10:00 touch_sent channel="email" intent="answer" message="price@mine.net"',
    ])
  })

  test('says how far it is, and when the mailbox was read to its end', async () => {
    for (let day = 1; day <= 20; day += 1) {
      for (let hour = 0; hour < 13; hour += 1) {
        const at = `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00Z`
        bench.box.add('INBOX', letter({ id: `${at}@cliente.es`, at }))
      }
    }
    const seen: number[] = []
    await bench.sync({ onProgress: ({ done, total }) => seen.push(done / total) })
    expect(seen.length).toBeGreaterThan(2)
    expect(seen.toSorted((a, b) => a - b)).toEqual(seen)
    expect(seen.at(-1)).toBe(1)
    expect((await bench.mailbox()).syncedAt).toBe(now)
  })

  test('makes contacts of whom we wrote to and of who wrote to us, not of lists, programs and spam', async () => {
    bench.box.makeFolder('Junk', 'junk')
    bench.box.makeFolder('Drafts', 'drafts')
    bench.box.add('Sent', offer)
    bench.box.add(
      'INBOX',
      letter({ id: 'a', from: 'Bo <bo@neu.de>', at: '2026-11-03T10:00Z', body: 'Do you have time?' }),
    )
    bench.box.add(
      'INBOX',
      letter({
        id: 'b',
        from: 'news@shop.com',
        at: '2026-11-03T10:00Z',
        headers: { 'List-Unsubscribe': '<mailto:u@x.com>' },
      }),
    )
    bench.box.add('Junk', letter({ id: 'c', from: 'Win <win@prize.biz>', at: '2026-11-03T10:00Z' }))
    bench.box.add('Drafts', letter({ id: 'd', from: me, to: 'Cy <cy@neu.de>', at: '2026-11-03T10:00Z' }))
    await bench.sync()
    expect(Object.keys(await bench.people()).sort()).toEqual(['Ana Ruiz', 'Bo'])
  })
})

describe('a sync', () => {
  test('reads only what is new', async () => {
    bench.box.add('Sent', offer)
    await bench.sync()
    bench.box.add('INBOX', question)
    expect(await bench.sync()).toMatchObject({ messages: 1, events: 1 })
    expect(bench.box.fetched).toBe(2)
    expect(await bench.sync()).toMatchObject({ messages: 0, events: 0 })
  })

  test('killed in the middle goes on where it was', async () => {
    for (let place = 0; place < 250; place += 1) {
      const from = `P${place} <p${place}@firm${place}.com>`
      bench.box.add('INBOX', letter({ id: `m${place}`, from, at: '2026-11-03T10:00Z' }))
    }
    bench.box.failAfter(230)
    await expect(bench.sync()).rejects.toMatchObject({ code: 'unreachable' })
    expect(Object.keys(await bench.people())).toHaveLength(200)
    expect((await bench.mailbox()).syncedAt).toBeNull()
    bench.box.failAfter(Number.POSITIVE_INFINITY)
    expect(await bench.sync()).toMatchObject({ messages: 50, events: 50, isComplete: true })
    expect(Object.keys(await bench.people())).toHaveLength(250)
  })

  test('called off in the middle keeps what it read, and says that it is not at the end', async () => {
    for (let place = 0; place < 150; place += 1)
      bench.box.add('INBOX', letter({ id: `m${place}`, at: '2026-11-03T10:00Z' }))
    const calling = new AbortController()
    const answer = await bench.sync({ signal: calling.signal, onProgress: () => calling.abort() })
    expect(answer).toMatchObject({ messages: 100, isComplete: false })
    expect(await bench.sync()).toMatchObject({ messages: 50, isComplete: true })
  })

  test('with a changed UIDVALIDITY brings nothing twice', async () => {
    bench.box.add('Sent', offer)
    bench.box.add('INBOX', question)
    await bench.sync()
    const before = await bench.people()
    bench.box.renumber('INBOX')
    bench.box.renumber('Sent')
    bench.box.add('INBOX', letter({ id: 'more@cliente.es', at: '2026-11-05T10:00Z', body: 'And when?' }))
    expect(await bench.sync()).toMatchObject({ messages: 3, taken: 1, events: 1 })
    expect((await bench.timeline('Ana Ruiz')).slice(0, -1)).toEqual(before['Ana Ruiz']?.slice(1))
  })

  test('the same message in two folders is one event', async () => {
    bench.box.add('INBOX', question)
    bench.box.add('Clients/Ana', question)
    expect(await bench.sync()).toMatchObject({ messages: 2, events: 1 })
    expect(await bench.timeline('Ana Ruiz')).toHaveLength(1)
  })

  test('of what an import brought before tells nothing twice', async () => {
    const { file } = await import('../importing.ts')
    await bench.run([file('box.eml', question)], { choices: { ownAddresses: ['me@mine.net'] } })
    bench.box.add('INBOX', question)
    expect(await bench.sync()).toMatchObject({ events: 0 })
    expect(await bench.timeline('Ana Ruiz')).toHaveLength(1)
  })

  test('reads “All Mail” alone where a provider keeps everything in it', async () => {
    bench.box.makeFolder('[Gmail]/All Mail', 'all')
    bench.box.add('INBOX', question)
    bench.box.add('[Gmail]/All Mail', question)
    bench.box.add('[Gmail]/All Mail', letter({ id: 'price@mine.net', from: me, to: ana, at: '2026-11-04T10:00Z' }))
    expect(await bench.sync()).toMatchObject({ messages: 2, events: 2 })
  })

  test('keeps no trace of mail that concerns nobody', async () => {
    bench.box.add('INBOX', letter({ id: 'n', from: 'noreply@bank.com', at: '2026-11-03T10:00Z' }))
    await bench.sync()
    expect(await bench.tend.store.read(theWorkspace, reader => reader.mail.messages.count('box'))).toBe(0)
  })
})

describe('our own mail', () => {
  test('own sent mail is not a reply, from whichever folder it came', async () => {
    bench.box.add('INBOX', letter({ id: 'copy@mine.net', from: me, to: ana, at: '2026-11-02T10:00Z' }))
    bench.box.add(
      'INBOX',
      letter({ id: 'alias@mine.net', from: 'Me <ME@old-name.org>', to: ana, at: '2026-11-03T10:00Z' }),
    )
    bench.box.add(
      'INBOX',
      letter({ id: 'house@mine.net', from: 'Boss <boss@mine.net>', to: ana, cc: me, at: '2026-11-04T10:00Z' }),
    )
    await bench.sync()
    expect((await bench.timeline('Ana Ruiz')).map(event => event.split(' ')[1])).toEqual(Array(3).fill('touch_sent'))
    expect(Object.keys(await bench.people())).toEqual(['Ana Ruiz'])
  })

  test('that Tend sent is not told again', async () => {
    bench.box.add('INBOX', question)
    await bench.sync()
    await bench.tend.store.write(theWorkspace, async writer => {
      const [contact] = await writer.contacts.ids({ limit: 1 })
      await writer.mail.dispatches.claim({
        ...{ contact: contact!, occasion: 'give:1', draft: 'd1', mailbox: 'box', step: 'give', intent: 'give' },
        ...{ to: 'ana@cliente.es', messageId: 'ours@mine.net', state: 'sent', attempts: 1, claimedAt: now },
        ...{ nextTryAt: null, sentAt: now, said: null, outcome: null, outcomeAt: null },
      })
    })
    bench.box.add('Sent', letter({ id: 'ours@mine.net', from: me, to: ana, at: '2026-11-22T11:00Z' }))
    expect(await bench.sync()).toMatchObject({ messages: 1, events: 0 })
    expect(await bench.timeline('Ana Ruiz')).toHaveLength(1)
  })

  test('by a blind copy to the drop address is logged with whom it went to', async () => {
    const logged = letter({
      id: 'd@elsewhere',
      from: 'Me <me@old-name.org>',
      to: ana,
      cc: 'me+log@mine.net',
      at: '2026-11-02T10:00Z',
    })
    bench.box.add('INBOX', logged)
    await bench.sync()
    expect(await bench.timeline('Ana Ruiz')).toEqual([
      '2026-11-02T10:00 touch_sent channel="email" intent="inform" message="d@elsewhere"',
    ])
    expect(Object.keys(await bench.people())).toEqual(['Ana Ruiz'])
  })

  test('spam that claims to come from us is none', async () => {
    bench.box.makeFolder('Junk', 'junk')
    bench.box.add('Junk', letter({ id: 's', from: me, to: ana, at: '2026-11-02T10:00Z' }))
    expect(await bench.sync()).toMatchObject({ events: 0 })
  })
})

test('the mailbox of the tests is what the store keeps', async () => {
  expect(await bench.mailbox()).toEqual(myMailbox)
})
