// Business cards.
import type { cardsContract } from './contract/cards.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function cardRoutes(_parts: RouteParts): Pick<Handlers, keyof typeof cardsContract> {
  return {}
}
