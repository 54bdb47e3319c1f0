// The own past on a simulation's axes: who in silence would still have answered is not known, so each counts by the
// chance that the model gives.
import { shareOf } from '../rate.ts'
import type { TimelineRun } from '../runs.ts'
import type { SimulationModel } from './model.ts'
import { mostTouches } from './people.ts'
import type { SimulatedShare } from './simulate.ts'

export interface Past {
  readonly leakage: SimulatedShare
  readonly chasing: SimulatedShare
  readonly contacts: number
}

/** How a contact's first approach went: so many touches, and what ended them; null = they are silent. */
export type Approach = Pick<TimelineRun, 'attempts' | 'outcome'>

export function pastOf(approaches: readonly Approach[], model: SimulationModel): Past {
  const silentAfter = survivors(model)
  let willing = 0
  let leaked = 0
  let touches = 0
  let chases = 0
  for (const { attempts, outcome } of approaches) {
    touches += attempts
    if (outcome === 'positive') {
      willing += 1
      continue
    }
    // A no ends it: no touch would have brought another answer.
    const isSilent = outcome === null && attempts < mostTouches
    const would = isSilent ? 1 - silentAfter[mostTouches]! / silentAfter[attempts]! : 0
    willing += would
    leaked += would
    chases += attempts * (1 - would)
  }
  return {
    leakage: { ...shareOf(leaked, willing), errors: leaked, of: willing },
    chasing: { ...shareOf(chases, touches), errors: chases, of: touches },
    contacts: approaches.length,
  }
}

/** The share still silent after each number of touches. */
function survivors({ alpha, beta, neverShare }: SimulationModel): number[] {
  const silent = [1]
  let answerers = 1
  for (let attempt = 1; attempt <= mostTouches; attempt++) {
    answerers *= 1 - alpha / (alpha + beta + attempt - 1)
    silent.push(neverShare + (1 - neverShare) * answerers)
  }
  return silent
}
