// Offer pages: one for each thing that we can give.
import type { offerPagesContract } from './contract/offer-pages.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function offerPageRoutes(_parts: RouteParts): Pick<Handlers, keyof typeof offerPagesContract> {
  return {}
}
