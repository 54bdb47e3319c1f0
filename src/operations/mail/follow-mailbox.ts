// Keeps a mailbox up to date for as long as it may: one connection that syncs, waits for news, and syncs again. It ends
// when it is called off, and throws when the connection does; connecting again is the worker's.
import { MINUTE_MS } from '../../domain/instant.ts'
import { type Tend, theWorkspace } from '../ports.ts'
import { findMailbox } from './add-mailbox.ts'
import { type MailboxAccess, openMailbox } from './mailbox-access.ts'
import { newsFolder } from './pick-folders.ts'
import type { MailKit } from './ports.ts'
import type { RemoteMailbox } from './remote-mailbox.ts'
import { freshMailbox } from './renew-login.ts'
import { type SyncAnswer, type SyncCall, syncMailbox } from './sync-mailbox.ts'

export interface Following extends Pick<SyncCall, 'onChanged'> {
  readonly access: MailboxAccess & Pick<MailKit, 'tokens'>
  /** The mailbox's id. */
  readonly mailbox: string
  readonly signal: AbortSignal
  readonly onSynced?: (answer: SyncAnswer) => void
}

/** Folders without a wait for news (Sent, filtered ones) are looked at this often; a send bears 15 minutes. */
const patienceMs = 2 * MINUTE_MS

/** @throws Failure not_found without such a mailbox; unreachable, login_refused */
export async function followMailbox(tend: Tend, following: Following): Promise<void> {
  const { access, signal, onChanged, onSynced } = following
  const kept = await tend.store.read(theWorkspace, reader => findMailbox(reader, following.mailbox))
  const renewing = { workspace: theWorkspace, mailbox: kept, now: tend.clock.now() }
  const mailbox = await freshMailbox(tend, access, renewing)
  await using remote = await openMailbox(access, mailbox)
  while (!signal.aborted) {
    const answer = await syncMailbox(tend, {
      mailbox,
      remote,
      signal,
      vault: access.vault,
      ...(onChanged && { onChanged }),
    })
    onSynced?.(answer)
    await waitForNews(tend, remote, following)
  }
}

async function waitForNews(tend: Tend, remote: RemoteMailbox, { mailbox, signal }: Following): Promise<void> {
  if (signal.aborted) return
  const folder = newsFolder(await remote.folders())
  if (!folder) return pauseFor(signal)
  const kept = await tend.store.read(theWorkspace, reader => reader.mail.folders.find(mailbox, folder.path))
  // What came since the sync looked is read at once; a provider's INBOX that is read as "All Mail" has no position.
  if (kept && kept.nextUid < folder.nextUid) return
  await remote.waitForNews(folder, { patienceMs, signal })
}

function pauseFor(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, patienceMs)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
