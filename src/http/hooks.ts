// Webhooks: who may post to us, how it is read, what came.
import type { hooksContract } from './contract/hooks.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function hookRoutes(_parts: RouteParts): Pick<Handlers, keyof typeof hooksContract> {
  return {}
}
