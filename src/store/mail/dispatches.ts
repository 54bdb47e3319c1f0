// Dispatches as rows. The key (contact, occasion) is the claim: who inserts it carries the touch out, and nobody else.
import type { Dispatch, DispatchWriter } from '../../operations/mail/ports.ts'
import type { Scope } from '../scope.ts'
import type { DispatchTable } from './schema.ts'

export function dispatchesIn(scope: Scope): DispatchWriter {
  const { database, workspace } = scope
  const inWorkspace = database.selectFrom('dispatch').selectAll().where('workspace', '=', workspace)
  return {
    async find(contact, occasion) {
      const row = await inWorkspace.where('contact', '=', contact).where('occasion', '=', occasion).executeTakeFirst()
      return row && readDispatch(row)
    },
    async findByMessageId(messageId) {
      const row = await inWorkspace.where('message_id', '=', messageId).executeTakeFirst()
      return row && readDispatch(row)
    },
    async ofContact(contact) {
      return (await inWorkspace.where('contact', '=', contact).orderBy('claimed_at').execute()).map(readDispatch)
    },
    async inStates(states, limit) {
      const found = inWorkspace.where('state', 'in', states).orderBy('claimed_at').orderBy('message_id').limit(limit)
      return (await found.execute()).map(readDispatch)
    },
    async lastSent(mailbox) {
      const sent = inWorkspace.where('mailbox', '=', mailbox).where('state', '=', 'sent')
      const row = await sent.orderBy('claimed_at', 'desc').limit(1).executeTakeFirst()
      return row && readDispatch(row)
    },
    tally: (mailbox, since) => tally(scope, mailbox, since),
    async claim(dispatch) {
      const inserted = await database
        .insertInto('dispatch')
        .values({ workspace, ...writeDispatch(dispatch) })
        .onConflict(conflict => conflict.doNothing())
        .returning('message_id')
        .executeTakeFirst()
      return inserted !== undefined
    },
    async save(dispatch) {
      const { contact, occasion, ...row } = writeDispatch(dispatch)
      await database
        .updateTable('dispatch')
        .set(row)
        .where('workspace', '=', workspace)
        .where('contact', '=', contact)
        .where('occasion', '=', occasion)
        .execute()
    },
    async noteOutcome(contact, { messageId, kind, at }) {
      const sent = inWorkspace.where('contact', '=', contact).where('sent_at', 'is not', null)
      const named = messageId === null ? undefined : await sent.where('message_id', '=', messageId).executeTakeFirst()
      const row = named ?? (await sent.orderBy('sent_at', 'desc').executeTakeFirst())
      if (!row) return
      await database
        .updateTable('dispatch')
        .set({ outcome: kind, outcome_at: at })
        .where('workspace', '=', workspace)
        .where('message_id', '=', row.message_id)
        .execute()
    },
  }
}

/** What left, or may have left. */
const countedStates = ['claimed', 'sent', 'unconfirmed', 'held']

async function tally({ database, workspace }: Scope, mailbox: string, since: number) {
  const rows = await database
    .selectFrom('dispatch')
    .select(({ fn }) => ['outcome', fn.countAll<number>().as('count'), fn.max('claimed_at').as('last')])
    .where('workspace', '=', workspace)
    .where('mailbox', '=', mailbox)
    .where('claimed_at', '>=', since)
    .where(({ eb, or }) => or([eb('state', 'in', countedStates), eb('outcome', 'is not', null)]))
    .groupBy('outcome')
    .execute()
  const countOf = (outcome: string) => Number(rows.find(row => row.outcome === outcome)?.count ?? 0)
  return {
    sent: rows.reduce((sum, row) => sum + Number(row.count), 0),
    bounced: countOf('bounced'),
    complained: countOf('complained'),
    lastSentAt: rows.length === 0 ? null : Math.max(...rows.map(row => Number(row.last))),
  }
}

function readDispatch(row: DispatchTable): Dispatch {
  const columns = {
    contact: row.contact,
    occasion: row.occasion,
    messageId: row.message_id,
    mailbox: row.mailbox,
    state: row.state as Dispatch['state'],
    claimedAt: row.claimed_at,
    nextTryAt: row.next_try_at,
    sentAt: row.sent_at,
    outcome: row.outcome as Dispatch['outcome'],
    outcomeAt: row.outcome_at,
  }
  return { ...JSON.parse(row.payload), ...columns }
}

function writeDispatch(dispatch: Dispatch): Omit<DispatchTable, 'workspace'> {
  const { contact, occasion, messageId, mailbox, state, claimedAt, nextTryAt, sentAt, outcome, outcomeAt } = dispatch
  const { draft, step, intent, to, attempts, said } = dispatch
  return {
    contact,
    occasion,
    message_id: messageId,
    mailbox,
    state,
    claimed_at: claimedAt,
    next_try_at: nextTryAt,
    sent_at: sentAt,
    outcome,
    outcome_at: outcomeAt,
    payload: JSON.stringify({ draft, step, intent, to, attempts, said }),
  }
}
