// What signatures say of contacts.
import type { signaturesContract } from './contract/signatures.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function signatureRoutes(_parts: RouteParts): Pick<Handlers, keyof typeof signaturesContract> {
  return {}
}
