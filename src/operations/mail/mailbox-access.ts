// The way into a mailbox: its login is unsealed just before it is used, and the connection is closed by whoever opened it.
import { Failure } from '../../domain/failure.ts'
import { sentFolders } from './pick-folders.ts'
import type { Mailbox, OutgoingMail, SentFolder, Vault } from './ports.ts'
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

/** The bytes of a message as it leaves. */
export type ComposeMail = (mail: OutgoingMail) => Promise<Uint8Array>

/** Where the server keeps what was sent. */
export function sentFolderOf(access: MailboxAccess, compose: ComposeMail): SentFolder {
  return {
    async keep(mailbox, mail) {
      await using remote = await openMailbox(access, mailbox)
      // Gmail's "All Mail" takes no message: what is put into its Sent folder is in both.
      const folder = (await remote.folders()).find(({ use }) => use === 'sent')
      if (!folder) throw noSent(mailbox)
      await remote.append(folder.path, { bytes: await compose(mail), at: mail.date })
    },
    async has(mailbox, messageId) {
      await using remote = await openMailbox(access, mailbox)
      const folders = sentFolders(await remote.folders())
      if (folders.length === 0) throw noSent(mailbox)
      for (const { path } of folders) if (await remote.has(path, messageId)) return true
      return false
    },
  }
}

function noSent({ address }: Mailbox): Failure {
  return new Failure('not_found', `Mailbox ${address} has no Sent folder to look into`)
}
