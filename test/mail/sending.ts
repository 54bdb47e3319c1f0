// What tests of sending stand on: a store, contacts, a mailbox at a server of the test's own, and a clock.

import { shippedTemplates } from '../../src/boot/package.ts'
import { makeSmtpPost } from '../../src/channels/email/smtp.ts'
import type { Contact } from '../../src/domain/contact.ts'
import type { Event } from '../../src/domain/event.ts'
import { DAY_MS, type Instant } from '../../src/domain/instant.ts'
import { addContact } from '../../src/operations/add-contact.ts'
import { decideDraft } from '../../src/operations/mail/decide-draft.ts'
import { saveMailSettings } from '../../src/operations/mail/mail-settings.ts'
import type { Draft, DraftState, Mailbox, MailKit, MailSecret, Vault } from '../../src/operations/mail/ports.ts'
import { proposeDrafts } from '../../src/operations/mail/propose-drafts.ts'
import { sendDue } from '../../src/operations/mail/send-due.ts'
import { type Tend, theWorkspace as workspace } from '../../src/operations/ports.ts'
import { recordEvents } from '../../src/operations/record-event.ts'

/** Monday 2 November 2026, 10:00 in Madrid. */
export const monday: Instant = Date.UTC(2026, 10, 2, 9)

/** Seals nothing: what a vault does is tested with the real one. */
export const openVaultOfTest: Vault = {
  seal: secret => JSON.stringify(secret),
  open: sealed => JSON.parse(sealed) as MailSecret,
  sign: text => `signed-${text.length}`,
}

export function kitOf(change: Partial<MailKit> = {}): MailKit & Disposable {
  const post = makeSmtpPost(openVaultOfTest)
  return {
    post,
    probes: [],
    sentFolder: null,
    vault: openVaultOfTest,
    tokens: { renew: async () => ({ kind: 'later', says: 'no test asks for tokens' }) },
    chance: () => 0.5,
    shippedTemplates,
    [Symbol.dispose]: () => post[Symbol.dispose](),
    ...change,
  }
}

export function mailboxAt(port: number, change: Partial<Mailbox> = {}): Mailbox {
  return {
    id: 'box',
    address: 'me@ours.example',
    aliases: [],
    name: 'Mia Ours',
    smtp: { host: '127.0.0.1', port, security: 'none', user: null },
    imap: null,
    limits: { perHour: 1000, perDay: 1000, firstDay: 1000, gapSeconds: [0, 0] },
    state: 'active',
    pausedBecause: null,
    secret: JSON.stringify({ kind: 'none' }),
    syncedAt: null,
    addedAt: monday - 30 * DAY_MS,
    notBefore: 0,
    ...change,
  }
}

export const imap = { host: '127.0.0.1', port: 1, security: 'none', user: null } as const

export async function addMailbox(tend: Tend, mailbox: Mailbox): Promise<void> {
  await tend.store.write(workspace, async writer => {
    await writer.mail.mailboxes.save(mailbox)
    await saveMailSettings(writer, { postalAddress: 'Ours Ltd, 1 Road, Town', gift: 'a short look at your site' })
  })
}

/** Somebody met yesterday, who is due a thank-you. */
export async function addMet(tend: Tend, id: string, change: Partial<Contact> = {}, events: readonly Event[] = []) {
  const addresses = [{ channel: 'email', value: `${id}@example.com` }] as const
  const contact: Contact = {
    id,
    name: `${id[0]!.toUpperCase()}${id.slice(1)} Ruiz`,
    timeZone: 'Europe/Madrid',
    addresses,
    ...change,
  }
  const now = tend.clock.now()
  const added: Event = {
    id: `${id}-added`,
    at: now - DAY_MS,
    kind: 'contact_added',
    source: { kind: 'event', name: 'BNI' },
    met: true,
  }
  await addContact(tend, { workspace, contact, events: [added, ...events], now })
}

export const draftsIn = (tend: Tend, ...states: DraftState[]): Promise<Draft[]> =>
  tend.store.read(workspace, reader => reader.mail.drafts.inStates(states, 1000))

export const dispatchesOf = (tend: Tend, contact: string) =>
  tend.store.read(workspace, reader => reader.mail.dispatches.ofContact(contact))

/** Proposes and approves all that can be approved; answers how many. */
export async function approveAll(tend: Tend, kit: MailKit): Promise<number> {
  const now = tend.clock.now()
  await proposeDrafts(tend, kit, { workspace, now })
  const drafts = await draftsIn(tend, 'proposed', 'edited')
  for (const { id } of drafts) {
    await tend.store.write(workspace, writer => decideDraft(writer, { id, decision: { do: 'approve' }, now }))
  }
  return drafts.length
}

export const pass = (tend: Tend, kit: MailKit) => sendDue(tend, kit, { workspace })

export const record = (tend: Tend, contact: string, events: readonly Event[]) =>
  recordEvents(tend, { workspace, contact, events, now: tend.clock.now() })

export const eventsOf = (tend: Tend, contact: string) =>
  tend.store.read(workspace, reader => reader.timelines.events(contact))
