// Messages as rows: their headings, by which replies find their thread.
import type { Message, MessageWriter } from '../../operations/mail/ports.ts'
import type { Scope } from '../scope.ts'
import type { MessageTable } from './schema.ts'

/** More of one subject in a few weeks are a mailing, which tells no thread from another. */
const fewOfASubject = 50

export function messagesIn({ database, workspace }: Scope): MessageWriter {
  const inWorkspace = database.selectFrom('message').selectAll().where('workspace', '=', workspace)
  return {
    async findById(messageId) {
      const row = await inWorkspace.where('message_id', '=', messageId).orderBy('mailbox').executeTakeFirst()
      return row && readMessage(row)
    },
    async findByIds(messageIds) {
      if (messageIds.length === 0) return []
      const rows = await inWorkspace.where('message_id', 'in', messageIds).execute()
      return rows.map(readMessage)
    },
    async thread(thread) {
      const rows = await inWorkspace.where('thread', '=', thread).orderBy('at').orderBy('message_id').execute()
      return rows.map(readMessage)
    },
    async withSubject(subjectKey, since) {
      const found = inWorkspace.where('subject_key', '=', subjectKey).where('at', '>=', since).orderBy('at', 'desc')
      return (await found.limit(fewOfASubject).execute()).map(readMessage)
    },
    async ofContact(contact, limit) {
      const newest = inWorkspace.where('contact', '=', contact).orderBy('at', 'desc').orderBy('message_id')
      return (await newest.limit(limit).execute()).map(readMessage)
    },
    async count(mailbox) {
      const counted = database.selectFrom('message').select(({ fn }) => fn.countAll<number>().as('count'))
      const ofMailbox = counted.where('workspace', '=', workspace).where('mailbox', '=', mailbox)
      return Number((await ofMailbox.executeTakeFirstOrThrow()).count)
    },
    async save(message) {
      const row = writeMessage(message)
      await database
        .insertInto('message')
        .values({ workspace, ...row })
        .onConflict(conflict => conflict.columns(['workspace', 'mailbox', 'message_id']).doUpdateSet(row))
        .execute()
    },
  }
}

function readMessage(row: MessageTable): Message {
  const { mailbox, contact, event, folder, uid, thread, at } = row
  const columns = { mailbox, contact, event, folder, uid, thread, at }
  const direction = row.direction as Message['direction']
  return { ...JSON.parse(row.payload), ...columns, messageId: row.message_id, subjectKey: row.subject_key, direction }
}

function writeMessage(message: Message): Omit<MessageTable, 'workspace'> {
  const { mailbox, messageId, contact, event, direction, folder, uid, thread, at, subjectKey, ...rest } = message
  const columns = { mailbox, contact, event, direction, folder, uid, thread, at }
  return { ...columns, message_id: messageId, subject_key: subjectKey, payload: JSON.stringify(rest) }
}
