// /api/today: the day list.
import { theWorkspace } from '../operations/ports.ts'
import { readToday } from '../operations/today.ts'
import { readInstant } from './instant-query.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function todayRoutes({ tend }: RouteParts): Pick<Handlers, 'GET /api/today'> {
  return {
    'GET /api/today': ({ query, user }) => {
      const now = query.now === undefined ? undefined : readInstant('now', query.now)
      return tend.store.read(theWorkspace, reader =>
        readToday(tend, reader, { minutes: query.minutes, now, owner: query.owner ?? user }),
      )
    },
  }
}
