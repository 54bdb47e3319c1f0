// What imports brought, and taking it back.
import type { batchesContract } from './contract/batches.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function batchRoutes(_parts: RouteParts): Pick<Handlers, keyof typeof batchesContract> {
  return {}
}
