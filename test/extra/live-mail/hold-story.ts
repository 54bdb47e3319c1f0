// A playbook's touches to five people behind real servers, and what each timeline and verdict says once their answers,
// absences and reports were read.
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { shippedTemplates } from '../../../src/boot/package.ts'
import { connectImap } from '../../../src/channels/email/imap.ts'
import { compose, makeSmtpPost } from '../../../src/channels/email/smtp.ts'
import { tokenEndpoint } from '../../../src/channels/email/token-endpoint.ts'
import { openVault } from '../../../src/channels/email/vault.ts'
import type { Event } from '../../../src/domain/event.ts'
import { DAY_MS } from '../../../src/domain/instant.ts'
import type { Verdict } from '../../../src/engine/verdict.ts'
import { addContact } from '../../../src/operations/add-contact.ts'
import { choosePlaybook } from '../../../src/operations/choose-playbook.ts'
import { decideDraft } from '../../../src/operations/mail/decide-draft.ts'
import { openMailbox, sentFolderOf } from '../../../src/operations/mail/mailbox-access.ts'
import type { Mailbox, MailKit } from '../../../src/operations/mail/ports.ts'
import { proposeDrafts } from '../../../src/operations/mail/propose-drafts.ts'
import { sendDue } from '../../../src/operations/mail/send-due.ts'
import { type SyncAnswer, syncMailbox } from '../../../src/operations/mail/sync-mailbox.ts'
import { type Tend, theWorkspace } from '../../../src/operations/ports.ts'
import { savePlaybook } from '../../../src/operations/save-playbook.ts'
import { openStore } from '../../../src/store/open.ts'
import { letter } from '../../operations/mail/letter.ts'
import { tendOn } from '../../store/tend-on.ts'
import type { Checks } from './checks.ts'
import { append, secret } from './hold-channel.ts'
import { holdNotice } from './hold-notice.ts'
import type { MailServers } from './mail-servers.ts'

