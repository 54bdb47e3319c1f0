// Forms, and what came in by them.
import type { formsContract } from './contract/forms.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function formRoutes(_parts: RouteParts): Pick<Handlers, keyof typeof formsContract> {
  return {}
}
