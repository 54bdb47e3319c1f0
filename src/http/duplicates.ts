// Contacts who may be one person.
import type { duplicatesContract } from './contract/duplicates.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function duplicateRoutes(_parts: RouteParts): Pick<Handlers, keyof typeof duplicatesContract> {
  return {}
}
