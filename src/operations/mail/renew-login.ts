// Keeps the access token of a mailbox fresh: fetched before it expires, kept sealed with the login, tried again with a
// pause that doubles. A refresh token that the provider no longer accepts pauses the mailbox and says what to do.
import { Failure } from '../../domain/failure.ts'
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'
import type { Tend, Writer } from '../ports.ts'
import type { OAuthSecret, TokenAnswer } from './oauth-ports.ts'
import type { Mailbox, MailKit } from './ports.ts'
import { pause } from './settle-dispatch.ts'

/** A pass or a sync that begins with a token ends before it does. */
const marginMs = 10 * MINUTE_MS
const firstRetryMs = MINUTE_MS / 2
const longestRetryMs = 30 * MINUTE_MS

export interface Renewing {
  readonly workspace: string
  readonly mailbox: Mailbox
  readonly now: Instant
}

export interface RenewedLogin {
  /** As it is kept now. */
  readonly mailbox: Mailbox
  /** Why nobody can log in just now; null where they can, or the login needs no token. */
  readonly fault: string | null
}

type Kit = Pick<MailKit, 'vault' | 'tokens'>

export async function renewLogin(tend: Tend, kit: Kit, renewing: Renewing): Promise<RenewedLogin> {
  const { workspace, mailbox, now } = renewing
  const secret = kit.vault.open(mailbox.secret)
  if (secret.kind !== 'oauth2_refresh' || now + marginMs < secret.expiresAt) return { mailbox, fault: null }
  if (now < secret.retryAt)
    return { mailbox, fault: standingFault({ mailbox, secret, now, says: 'the last try failed' }) }
  const answer = await kit.tokens.renew(secret)
  return tend.store.write(workspace, writer => keep(writer, kit, { ...renewing, secret, answer }), { isShort: true })
}

/** The same for every mailbox that sends: those that can't log in just now, with why. */
export async function renewLogins(
  tend: Tend,
  kit: Kit,
  { workspace, now }: Omit<Renewing, 'mailbox'>,
): Promise<Map<string, string>> {
  const all = await tend.store.read(workspace, reader => reader.mail.mailboxes.all())
  const closed = new Map<string, string>()
  for (const mailbox of all.filter(({ state }) => state === 'active')) {
    const { fault } = await renewLogin(tend, kit, { workspace, mailbox, now })
    if (fault !== null) closed.set(mailbox.id, fault)
  }
  return closed
}

/** @throws Failure login_refused or unreachable where it can't be renewed */
export async function freshMailbox(tend: Tend, kit: Kit, renewing: Renewing): Promise<Mailbox> {
  const { mailbox, fault } = await renewLogin(tend, kit, renewing)
  if (fault === null) return mailbox
  throw new Failure(mailbox.state === 'paused' ? 'login_refused' : 'unreachable', fault)
}

interface Keeping extends Renewing {
  readonly secret: OAuthSecret
  readonly answer: TokenAnswer
}

async function keep(writer: Writer, { vault }: Kit, keeping: Keeping): Promise<RenewedLogin> {
  const { mailbox, secret, answer, now } = keeping
  const kept = await writer.mail.mailboxes.find(mailbox.id)
  // Another process renewed it meanwhile, or the user gave another login.
  if (!kept || kept.secret !== mailbox.secret) return { mailbox: kept ?? mailbox, fault: null }
  const next = after(secret, answer, now)
  const saved: Mailbox = { ...kept, secret: vault.seal(next) }
  await writer.mail.mailboxes.save(saved)
  if (answer.kind === 'token') return { mailbox: saved, fault: null }
  if (answer.kind === 'later')
    return { mailbox: saved, fault: standingFault({ mailbox: saved, secret: next, now, says: answer.says }) }
  const because = refusalWords(secret, answer.says)
  await pause(writer, saved.id, because)
  return { mailbox: { ...saved, state: 'paused', pausedBecause: because }, fault: because }
}

function after(secret: OAuthSecret, answer: TokenAnswer, now: Instant): OAuthSecret {
  if (answer.kind !== 'token') {
    const pauseMs = Math.min(longestRetryMs, firstRetryMs * 2 ** secret.failures)
    return { ...secret, failures: secret.failures + 1, retryAt: now + pauseMs }
  }
  const { accessToken, expiresInSeconds, refreshToken } = answer
  const fresh = { accessToken, expiresAt: now + expiresInSeconds * 1000, failures: 0, retryAt: 0 }
  // Microsoft gives a new refresh token with each renewal, and lets the old one end.
  return { ...secret, ...fresh, refreshToken: refreshToken ?? secret.refreshToken }
}

interface FaultOf {
  readonly mailbox: Mailbox
  readonly secret: OAuthSecret
  readonly now: Instant
  readonly says: string
}

/** Null while the token that there is still holds. */
function standingFault({ mailbox, secret, now, says }: FaultOf): string | null {
  if (secret.accessToken !== null && now < secret.expiresAt) return null
  return mailbox.pausedBecause ?? `No access token could be got from ${secret.title} for ${mailbox.address}: ${says}`
}

function refusalWords({ title }: OAuthSecret, says: string): string {
  const act = /invalid_grant/.test(says)
    ? 'The permission was withdrawn or has expired: allow Tend again there, and give the new refresh token to this mailbox'
    : 'Check the client id and secret of this mailbox'
  return `${title} gives no access any more (${says}). ${act}; then it goes on`
}
