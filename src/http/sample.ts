// /api/sample: sample contacts to look around with, and away with them.
import { theWorkspace } from '../operations/ports.ts'
import { addSample, removeSample } from '../operations/sample.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function sampleRoutes({ tend, changes }: RouteParts): Pick<Handlers, 'POST /api/sample' | 'DELETE /api/sample'> {
  return {
    'POST /api/sample': async () => {
      const added = await addSample(tend, theWorkspace, tend.clock.now())
      changes.announce(null)
      return added
    },
    'DELETE /api/sample': async () => {
      const removed = await removeSample(tend, theWorkspace)
      changes.announce(null)
      return removed
    },
  }
}
