// /api/imports: a preview of what files hold, and the import of them.
import { Failure } from '../domain/failure.ts'
import type { RouteParts } from './handlers.ts'
import type { Handlers } from './route.ts'

export function importRoutes(_parts: RouteParts): Pick<Handlers, 'POST /api/imports/preview' | 'POST /api/imports'> {
  const refuse = () => {
    throw new Failure('not_found', 'Imports by the page are not there yet: use `tend import`.')
  }
  return { 'POST /api/imports/preview': refuse, 'POST /api/imports': refuse }
}
