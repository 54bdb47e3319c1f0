// Templates of mail.
import type { templatesContract } from './contract/templates.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function templateRoutes(_parts: RouteParts): Pick<Handlers, keyof typeof templatesContract> {
  return {}
}
