// Reads the mailboxes that were not read just now, before something is sent from them: an answer may lie in one (law 4).
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { type Tend, theWorkspace } from '../ports.ts'
import { isFresh } from './clear-dispatch.ts'
import { type MailboxAccess, openMailbox } from './mailbox-access.ts'
import type { Mailbox, MailKit } from './ports.ts'
import { freshMailbox } from './renew-login.ts'
import { syncMailbox } from './sync-mailbox.ts'

type Access = MailboxAccess & Pick<MailKit, 'tokens'>

export interface StaleSync {
  readonly mailbox: string
  /** Why it could not be read: then its mails wait. Null when it was. */
  readonly fault: string | null
}

export async function syncStale(tend: Tend, access: Access, now: Instant): Promise<StaleSync[]> {
  const all = await tend.store.read(theWorkspace, reader => reader.mail.mailboxes.all())
  const stale = all.filter(mailbox => mailbox.imap && mailbox.state === 'active' && !isFresh(mailbox, now))
  const synced: StaleSync[] = []
  for (const mailbox of stale) synced.push({ mailbox: mailbox.address, fault: await sync(tend, access, mailbox) })
  return synced
}

async function sync(tend: Tend, access: Access, kept: Mailbox): Promise<string | null> {
  try {
    const renewing = { workspace: theWorkspace, mailbox: kept, now: tend.clock.now() }
    const mailbox = await freshMailbox(tend, access, renewing)
    await using remote = await openMailbox(access, mailbox)
    await syncMailbox(tend, { mailbox, remote, vault: access.vault })
    return null
  } catch (error) {
    if (error instanceof Failure) return `${error.message} ${error.act}`
    throw error
  }
}