const back = new Date(Date.now() + 12 * DAY_MS)
/** As the absent one writes it. */
export const returnsOn = back.toLocaleDateString('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

// The servers date their answers by the real clock, so the touches must be allowed at the hour of the test.
const playbook = `id: any-hour
version: "1"
extends: balanced
title: At any hour
philosophy: As balanced, but for a test that runs at night and on Sundays.
hours: { days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", to: "24:00", quiet: { from: "00:00", to: "00:00" }, holidays: allow }
`

const people = {
  answering: 'answering@prospect.test',
  absent: 'absent@prospect.test',
  full: 'full@prospect.test',
  unknown: 'unknown@prospect.test',
  slow: 'anna@slow.test',
} as const
type Name = keyof typeof people

interface Story {
  readonly servers: MailServers
  readonly tend: Tend
  readonly kit: MailKit
  readonly mailbox: Mailbox
  sync(): Promise<SyncAnswer>
}

export async function holdStory(servers: MailServers, checks: Checks): Promise<void> {
  const { check } = checks
  await using closing = new AsyncDisposableStack()
  const story = await openStory(servers, closing)
  await story.sync()
  for (const [id, value] of Object.entries(people)) await meet(story, id, value)

  await check('a touch goes out to each of five people, once', async () => {
    equal(await sendAll(story), 5)
    equal((await sendDue(story.tend, story.kit, { workspace: theWorkspace })).sent.length, 0)
  })
  await answerAs(servers, 'answering')
  await check('their answers, absences and reports arrive', () => untilAll(story))

  await holdEnds(story, check)
  await holdMailbox(story, check)
  await holdNotice({ ...story, to: people.answering }, checks)
}

async function holdEnds(story: Story, check: Checks['check']): Promise<void> {
  await check('who answers is to be answered, and nothing else', async () => {
    const { kinds, verdict } = await endOf(story, 'answering')
    deepEqual(kinds, ['touch_sent', 'reply_received'])
    equal(verdict.kind, 'reply')
  })
  await check('who is away is left in peace until their return', async () => {
    const { kinds, verdict, events } = await endOf(story, 'absent')
    deepEqual(kinds, ['touch_sent', 'auto_reply_received'])
    const returnsAt = (events[1] as { returnsAt?: number }).returnsAt ?? 0
    equal(new Date(returnsAt).toISOString().slice(0, 10), back.toISOString().slice(0, 10))
    equal(verdict.kind, 'wait')
    ok((verdict.until ?? 0) >= returnsAt)
  })
  await check('a full mailbox is a soft bounce, which loses nobody', async () => {
    const { events, verdict } = await endOf(story, 'full')
    equal((events[1] as { severity?: string }).severity, 'soft')
    ok(verdict.kind !== 'stop')
  })
  await check('an unknown user is a hard bounce: the address is to be mended', async () => {
    const { events, verdict } = await endOf(story, 'unknown')
    equal((events[1] as { severity?: string }).severity, 'hard')
    equal(verdict.rule, 'P2')
  })
  await check('a slow server is a delay, which loses nobody', async () => {
    const { events, verdict } = await endOf(story, 'slow')
    equal((events[1] as { severity?: string }).severity, 'soft')
    ok(verdict.kind !== 'stop')
  })
}

async function holdMailbox(story: Story, check: Checks['check']): Promise<void> {
  const { servers, tend, kit, mailbox } = story
  // Mail is dated in whole seconds: in the reply's own second the order would not be known.
  await pause(1100)
  const at = new Date().toISOString()
  const byHand = letter({ id: 'by-hand@seller.test', from: mailbox.address, to: people.answering, at })
  await check('a mail that was written by hand in another program answers them too', async () => {
    await append(servers, { user: 'seller', path: 'Sent', message: byHand })
    await story.sync()
    const { events, verdict } = await endOf(story, 'answering')
    match(JSON.stringify(events.at(-1)), /"touch_sent".*"answer"/)
    ok(verdict.kind !== 'reply')
  })
  await check('the Sent folder says what was sent and what was not', async () => {
    equal(await kit.sentFolder?.has(mailbox, 'by-hand@seller.test'), true)
    equal(await kit.sentFolder?.has(mailbox, 'never@seller.test'), false)
  })
  await check('a changed UIDVALIDITY brings nothing twice', async () => {
    const before = await tend.store.read(theWorkspace, reader => reader.timelines.countEvents())
    await renumber(servers.mailOf('seller'))
    const { messages, events } = await story.sync()
    ok(messages > 3, `${messages} messages were read again`)
    equal(events, 0)
    equal(await tend.store.read(theWorkspace, reader => reader.timelines.countEvents()), before)
  })
}

async function openStory(servers: MailServers, closing: AsyncDisposableStack): Promise<Story> {
  const folder = await mkdtemp(join(tmpdir(), 'tend-live-'))
  closing.defer(() => rm(folder, { recursive: true }))
  const store = await openStore({ file: join(folder, 'tend.sqlite') }, Date.now())
  closing.defer(() => store.close())
  const tend = { ...(await tendOn(store, Date.now())), clock: { now: Date.now } }
  const vault = openVault(folder)
  const access = { connect: connectImap, vault }
  const post = closing.use(makeSmtpPost(vault))
  const chance = () => 0
  const kit: MailKit = {
    post,
    probes: [],
    sentFolder: sentFolderOf(access, compose),
    vault,
    chance,
    shippedTemplates,
    tokens: tokenEndpoint,
  }
  const mailbox = mailboxOf(servers, vault.seal(secret))
  await store.write(theWorkspace, async writer => {
    await writer.mail.mailboxes.save(mailbox)
    await savePlaybook(writer, { text: playbook, now: Date.now() })
    await choosePlaybook(writer, { for: 'workspace', playbook: 'any-hour' })
    await writer.settings.set('mail', {
      company: 'Seller',
      benefit: 'more time',
      gift: 'a list',
      link: 'https://seller.test',
    })
  })
  const sync = async () => {
    await using remote = await openMailbox(access, mailbox)
    return await syncMailbox(tend, { mailbox, remote })
  }
  return { servers, tend, kit, mailbox, sync }
}

function mailboxOf(servers: MailServers, sealed: string): Mailbox {
  return {
    ...{ id: 'seller', address: 'seller@seller.test', aliases: [], name: 'Sam Seller' },
    ...{ smtp: servers.smtp('seller'), imap: servers.imap('seller'), secret: sealed },
    limits: { perHour: 100, perDay: 100, firstDay: 100, gapSeconds: [0, 0] },
    ...{ state: 'active', pausedBecause: null, syncedAt: null, addedAt: Date.now(), notBefore: 0 },
  }
}

async function meet({ tend }: Story, id: string, value: string): Promise<void> {
  const now = tend.clock.now()
  const contact = { id, name: `${id[0]?.toUpperCase()}${id.slice(1)} Person`, timeZone: 'UTC' }
  const source = { kind: 'event', name: 'Fair' } as const
  const added = { id: 'added', at: now - 60_000, kind: 'contact_added', source, met: true } as const
  const addresses = [{ channel: 'email', value }] as const
  await addContact(tend, { workspace: theWorkspace, contact: { ...contact, addresses }, events: [added], now })
}

/** A person approves all drafts, and those that are due go out. */
async function sendAll({ tend, kit }: Story): Promise<number> {
  const now = tend.clock.now()
  await proposeDrafts(tend, kit, { workspace: theWorkspace, now })
  await tend.store.write(theWorkspace, async writer => {
    const drafts = await writer.mail.drafts.inStates(['proposed', 'held'], 100)
    for (const { id, state, reason } of drafts) {
      ok(state === 'proposed', `a draft is held: ${reason}`)
      await decideDraft(writer, { id, decision: { do: 'approve' }, now })
    }
  })
  const { sent, waiting, unsent } = await sendDue(tend, kit, { workspace: theWorkspace })
  ok(waiting.length + unsent.length === 0, JSON.stringify([...waiting, ...unsent]))
  return sent.length
}

/** Reads the touch in their own mailbox and answers it, as a mail program does. */
async function answerAs(servers: MailServers, user: string): Promise<void> {
  await using theirs = await connectImap(servers.imap(user), secret)
  const touch = await firstMessage(theirs)
  const id = /^message-id:\s*<([^>]+)>/im.exec(touch)?.[1]
  const { host, port } = servers.smtp(user)
  await createTransport({ host, port, ignoreTLS: true }).sendMail({
    ...{ from: people.answering, to: 'seller@seller.test', subject: 'Re: Thank you' },
    ...{ inReplyTo: `<${id}>`, references: [`<${id}>`] },
    text: 'Good to hear from you. What does it cost?\n\nOn Monday Sam Seller wrote:\n> Thank you\n',
  })
}

async function firstMessage(theirs: Awaited<ReturnType<typeof connectImap>>): Promise<string> {
  const never = new AbortController().signal
  for (;;) {
    const [folder] = (await theirs.folders()).filter(({ use }) => use === 'inbox')
    ok(folder)
    const uids = await theirs.list(folder, 1)
    for await (const { bytes } of theirs.fetch(folder, uids)) return new TextDecoder().decode(bytes)
    await theirs.waitForNews(folder, { patienceMs: 2000, signal: never })
  }
}

/** Servers take their time: reads the mailbox until everyone's second event is there, for a minute at most. */
async function untilAll(story: Story): Promise<void> {
  for (const end = Date.now() + 60_000; ; await pause(500)) {
    await story.sync()
    const counts = await Promise.all(
      (Object.keys(people) as Name[]).map(async name => (await endOf(story, name)).kinds.length),
    )
    if (counts.every(count => count >= 2)) return
    ok(Date.now() < end, `after a minute: ${JSON.stringify(counts)} events`)
  }
}

interface End {
  readonly kinds: readonly string[]
  readonly events: readonly Event[]
  readonly verdict: Verdict
}

async function endOf({ tend }: Story, name: Name): Promise<End> {
  return tend.store.read(theWorkspace, async reader => {
    const events = (await reader.timelines.events(name)).filter(({ kind }) => kind !== 'contact_added')
    return { events, kinds: events.map(({ kind }) => kind), verdict: (await reader.verdicts.find(name))!.verdict }
  })
}

/** Dovecot numbers a folder anew when its list of UIDs is lost. */
async function renumber(folder: string): Promise<void> {
  for (const own of ['', '.Sent', '.Junk']) {
    for (const file of ['dovecot-uidlist', 'dovecot.index', 'dovecot.index.log', 'dovecot.index.cache']) {
      await rm(join(folder, own, file), { force: true })
    }
  }
  await rm(join(folder, 'dovecot-uidvalidity'), { force: true })
}
