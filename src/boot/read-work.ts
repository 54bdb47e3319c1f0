// The reading of a serving process: every mailbox with an IMAP server is followed, and what arrives is told to open
// pages.
import { connectImap } from '../channels/email/imap.ts'
import { Failure } from '../domain/failure.ts'
import type { Changes } from '../operations/changes.ts'
import { followMailbox } from '../operations/mail/follow-mailbox.ts'
import type { MailKit } from '../operations/mail/ports.ts'
import { type Tend, theWorkspace } from '../operations/ports.ts'
import { watchMailboxes } from '../worker/mailbox-watch.ts'

export interface ReadWorkParts {
  readonly tend: Tend
  readonly kit: Pick<MailKit, 'vault' | 'tokens'>
  readonly changes: Changes
  /** Tells that a mailbox was added, changed or resumed: it is read at once. */
  readonly mailboxChanges: Changes
  readonly log: (line: string) => void
}

/** Starts it; answers the function that ends it. */
export function startReadWork({ tend, kit, changes, mailboxChanges, log }: ReadWorkParts): () => Promise<void> {
  const watch = watchMailboxes({
    now: tend.clock.now,
    async mailboxes() {
      // Of several servers on one database, one works.
      if (!(await tend.store.claimTimers())) return []
      const all = await tend.store.read(theWorkspace, reader => reader.mail.mailboxes.all())
      return all.filter(({ imap }) => imap !== null).map(({ id }) => id)
    },
    follow: (mailbox, signal) =>
      followMailbox(tend, {
        access: { connect: connectImap, vault: kit.vault, tokens: kit.tokens },
        ...{ mailbox, signal },
        onChanged: contacts => changes.announce(contacts),
      }),
    onError: (mailbox, error) => log(`reading ${mailbox}: ${wordsOf(error)}`),
  })
  const unlisten = mailboxChanges.listen(() => watch.wake())
  return () => {
    unlisten()
    return watch.stop()
  }
}

/** A failure is for the user to act on; anything else is a fault of ours. */
function wordsOf(error: unknown): string {
  if (error instanceof Failure) return `${error.message} ${error.act}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
