// The way into a mailbox: its login is unsealed just before it is used, and the connection is closed by whoever opened it.
import { Failure } from '../../domain/failure.ts'
import { sentFolders } from './pick-folders.ts'
import type { Mailbox, SentFolder, Vault } from './ports.ts'
import type { ConnectMailbox, RemoteMailbox } from './remote-mailbox.ts'

export interface MailboxAccess {
  readonly connect: ConnectMailbox
  readonly vault: Vault
}

/** @throws Failure bad_input for a mailbox that only sends; unreachable, login_refused */
export async function openMailbox({ connect, vault }: MailboxAccess, mailbox: Mailbox): Promise<RemoteMailbox> {
  if (!mailbox.imap) {
    throw new Failure('bad_input', `Mailbox ${mailbox.address} has no IMAP server: it only sends, and nothing is read`)
  }
  return connect(mailbox.imap, vault.open(mailbox.secret))
}

/** Looks messages up where the server keeps what was sent. */
export function sentFolderOf(access: MailboxAccess): SentFolder {
  return {
    async has(mailbox, messageId) {
      await using remote = await openMailbox(access, mailbox)
      const folders = sentFolders(await remote.folders())
      if (folders.length === 0) {
        throw new Failure('not_found', `Mailbox ${mailbox.address} has no Sent folder to look into`)
      }
      for (const { path } of folders) if (await remote.has(path, messageId)) return true
      return false
    },
  }
}
