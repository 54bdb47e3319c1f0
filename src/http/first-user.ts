// What the first user alone decides: the others, and the settings, which are the first user's own day.
import { Failure } from '../domain/failure.ts'
import { theUser } from '../operations/ports.ts'

/** @param what that only the first user does, in words @throws Failure not_allowed for all others */
export function mayManage(user: string, what: string): void {
  if (user === theUser) return
  throw new Failure('not_allowed', `Only the first user ${what}.`, {
    act: 'Ask whoever started Tend; your own day you change yourself, under Team.',
  })
}
