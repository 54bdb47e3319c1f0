// /api/learning: when the own history was learned and what that changed; switching it, and asking for it.
import { learningDocument } from '../operations/learning-document.ts'
import { saveLearningPlan } from '../operations/nightly-learning.ts'
import { type Reader, theWorkspace } from '../operations/ports.ts'
import type { learningContract } from './contract/learning.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function learningRoutes({ tend, changes }: RouteParts): Pick<Handlers, keyof typeof learningContract> {
  const tell = (reader: Reader) => learningDocument(reader, tend.clock.now())
  const change = async (plan: Parameters<typeof saveLearningPlan>[1]) => {
    const told = await tend.store.write(theWorkspace, async writer => {
      await saveLearningPlan(writer, plan)
      return tell(writer)
    })
    // No verdict changed by this; the timer of learning listens.
    changes.announce([])
    return told
  }
  return {
    'GET /api/learning': () => tend.store.read(theWorkspace, tell),
    'PUT /api/learning': ({ body: { isOn } }) => change({ isOn }),
    'POST /api/learning': () => change({ isAsked: true }),
  }
}
