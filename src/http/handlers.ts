// Every route with its handler: a file for each group of paths.
import { changesRoutes } from './changes.ts'
import { contactRoutes } from './contacts.ts'
import { draftRoutes } from './drafts.ts'
import { eventRoutes } from './events.ts'
import { importRoutes } from './imports.ts'
import { insightRoutes } from './insight.ts'
import { mailboxRoutes } from './mailboxes.ts'
import { playbookRoutes } from './playbooks.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'
import { sampleRoutes } from './sample.ts'
import { todayRoutes } from './today.ts'

export function makeHandlers(parts: RouteParts): Handlers {
  return {
    ...todayRoutes(parts),
    ...contactRoutes(parts),
    ...eventRoutes(parts),
    ...importRoutes(parts),
    ...playbookRoutes(parts),
    ...insightRoutes(parts),
    ...draftRoutes(parts),
    ...mailboxRoutes(parts),
    ...sampleRoutes(parts),
    ...changesRoutes(parts),
  }
}
