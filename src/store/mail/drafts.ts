// Drafts as rows: one for each occasion of a contact.
import type { Draft, DraftWriter } from '../../operations/mail/ports.ts'
import type { Scope } from '../scope.ts'

export function draftsIn({ database, workspace }: Scope): DraftWriter {
  const inWorkspace = database.selectFrom('draft').select('payload').where('workspace', '=', workspace)
  return {
    async find(id) {
      const row = await inWorkspace.where('id', '=', id).executeTakeFirst()
      return row && readDraft(row)
    },
    async findByOccasion(contact, occasion) {
      const row = await inWorkspace.where('contact', '=', contact).where('occasion', '=', occasion).executeTakeFirst()
      return row && readDraft(row)
    },
    async inStates(states, limit) {
      const found = inWorkspace.where('state', 'in', states).orderBy('opens_at').orderBy('id').limit(limit)
      return (await found.execute()).map(readDraft)
    },
    async ofContact(contact) {
      return (await inWorkspace.where('contact', '=', contact).orderBy('opens_at').execute()).map(readDraft)
    },
    async save(draft) {
      const { id, contact, occasion, state, opensAt } = draft
      const row = { id, contact, occasion, state, opens_at: opensAt, payload: JSON.stringify(draft) }
      await database
        .insertInto('draft')
        .values({ workspace, ...row })
        .onConflict(conflict => conflict.columns(['workspace', 'id']).doUpdateSet(row))
        .execute()
    },
  }
}

function readDraft({ payload }: { payload: string }): Draft {
  return JSON.parse(payload)
}
