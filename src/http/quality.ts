// /api/quality: addresses that look wrong, and the mending of one.
import { badInput } from '../domain/failure.ts'
import { allowedEmail, isEmailAddress } from '../formats/person/email-address.ts'
import { findRecord } from '../operations/find-record.ts'
import { theWorkspace as workspace } from '../operations/ports.ts'
import { contactFindings, listQuality } from '../operations/quality/list-quality.ts'
import { mendAddress } from '../operations/quality/mend-address.ts'
import type { qualityContract } from './contract/quality.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

const usualLimit = 200

export function qualityRoutes({ tend, changes }: RouteParts): Pick<Handlers, keyof typeof qualityContract> {
  return {
    'GET /api/quality': ({ query: { limit = usualLimit, ...query } }) =>
      tend.store.read(workspace, reader => listQuality(reader, { ...query, limit })),
    'GET /api/contacts/{id}/quality': ({ params }) =>
      tend.store.read(workspace, async reader => ({
        items: await contactFindings(reader, await findRecord(reader, params.id as string)),
      })),
    'POST /api/contacts/{id}/mendings': async ({ params, body: { address, value } }) => {
      if (address.channel === 'email' && !isEmailAddress(value)) {
        throw badInput('The address is refused', [
          { where: 'body', field: 'value', found: value, allowed: allowedEmail },
        ])
      }
      const contact = params.id as string
      await mendAddress(tend, { workspace, contact, address, value, now: tend.clock.now() })
      changes.announce([contact])
      return { contact }
    },
  }
}
