// The users, and who answers for whom.
import type { teamContract } from './contract/team.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function teamRoutes(_parts: RouteParts): Pick<Handlers, keyof typeof teamContract> {
  return {}
}
