// Notices over real sockets: each goes out at most once, to whom still wants it, and none is lost from sight.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HOUR_MS, MINUTE_MS } from '../../src/domain/instant.ts'
import { claimMs } from '../../src/operations/mail/look-up-sent.ts'
import type { MailKit } from '../../src/operations/mail/ports.ts'
import { type Notice, queueNotice } from '../../src/operations/notices/notice.ts'
import { findNotice, saveNotice } from '../../src/operations/notices/queued-notice.ts'
import { sayNotice } from '../../src/operations/notices/resolve-notices.ts'
import { sendNotices } from '../../src/operations/notices/send-notices.ts'
import { showNotices } from '../../src/operations/notices/show-notices.ts'
import { type Store, type Tend, theWorkspace as workspace } from '../../src/operations/ports.ts'
import { databases } from '../store/databases.ts'
import { type TestClock, tendOn } from '../store/tend-on.ts'
import { addMailbox, addMet, approveAll, eventsOf, imap, kitOf, mailboxAt, monday, pass, record } from './sending.ts'
import { type SmtpServer, startSmtp } from './smtp-server.ts'

const calendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REQUEST', 'END:VCALENDAR', ''].join('\r\n')

function noticeTo(contact: string | null, change: Partial<Notice> = {}): Notice {
  return {
    id: `booking:${contact}`,
    contact,
    to: { address: `${contact ?? 'me'}@example.com`, name: 'Ana Ruiz' },
    about: 'booking_invitation',
    subject: 'Our call on Tuesday',
    text: 'See you on Tuesday.',
    askedAt: monday,
    sendAt: monday,
    expiresAt: null,
    ...change,
  }
}

