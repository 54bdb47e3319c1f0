// Connecting a mailbox, and what its owner does with it: pause, resume, remove, test.
import { Failure, missing } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { isEmailAddress } from '../../formats/person/email-address.ts'
import { didYouMean } from '../nearest.ts'
import { newId } from '../new-id.ts'
import { type Reader, type Tend, theWorkspace, type Writer } from '../ports.ts'
import { usualLimits } from './mailbox-limits.ts'
import type { Mailbox, MailCheck, MailKit, MailLimits, MailSecret, MailServer } from './ports.ts'
import { renewLogin } from './renew-login.ts'

export interface MailboxToAdd {
  readonly address: string
  readonly name: string
  readonly aliases?: readonly string[]
  readonly smtp: MailServer
  readonly imap: MailServer | null
  readonly secret: MailSecret
  readonly limits?: Partial<MailLimits>
  /** Left out = as it was; auto = it is found out by the next sends. */
  readonly sentCopies?: 'auto' | 'server' | 'tend' | undefined
  readonly now: Instant
}

/** Adds it, or changes the one of that address. @throws Failure bad_input for what is no address, or would send a password in clear */
export async function addMailbox(writer: Writer, kit: Pick<MailKit, 'vault'>, adding: MailboxToAdd): Promise<Mailbox> {
  const { name, aliases = [], smtp, imap, secret, limits, now } = adding
  const address = adding.address.trim().toLowerCase()
  if (!isEmailAddress(address)) throw new Failure('bad_input', `${adding.address} is no mail address`)
  refusePasswordInClear(smtp)
  if (imap) refusePasswordInClear(imap)
  const known = (await writer.mail.mailboxes.all()).find(mailbox => mailbox.address === address)
  const mailbox: Mailbox = {
    ...{ address, name, aliases, smtp, imap },
    id: known?.id ?? newId(now),
    limits: { ...(known?.limits ?? usualLimits), ...limits },
    state: 'active',
    pausedBecause: null,
    secret: kit.vault.seal(secret),
    syncedAt: known?.syncedAt ?? null,
    addedAt: known?.addedAt ?? now,
    notBefore: known?.notBefore ?? 0,
    ...copiesOf(adding.sentCopies, known),
  }
  await writer.mail.mailboxes.save(mailbox)
  return mailbox
}

function copiesOf(chosen: MailboxToAdd['sentCopies'], known: Mailbox | undefined): Pick<Mailbox, 'sentCopies'> {
  if (chosen === 'auto') return {}
  const sentCopies = chosen ?? known?.sentCopies
  return sentCopies ? { sentCopies } : {}
}

const thisMachine: readonly string[] = ['localhost', '127.0.0.1', '::1']

function refusePasswordInClear({ host, port, security, user }: MailServer): void {
  if (security !== 'none' || user === null || thisMachine.includes(host)) return
  throw new Failure('bad_input', `${host}:${port} with security none would send the password in clear`, {
    act: 'Use tls or starttls.',
  })
}

/** By its address or id. @throws Failure not_found */
export async function findMailbox(reader: Reader, said: string): Promise<Mailbox> {
  const all = await reader.mail.mailboxes.all()
  const found = all.find(({ id, address }) => id === said || address === said.trim().toLowerCase())
  if (found) return found
  const hint = didYouMean(
    said,
    all.map(({ address }) => address),
  )
  throw missing('mailbox', said, hint)
}

export interface Switching {
  readonly mailbox: string
  /** Null = it sends again. */
  readonly pausedBecause: string | null
}

export async function switchMailbox(writer: Writer, { mailbox: said, pausedBecause }: Switching): Promise<Mailbox> {
  const mailbox = await findMailbox(writer, said)
  const switched: Mailbox = { ...mailbox, state: pausedBecause === null ? 'active' : 'paused', pausedBecause }
  await writer.mail.mailboxes.save(switched)
  return switched
}

/** Its password goes with it; what it sent and read stays. */
export async function removeMailbox(writer: Writer, said: string): Promise<Mailbox> {
  const mailbox = await findMailbox(writer, said)
  await writer.mail.mailboxes.remove(mailbox.id)
  return mailbox
}

/** Tries its servers, one after the other; what a login needs first is got first. */
export async function testMailbox(tend: Tend, kit: MailKit, kept: Mailbox): Promise<MailCheck[]> {
  const { mailbox, fault } = await renewLogin(tend, kit, {
    workspace: theWorkspace,
    mailbox: kept,
    now: tend.clock.now(),
  })
  if (fault !== null) {
    const act = 'The servers were not tried: they would ask for the token.'
    return [{ what: 'oauth', isGood: false, says: fault, act }]
  }
  const checks: MailCheck[] = []
  for (const probe of kit.probes) checks.push(await probe.check(mailbox))
  return checks
}

/** A mailbox as it is shown: without its password, sealed or not. */
export function shownMailbox({ secret: _, ...mailbox }: Mailbox): Omit<Mailbox, 'secret'> {
  return mailbox
}
