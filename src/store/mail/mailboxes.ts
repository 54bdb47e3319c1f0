// Mailboxes and their folders as rows.
import type { FolderWriter, Mailbox, MailboxWriter, MailFolder } from '../../operations/mail/ports.ts'
import type { Scope } from '../scope.ts'
import type { MailboxTable } from './schema.ts'

export function mailboxesIn({ database, workspace }: Scope): MailboxWriter {
  const inWorkspace = database.selectFrom('mailbox').selectAll().where('workspace', '=', workspace)
  return {
    async find(id) {
      const row = await inWorkspace.where('id', '=', id).executeTakeFirst()
      return row && readMailbox(row)
    },
    async all() {
      const rows = await inWorkspace.orderBy('added_at').orderBy('id').execute()
      return rows.map(readMailbox)
    },
    async save(mailbox) {
      const row = writeMailbox(mailbox)
      await database
        .insertInto('mailbox')
        .values({ workspace, ...row })
        .onConflict(conflict => conflict.columns(['workspace', 'id']).doUpdateSet(row))
        .execute()
    },
    async markSynced(id, at) {
      const mailbox = database.updateTable('mailbox').where('workspace', '=', workspace).where('id', '=', id)
      await mailbox.set({ synced_at: at }).execute()
    },
    async remove(id) {
      await database.deleteFrom('mailbox').where('workspace', '=', workspace).where('id', '=', id).execute()
    },
  }
}

function readMailbox({ id, address, state, secret, synced_at, added_at, payload }: MailboxTable): Mailbox {
  const columns = { id, address, state: state as Mailbox['state'], secret, syncedAt: synced_at, addedAt: added_at }
  return { ...JSON.parse(payload), ...columns }
}

function writeMailbox(mailbox: Mailbox): Omit<MailboxTable, 'workspace'> {
  const { id, address, state, secret, syncedAt, addedAt, ...rest } = mailbox
  return { id, address, state, secret, synced_at: syncedAt, added_at: addedAt, payload: JSON.stringify(rest) }
}

export function foldersIn({ database, workspace }: Scope): FolderWriter {
  const inWorkspace = database.selectFrom('mail_folder').select('payload').where('workspace', '=', workspace)
  return {
    async of(mailbox) {
      const rows = await inWorkspace.where('mailbox', '=', mailbox).orderBy('path').execute()
      return rows.map(row => JSON.parse(row.payload) as MailFolder)
    },
    async find(mailbox, path) {
      const row = await inWorkspace.where('mailbox', '=', mailbox).where('path', '=', path).executeTakeFirst()
      return row && (JSON.parse(row.payload) as MailFolder)
    },
    async save(folder) {
      const payload = JSON.stringify(folder)
      await database
        .insertInto('mail_folder')
        .values({ workspace, mailbox: folder.mailbox, path: folder.path, payload })
        .onConflict(conflict => conflict.columns(['workspace', 'mailbox', 'path']).doUpdateSet({ payload }))
        .execute()
    },
    async remove(mailbox, path) {
      const folders = database.deleteFrom('mail_folder').where('workspace', '=', workspace)
      await folders.where('mailbox', '=', mailbox).where('path', '=', path).execute()
    },
  }
}