describe.each(databases)('notices on $name', database => {
  let store: Store
  let drop: () => Promise<void>
  let tend: Tend & { readonly clock: TestClock }
  let server: SmtpServer
  let kit: ReturnType<typeof kitOf>
  beforeEach(async () => {
    ;({ store, drop } = await database.open())
    tend = await tendOn(store, monday)
    server = await startSmtp()
    kit = kitOf()
    await addMailbox(tend, mailboxAt(server.port))
    await addMet(tend, 'ana')
  })
  afterEach(async () => {
    kit[Symbol.dispose]()
    await server[Symbol.asyncDispose]()
    await store.close()
    await drop()
  })
  const later = (ms: number) => tend.clock.set(tend.clock.now() + ms)
  const queue = (notice: Notice) => store.write(workspace, writer => queueNotice(writer, notice))
  const send = (by: MailKit = kit) => sendNotices(tend, by, { workspace })
  const kept = (id = 'booking:ana') => store.read(workspace, reader => findNotice(reader, id))

  test('a notice goes out once, at any hour, with its calendar part', async () => {
    later(13 * HOUR_MS)
    await queue(noticeTo('ana', { calendar: { method: 'REQUEST', text: calendar } }))
    expect(await queue(noticeTo('ana'))).toBe(false)
    await send()
    await send()
    expect(server.taken.map(({ to }) => to)).toEqual(['ana@example.com'])
    const { data = '', messageId } = server.taken[0] ?? {}
    expect(data).toMatch(/multipart\/alternative/)
    expect(data).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/)
    expect(data).toMatch(/filename=invite\.ics/)
    expect(data).toMatch(/Auto-Submitted: auto-generated/)
    expect(await kept()).toMatchObject({ state: 'sent', delivery: { messageId } })
  })

  test('a notice with a mailbox of its own waits out its gap, and goes by another where that can’t send', async () => {
    const second = mailboxAt(server.port, { id: 'second', address: 'two@ours.example', addedAt: monday })
    await addMailbox(tend, { ...second, notBefore: monday + MINUTE_MS })
    await queue(noticeTo('ana', { from: 'second' }))
    await send()
    expect(server.taken).toEqual([])
    later(MINUTE_MS)
    await send()
    await addMailbox(tend, { ...second, state: 'paused', pausedBecause: 'it is ill' })
    await queue(noticeTo('ana', { id: 'another', from: 'second' }))
    await send()
    expect(server.taken.map(({ data }) => /^From: .*<(.*)>/m.exec(data)?.[1])).toEqual([
      'two@ours.example',
      'me@ours.example',
    ])
  })

  test('a notice is no touch', async () => {
    const before = await eventsOf(tend, 'ana')
    await queue(noticeTo('ana'))
    await send()
    expect(await eventsOf(tend, 'ana')).toEqual(before)
  })

  test('three passes at once send it once', async () => {
    await queue(noticeTo('ana'))
    await Promise.all([send(), send(), send()])
    expect(server.taken).toHaveLength(1)
  })

  test('an opt-out after the act stops it, one before does not', async () => {
    later(HOUR_MS)
    await record(tend, 'ana', [{ id: 'out', at: monday + MINUTE_MS, kind: 'opted_out' }])
    await queue(noticeTo('ana'))
    await queue(noticeTo('ana', { id: 'later', askedAt: monday + 2 * MINUTE_MS }))
    await send()
    expect(await kept()).toMatchObject({ state: 'withdrawn', says: expect.stringContaining('opted out') })
    expect(await kept('later')).toMatchObject({ state: 'sent' })
  })

  test('[OPT_OUT] to an address that anybody may have typed, any opt-out stops it, whoever carries the address', async () => {
    later(HOUR_MS)
    await record(tend, 'ana', [{ id: 'out', at: monday - MINUTE_MS, kind: 'opted_out', channel: 'email' }])
    await queue({ ...noticeTo('ana'), contact: null, isUnproven: true })
    await send()
    expect(server.taken).toEqual([])
    expect(await kept()).toMatchObject({ state: 'withdrawn', says: expect.stringContaining('opted out') })
  })

  test('a complaint after the act stops it, and so does an address that came back', async () => {
    await addMet(tend, 'ben')
    later(HOUR_MS)
    await record(tend, 'ana', [{ id: 'spam', at: monday + 1, kind: 'complaint_received', channel: 'email' }])
    const address = 'ben@example.com'
    await record(tend, 'ben', [
      { id: 'b', at: monday + 1, kind: 'bounce_received', channel: 'email', address, severity: 'hard' },
    ])
    await queue(noticeTo('ana'))
    await queue(noticeTo('ben'))
    await send()
    expect(server.taken).toEqual([])
    expect(await kept()).toMatchObject({ state: 'withdrawn', says: expect.stringContaining('spam') })
    expect(await kept('booking:ben')).toMatchObject({ state: 'withdrawn', says: expect.stringContaining('came back') })
  })

  test('a notice to the user needs no contact, and one that is too late expires', async () => {
    await queue(noticeTo(null))
    await queue(noticeTo('ana', { expiresAt: monday + HOUR_MS, sendAt: monday + MINUTE_MS }))
    await send()
    later(2 * HOUR_MS)
    await send()
    expect(server.taken.map(({ to }) => to)).toEqual(['me@example.com'])
    expect(await kept()).toMatchObject({ state: 'expired' })
  })

  test('without a mailbox it waits and says so', async () => {
    await store.write(workspace, writer => writer.mail.mailboxes.remove('box'))
    await queue(noticeTo('ana'))
    await send()
    const [shown] = await store.read(workspace, reader => showNotices(reader, { now: monday }))
    expect(shown).toMatchObject({ state: 'waiting', waitsFor: expect.stringContaining('No mailbox is connected') })
  })

  test('a paused mailbox sends none; the next one does', async () => {
    await addMailbox(tend, mailboxAt(server.port, { state: 'paused', pausedBecause: 'by the user' }))
    await addMailbox(tend, mailboxAt(server.port, { id: 'second', address: 'two@ours.example' }))
    await queue(noticeTo('ana'))
    await send()
    expect(server.taken.map(({ from }) => from)).toEqual(['two@ours.example'])
  })

  test('notices count in the limits of the mailbox, and go ahead of drafts', async () => {
    const limits = { perHour: 2, perDay: 1000, firstDay: 1000, gapSeconds: [0, 0] } as const
    await addMailbox(tend, mailboxAt(server.port, { limits }))
    await approveAll(tend, kit)
    for (const id of ['one', 'two', 'three']) await queue(noticeTo('ana', { id }))
    await send()
    await pass(tend, kit)
    expect(server.taken).toHaveLength(2)
    expect(server.taken.every(({ data }) => data.includes('Our call on Tuesday'))).toBe(true)
  })

  test('what was greylisted is tried again under the same Message-ID', async () => {
    server.whims.rcpt = () => '451 4.7.1 greylisted'
    await queue(noticeTo('ana'))
    await send()
    const first = await kept()
    expect(first).toMatchObject({ state: 'waiting', says: '451 4.7.1 greylisted' })
    server.whims.rcpt = () => undefined
    await send()
    expect(server.taken).toEqual([])
    later(HOUR_MS)
    await send()
    expect(server.taken.map(({ messageId }) => messageId)).toEqual([first?.delivery?.messageId])
  })

  test('a refused address fails for good and is a bounce on the timeline', async () => {
    server.whims.rcpt = () => '550 5.1.1 user unknown'
    await queue(noticeTo('ana'))
    await send()
    expect(await kept()).toMatchObject({ state: 'failed' })
    expect((await eventsOf(tend, 'ana')).at(-1)).toMatchObject({ kind: 'bounce_received', severity: 'hard' })
  })

  test('a lost answer is looked up among the sent', async () => {
    server.whims.data = () => ({ reply: 'drop', take: true })
    await addMailbox(tend, mailboxAt(server.port, { imap }))
    await queue(noticeTo('ana'))
    await send()
    expect(await kept()).toMatchObject({ state: 'unconfirmed' })
    later(3 * MINUTE_MS)
    await send(kitOf({ sentFolder: { has: async () => true, keep: async () => {} } }))
    expect(await kept()).toMatchObject({ state: 'sent' })
    expect(server.taken).toHaveLength(1)
  })

  test('what is not found among the sent is held, and sent again only on a person’s word', async () => {
    server.whims.data = () => ({ reply: 'drop', take: false })
    await queue(noticeTo('ana'))
    await send()
    later(HOUR_MS)
    await send()
    await send()
    expect(await kept()).toMatchObject({ state: 'held' })
    server.whims.data = () => undefined
    const word = { id: 'booking:ana', wasSent: false, now: tend.clock.now() }
    await store.write(workspace, writer => sayNotice(writer, word))
    await send()
    expect(server.taken).toHaveLength(1)
  })

  test('a claim that a process left behind is not sent again', async () => {
    await queue(noticeTo('ana'))
    const delivery = {
      ...{ mailbox: 'box', messageId: 'notice.1@ours.example', attempts: 1, claimedAt: monday },
      ...{ sentAt: null, isMailboxFault: false },
    }
    const claimed = { notice: noticeTo('ana'), state: 'claimed', at: monday, delivery, says: null } as const
    await store.write(workspace, writer => saveNotice(writer, claimed))
    later(claimMs + 1)
    await send()
    expect(server.taken).toEqual([])
    expect(await kept()).toMatchObject({ state: 'held', says: expect.stringContaining('The process ended') })
  })

  test('a mailbox that refuses its login is paused, and the notice goes by another', async () => {
    const smtp = { host: '127.0.0.1', port: server.port, security: 'none', user: 'me' } as const
    server.whims.auth = () => '535 5.7.8 wrong'
    await addMailbox(tend, mailboxAt(server.port, { smtp }))
    await addMailbox(tend, mailboxAt(server.port, { id: 'second', address: 'two@ours.example' }))
    await queue(noticeTo('ana'))
    await send()
    later(HOUR_MS)
    await send()
    expect(server.taken.map(({ from }) => from)).toEqual(['two@ours.example'])
  })
})
