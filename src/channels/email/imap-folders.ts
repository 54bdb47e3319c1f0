// What the folders of an IMAP server are for. Servers that say so (RFC 6154, Gmail's own flags) are believed before
// names.
import type { ListResponse } from 'imapflow'
import type { FolderUse, RemoteFolder } from '../../operations/mail/remote-mailbox.ts'

const uses: Readonly<Record<string, FolderUse>> = {
  '\\Inbox': 'inbox',
  '\\Sent': 'sent',
  '\\All': 'all',
  '\\Archive': 'archive',
  '\\Junk': 'junk',
  '\\Drafts': 'drafts',
  '\\Trash': 'trash',
}

/** Folders that hold messages; a folder of folders (`[Gmail]`) is none. */
export function remoteFolders(listed: readonly ListResponse[]): RemoteFolder[] {
  return listed.flatMap(({ path, specialUse, flags, status }) => {
    const isClosed = flags.has('\\Noselect') || flags.has('\\NonExistent')
    if (isClosed || status?.uidValidity === undefined || status.uidNext === undefined) return []
    const use = path.toUpperCase() === 'INBOX' ? 'inbox' : (uses[specialUse ?? ''] ?? 'other')
    return [{ path, use, uidValidity: String(status.uidValidity), nextUid: status.uidNext }]
  })
}
