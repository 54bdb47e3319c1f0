// All rows of one contact as one value, and back: what a merge moves. Every table that points to contacts is named here,
// which a test holds.

import type { RecordedEvent } from '../../operations/kept.ts'
import type { Holdings, HoldingWriter } from '../../operations/ports.ts'
import { contactsIn } from '../contacts.ts'
import { mailIn } from '../mail/mail.ts'
import { playbooksIn } from '../playbooks.ts'
import type { Scope } from '../scope.ts'
import { timelinesIn } from '../timelines.ts'

/** Messages are never more than a person reads in a life; without a limit a query could take all memory. */
const mostMessages = 1_000_000

export function holdingsIn(scope: Scope): HoldingWriter {
  return {
    of: contact => readHoldings(scope, contact),
    async empty(contact) {
      const { database, workspace } = scope
      // A mail's message and a document may be nobody's; the others are only ever somebody's.
      for (const table of ['event', 'retraction', 'draft', 'dispatch', 'offer', 'message'] as const) {
        await database.deleteFrom(table).where('workspace', '=', workspace).where('contact', '=', contact).execute()
      }
      await playbooksIn(scope).unassign('contact', contact)
    },
    put: holdings => putHoldings(scope, holdings),
  }
}

async function readHoldings(scope: Scope, contact: string): Promise<Holdings | undefined> {
  const { database, workspace } = scope
  const record = await contactsIn(scope).find(contact)
  if (!record) return undefined
  const mail = mailIn(scope)
  const documents = database.selectFrom('document').select(['noun', 'id']).where('workspace', '=', workspace)
  const assignments = await playbooksIn(scope).assignments()
  return {
    record,
    ...(await timelinesIn(scope).whole(contact)),
    drafts: await mail.drafts.ofContact(contact),
    dispatches: await mail.dispatches.ofContact(contact),
    messages: await mail.messages.ofContact(contact, mostMessages),
    offers: await mail.offers.of(contact),
    documents: await documents.where('contact', '=', contact).orderBy('noun').orderBy('id').execute(),
    playbook: assignments.find(({ scope: of, key }) => of === 'contact' && key === contact)?.playbook ?? null,
  }
}

async function putHoldings(scope: Scope, holdings: Holdings): Promise<void> {
  const { record, retractions, playbook } = holdings
  const contact = record.contact.id
  await contactsIn(scope).save(record)
  const timelines = timelinesIn(scope)
  for (const [recordedAt, group] of Map.groupBy(holdings.recorded, told)) {
    await timelines.append(
      contact,
      group.map(({ event }) => event),
      recordedAt,
    )
  }
  for (const retraction of retractions) await timelines.retract(contact, retraction)
  await putMail(scope, holdings)
  await pointDocuments(scope, holdings)
  if (playbook !== null) await playbooksIn(scope).assign({ scope: 'contact', key: contact, playbook })
}

function told({ recordedAt }: RecordedEvent): number {
  return recordedAt
}

async function putMail(scope: Scope, { drafts, dispatches, messages, offers }: Holdings): Promise<void> {
  const mail = mailIn(scope)
  for (const draft of drafts) await mail.drafts.save(draft)
  for (const dispatch of dispatches) await mail.dispatches.claim(dispatch)
  for (const message of messages) await mail.messages.save(message)
  for (const offer of offers) await mail.offers.save(offer)
}

async function pointDocuments({ database, workspace }: Scope, { record, documents }: Holdings): Promise<void> {
  for (const { noun, id } of documents) {
    await database
      .updateTable('document')
      .set({ contact: record.contact.id })
      .where('workspace', '=', workspace)
      .where('noun', '=', noun)
      .where('id', '=', id)
      .execute()
  }
}
