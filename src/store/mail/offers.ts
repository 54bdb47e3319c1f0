// Offers of signatures as rows: one a contact and field, the newest.
import type { Offer, OfferWriter } from '../../operations/mail/ports.ts'
import type { Scope } from '../scope.ts'

export function offersIn({ database, workspace }: Scope): OfferWriter {
  return {
    async of(contact) {
      const found = database.selectFrom('offer').selectAll().where('workspace', '=', workspace)
      const rows = await found.where('contact', '=', contact).orderBy('field').execute()
      return rows.map(({ field, value, message_id, at }) => {
        return { contact, field: field as Offer['field'], value, messageId: message_id, at }
      })
    },
    async save({ contact, field, value, messageId, at }) {
      const told = { value, message_id: messageId, at }
      await database
        .insertInto('offer')
        .values({ workspace, contact, field, ...told })
        .onConflict(conflict => conflict.columns(['workspace', 'contact', 'field']).doUpdateSet(told))
        .execute()
    },
    async remove(contact, field) {
      const offers = database.deleteFrom('offer').where('workspace', '=', workspace)
      await offers.where('contact', '=', contact).where('field', '=', field).execute()
    },
  }
}
