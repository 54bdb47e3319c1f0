// /api/contacts/{id}/referrals: who referred whom, and a new referral.
import { contactInBrief } from '../operations/contact-document.ts'
import { findRecord } from '../operations/find-record.ts'
import { theWorkspace as workspace } from '../operations/ports.ts'
import { listReferrals } from '../operations/referrals/list-referrals.ts'
import { type ReferredPerson, refer } from '../operations/referrals/refer.ts'
import type { referralsContract } from './contract/referrals.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function referralRoutes({ tend, changes }: RouteParts): Pick<Handlers, keyof typeof referralsContract> {
  return {
    'GET /api/contacts/{id}/referrals': ({ params }) =>
      tend.store.read(workspace, reader => listReferrals(reader, params.id as string)),
    'POST /api/contacts/{id}/referrals': async ({ params, body }) => {
      const referrer = params.id as string
      const person = Object.fromEntries(Object.entries(body).filter(([, text]) => text !== '')) as ReferredPerson
      const referred = await refer(tend, { workspace, referrer, person, now: tend.clock.now() })
      changes.announce([referrer, referred.contact])
      const record = await tend.store.read(workspace, reader => findRecord(reader, referred.contact))
      return { ...referred, name: contactInBrief(record).name }
    },
  }
}
