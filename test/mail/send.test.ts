// Sending by real sockets: what goes out, what is kept back, and what becomes of each way in which a server can answer.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/domain/instant.ts'
import { claimMs } from '../../src/operations/mail/look-up-sent.ts'
import { sayDispatch } from '../../src/operations/mail/resolve-dispatch.ts'
import { type Store, type Tend, theWorkspace as workspace } from '../../src/operations/ports.ts'
import { databases } from '../store/databases.ts'
import { type TestClock, tendOn } from '../store/tend-on.ts'
import {
  addMailbox,
  addMet,
  approveAll,
  dispatchesOf,
  draftsIn,
  eventsOf,
  imap,
  kitOf,
  mailboxAt,
  monday,
  pass,
  record,
} from './sending.ts'
import { type SmtpServer, startSmtp } from './smtp-server.ts'

describe.each(databases)('sending on $name', database => {
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
  })
  afterEach(async () => {
    kit[Symbol.dispose]()
    await server[Symbol.asyncDispose]()
    await store.close()
    await drop()
  })
  const later = (ms: number) => tend.clock.set(tend.clock.now() + ms)

  test('nothing goes out before a person approves it', async () => {
    await addMet(tend, 'ana')
    await pass(tend, kit)
    expect(await draftsIn(tend, 'proposed')).toMatchObject([{ contact: 'ana', intent: 'thanks' }])
    expect(server.taken).toEqual([])
  })

  test('an approved draft goes out once, and is on the timeline', async () => {
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    const { sent } = await pass(tend, kit)
    await pass(tend, kit)
    expect(server.taken.map(mail => mail.to)).toEqual(['ana@example.com'])
    expect(server.taken[0]?.data).toContain('Hello Ana,')
    const touch = (await eventsOf(tend, 'ana')).at(-1)
    expect(touch).toMatchObject({ kind: 'touch_sent', intent: 'thanks', message: sent[0]?.messageId })
    expect(server.taken[0]?.messageId).toBe(sent[0]?.messageId)
  })

  test('two passes at once send each touch once', async () => {
    for (const id of ['ana', 'ben', 'cem']) await addMet(tend, id)
    await approveAll(tend, kit)
    await Promise.all([pass(tend, kit), pass(tend, kit), pass(tend, kit)])
    expect(server.taken.map(mail => mail.to).sort()).toEqual(['ana@example.com', 'ben@example.com', 'cem@example.com'])
  })

  test('[H2] the thank-you carries no offer, no footer and no unsubscribe header', async () => {
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    await pass(tend, kit)
    expect(server.taken[0]?.data).not.toMatch(/unsubscribe|look at your site|Town/i)
  })

  test('a reply that came after the approval stops the mail', async () => {
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    later(MINUTE_MS)
    await record(tend, 'ana', [{ id: 'r1', at: tend.clock.now(), kind: 'reply_received', channel: 'email' }])
    const { sent } = await pass(tend, kit)
    expect(sent).toEqual([])
    expect(await draftsIn(tend, 'withdrawn')).toMatchObject([{ step: 'first_touch' }])
    expect(await draftsIn(tend, 'held')).toMatchObject([
      { step: 'reply', reason: 'Write the answer to their message.' },
    ])
  })

  test('an opt-out that came after the approval stops the mail', async () => {
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    later(MINUTE_MS)
    await record(tend, 'ana', [{ id: 'o1', at: tend.clock.now(), kind: 'opted_out' }])
    expect((await pass(tend, kit)).sent).toEqual([])
    expect(server.taken).toEqual([])
  })

  test('a window is checked at send time after every delay', async () => {
    server.whims = { rcpt: () => '451 4.7.1 greylisted, try again later' }
    tend.clock.set(monday + 7 * HOUR_MS + 50 * MINUTE_MS)
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    await pass(tend, kit)
    server.whims = {}
    later(30 * MINUTE_MS)
    const evening = await pass(tend, kit)
    expect(evening.waiting).toMatchObject([{ because: expect.stringContaining('QUIET_HOURS') }])
    expect(server.taken).toEqual([])
    tend.clock.set(monday + DAY_MS)
    expect((await pass(tend, kit)).sent).toHaveLength(1)
  })

  test('days are honoured after a branch: an answer on Friday evening moves the next step past the weekend', async () => {
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    await pass(tend, kit)
    const friday = monday + 4 * DAY_MS + 10 * HOUR_MS
    tend.clock.set(friday)
    await record(tend, 'ana', [{ id: 'r1', at: friday, kind: 'reply_received', channel: 'email', asks: false }])
    for (let hour = 0; hour < 8 * 24; hour += 6) {
      tend.clock.set(friday + hour * HOUR_MS)
      await approveAll(tend, kit)
      await pass(tend, kit)
    }
    const touches = (await eventsOf(tend, 'ana')).filter(event => event.kind === 'touch_sent')
    expect(touches).toHaveLength(2)
    const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'Europe/Madrid' }).format(
      touches[1]!.at,
    )
    expect(['Sat', 'Sun']).not.toContain(weekday)
  })

  test('no send on a stale mailbox', async () => {
    await addMailbox(tend, mailboxAt(server.port, { imap, syncedAt: monday - 16 * MINUTE_MS }))
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    expect((await pass(tend, kit)).waiting).toMatchObject([
      { because: expect.stringContaining('an answer may lie in it') },
    ])
    await store.write(workspace, writer => writer.mail.mailboxes.markSynced('box', monday))
    expect((await pass(tend, kit)).sent).toHaveLength(1)
  })

  test('a snoozed contact does not come back at once', async () => {
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    later(MINUTE_MS)
    const until = tend.clock.now() + 2 * DAY_MS
    await record(tend, 'ana', [{ id: 's1', at: tend.clock.now(), kind: 'snoozed', until }])
    later(MINUTE_MS)
    expect((await pass(tend, kit)).sent).toEqual([])
    later(DAY_MS)
    expect((await pass(tend, kit)).sent).toEqual([])
  })

  test('a greylisted mail is tried again with the same Message-ID', async () => {
    const seen: string[] = []
    server.whims = {
      data(mail) {
        seen.push(mail.messageId)
        return seen.length < 3 ? { reply: '450 4.2.0 greylisted', take: false } : undefined
      },
    }
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    for (const minutes of [0, 7, 20]) {
      later(minutes * MINUTE_MS)
      await pass(tend, kit)
    }
    expect(new Set(seen).size).toBe(1)
    expect(server.taken).toHaveLength(1)
    expect(await dispatchesOf(tend, 'ana')).toMatchObject([{ state: 'sent', attempts: 3 }])
  })

  test('an answer lost after the message was handed over is unconfirmed, then held, and never sent again', async () => {
    server.whims = { data: () => ({ reply: 'drop', take: true }) }
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    expect((await pass(tend, kit)).unsent).toMatchObject([{ state: 'unconfirmed' }])
    server.whims = {}
    later(5 * MINUTE_MS)
    expect((await pass(tend, kit)).toCheck).toMatchObject([{ state: 'held' }])
    later(DAY_MS)
    await approveAll(tend, kit)
    await pass(tend, kit)
    expect(server.taken).toHaveLength(1)
  })

  test('what is unconfirmed and found among the sent is on the timeline', async () => {
    server.whims = { data: () => ({ reply: 'drop', take: true }) }
    await addMailbox(tend, mailboxAt(server.port, { imap, syncedAt: monday }))
    const looking = { ...kit, sentFolder: { has: async () => true, keep: async () => {} } }
    await addMet(tend, 'ana')
    await approveAll(tend, looking)
    await pass(tend, looking)
    later(5 * MINUTE_MS)
    await pass(tend, looking)
    expect(await dispatchesOf(tend, 'ana')).toMatchObject([{ state: 'sent' }])
    expect((await eventsOf(tend, 'ana')).at(-1)).toMatchObject({ kind: 'touch_sent', at: monday })
  })

  test('a person who found that it was not sent lets it go out again', async () => {
    server.whims = { data: () => ({ reply: 'drop', take: false }) }
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    const [lost] = (await pass(tend, kit)).unsent
    const word = { messageId: lost!.messageId, wasSent: false, now: monday }
    await store.write(workspace, writer => sayDispatch(tend, writer, word))
    server.whims = {}
    await approveAll(tend, kit)
    await pass(tend, kit)
    expect(server.taken.map(mail => mail.messageId)).toEqual([lost!.messageId])
  })

  test('a claim whose process ended is never sent again by itself', async () => {
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    const hanging = { ...kit, post: { send: () => new Promise<never>(() => {}) } }
    void pass(tend, hanging)
    await expect.poll(() => dispatchesOf(tend, 'ana')).toMatchObject([{ state: 'claimed' }])
    later(claimMs + MINUTE_MS)
    expect((await pass(tend, kit)).toCheck).toMatchObject([{ contact: 'ana', state: 'held' }])
    expect(server.taken).toEqual([])
  })

  test('an address that is refused is a bounce, and the contact waits for a mended one', async () => {
    server.whims = { rcpt: () => '550 5.1.1 <ana@example.com>: user unknown' }
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    expect((await pass(tend, kit)).unsent).toMatchObject([{ state: 'failed', outcome: 'bounced' }])
    expect((await eventsOf(tend, 'ana')).at(-1)).toMatchObject({ kind: 'bounce_received', severity: 'hard' })
  })

  test('a refusal that speaks of us is no bounce: the draft is held with what the server said', async () => {
    server.whims = { rcpt: () => '554 5.7.1 Service unavailable; client host blocked using a blocklist' }
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    await pass(tend, kit)
    expect(await draftsIn(tend, 'held')).toMatchObject([{ reason: expect.stringContaining('blocklist') }])
    expect((await eventsOf(tend, 'ana')).map(event => event.kind)).not.toContain('bounce_received')
  })

  test('a refused login pauses the mailbox and says so', async () => {
    server.whims = { auth: () => '535 5.7.8 bad credentials' }
    const smtp = { host: '127.0.0.1', port: server.port, security: 'none', user: 'me' } as const
    await addMailbox(
      tend,
      mailboxAt(server.port, { smtp, secret: JSON.stringify({ kind: 'password', password: 'x' }) }),
    )
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    await pass(tend, kit)
    const mailbox = await store.read(workspace, reader => reader.mail.mailboxes.find('box'))
    expect(mailbox).toMatchObject({ state: 'paused', pausedBecause: expect.stringContaining('535 5.7.8') })
  })

  test('a mailbox sends no more than its limits, and keeps its gap', async () => {
    const limits = { perHour: 3, perDay: 4, firstDay: 4, gapSeconds: [60, 60] } as const
    await addMailbox(tend, mailboxAt(server.port, { limits }))
    for (const id of ['ana', 'ben', 'cem', 'dan', 'eva']) await addMet(tend, id)
    await approveAll(tend, kit)
    await pass(tend, kit)
    expect(server.taken).toHaveLength(1)
    for (let minute = 0; minute < 5; minute += 1) {
      later(MINUTE_MS)
      await pass(tend, kit)
    }
    expect(server.taken).toHaveLength(3)
    later(HOUR_MS)
    for (let minute = 0; minute < 5; minute += 1) {
      later(MINUTE_MS)
      await pass(tend, kit)
    }
    expect(server.taken).toHaveLength(4)
  })

  test('a mailbox whose mail bounces above 5 % pauses', async () => {
    for (let place = 0; place < 45; place += 1) await addMet(tend, `p${place}`)
    await approveAll(tend, kit)
    server.whims = { rcpt: to => (/^p[012]@/.test(to) ? '550 5.1.1 user unknown' : undefined) }
    await pass(tend, kit)
    await pass(tend, kit)
    const mailbox = await store.read(workspace, reader => reader.mail.mailboxes.find('box'))
    expect(mailbox?.pausedBecause).toMatch(/^3 of 4\d messages of 14 days bounced/)
  })

  test('a follow-up goes in the same thread', async () => {
    await addMet(tend, 'ana')
    await approveAll(tend, kit)
    await pass(tend, kit)
    for (let day = 1; day < 12 && server.taken.length < 2; day += 1) {
      later(DAY_MS)
      await approveAll(tend, kit)
      await pass(tend, kit)
    }
    const [first, second] = server.taken
    expect(second?.data).toContain(`In-Reply-To: <${first?.messageId}>`)
    expect(second?.data).toMatch(/^Subject: Re: Good to have met you/m)
    expect(second?.data).toMatch(/^List-Unsubscribe: <mailto:/m)
    expect(second?.data).toContain('Ours Ltd, 1 Road, Town')
  })
})
