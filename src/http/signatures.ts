// /api/contacts/{id}/signature: what signatures say of a contact, taken or left.
import { formatInstant } from '../domain/instant.ts'
import { findRecord } from '../operations/find-record.ts'
import { answerOffer } from '../operations/mail/signature-offers.ts'
import { theWorkspace } from '../operations/ports.ts'
import type { signaturesContract } from './contract/signatures.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function signatureRoutes({ tend, changes }: RouteParts): Pick<Handlers, keyof typeof signaturesContract> {
  const offersOf = (id: string) =>
    tend.store.read(theWorkspace, async reader => {
      const { contact } = await findRecord(reader, id)
      const offers = await reader.mail.offers.of(contact.id)
      return { items: offers.map(({ field, value, at }) => ({ field, value, at: formatInstant(at) })) }
    })
  return {
    'GET /api/contacts/{id}/signature': ({ params }) => offersOf(params.id as string),
    'POST /api/contacts/{id}/signature': async ({ params, body: { field, take } }) => {
      const contact = params.id as string
      await answerOffer(tend, { workspace: theWorkspace, contact, field, isTaken: take, now: tend.clock.now() })
      changes.announce([contact])
      return offersOf(contact)
    },
  }
}
