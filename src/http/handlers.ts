// Every route with its handler: a file for each group of paths.
import type { Changes } from '../operations/changes.ts'
import type { Tend } from '../operations/ports.ts'
import { changesRoutes } from './changes.ts'
import { contactRoutes } from './contacts.ts'
import { eventRoutes } from './events.ts'
import { importRoutes } from './imports.ts'
import { playbookRoutes } from './playbooks.ts'
import type { Handlers } from './route.ts'
import { sampleRoutes } from './sample.ts'
import { todayRoutes } from './today.ts'

/** What the handlers are made of. */
export interface RouteParts {
  readonly tend: Tend
  /** Told of every write, so that open pages and the timer follow. */
  readonly changes: Changes
  readonly log: (line: string) => void
  /** Aborted when the server ends: what streams must end too. */
  readonly ending: AbortSignal
}

export function makeHandlers(parts: RouteParts): Handlers {
  return {
    ...todayRoutes(parts),
    ...contactRoutes(parts),
    ...eventRoutes(parts),
    ...importRoutes(parts),
    ...playbookRoutes(parts),
    ...sampleRoutes(parts),
    ...changesRoutes(parts),
  }
}
