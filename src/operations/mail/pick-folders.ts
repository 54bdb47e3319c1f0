// Which folders of a mailbox are read, and as what. A provider that keeps one folder with everything in it (Gmail's "All
// Mail") is read there, so that each message is fetched once.
import type { MailFolder } from './ports.ts'
import type { FolderUse, RemoteFolder } from './remote-mailbox.ts'

export interface PickedFolder {
  readonly remote: RemoteFolder
  readonly role: MailFolder['role']
}

const roles: Readonly<Partial<Record<FolderUse, MailFolder['role']>>> = {
  inbox: 'inbox',
  sent: 'sent',
  all: 'archive',
  archive: 'archive',
  // An answer that a filter took for spam is an answer; nobody else becomes a contact from there.
  junk: 'junk',
  other: 'other',
}

// No special use is named for these: what is written but not sent, and what other programs keep by IMAP.
const notMail =
  /(?:^|[/.])(?:templates?|outbox|vorlagen|postausgang|notes|notizen|tasks|calendar|contacts|chats|sync issues)$/i

export function pickFolders(folders: readonly RemoteFolder[]): PickedFolder[] {
  const isAllInOne = folders.some(({ use }) => use === 'all')
  return folders.flatMap(remote => {
    const role = roles[remote.use]
    const isRead = isAllInOne ? remote.use === 'all' || remote.use === 'junk' : !notMail.test(remote.path)
    return role && isRead ? [{ remote, role }] : []
  })
}

/** Where a message that was sent is kept: the Sent folder, and where there is everything. */
export function sentFolders(folders: readonly RemoteFolder[]): RemoteFolder[] {
  return folders.filter(({ use }) => use === 'sent' || use === 'all')
}

/** Where news is waited for. */
export function newsFolder(folders: readonly RemoteFolder[]): RemoteFolder | undefined {
  return folders.find(({ use }) => use === 'inbox') ?? folders.find(({ use }) => use === 'all')
}
