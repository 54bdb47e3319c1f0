// Simulates playbooks on people drawn from the model that fits the own history, or from a cited prior while that is
// too short; and tells where the own past lies beside them.
import { setImmediate } from 'node:timers/promises'
import { minutesOf } from '../engine/day-list.ts'
import type { Playbook } from '../engine/playbook.ts'
import { simulationModel } from '../silence/simulation/model.ts'
import { pastOf } from '../silence/simulation/past.ts'
import { watchedDays } from '../silence/simulation/people.ts'
import { dominators, type SimulatedPlaybook, startSimulation } from '../silence/simulation/simulate.ts'
import { newestLearned } from './learned-limits.ts'
import { minutesBy } from './learned-minutes.ts'
import { readOwnPast } from './own-numbers.ts'
import type { Reader, Tend } from './ports.ts'
import { playerOf } from './simulated-player.ts'
import { type AskedPlaybook, takePlaybooks } from './take-playbooks.ts'

export interface SimulationQuery {
  readonly playbooks: readonly AskedPlaybook[]
  /** Left out = 2000. */
  readonly contacts?: number
  /** Left out = 1. */
  readonly seed?: number
}

const usualContacts = 2000
/** Some 10 ms of work under one playbook. */
const peopleATurn = 500

const definition =
  'Every playbook meets the same simulated people with the same luck, touches each when it wants to, and is followed for half a year. Leakage is the share of those whom ten touches would have brought to answer who did not answer, since fewer came. Chasing is the share of touches that went to people whom none of ten would have brought to answer. Intervals are those of so many people drawn.'
const caveat =
  'A simulation says what a model makes of its assumptions, and nothing of your contacts: a chance learned from those who were tried again is not the effect of trying again. The intervals leave out that the model itself may be wrong. Here who would have answered is known, so leakage and chasing are counted by that, and even a first note to someone who would never answer counts as chasing; they are not the leakage and chasing of reports and replays.'

export async function simulatePlaybooks(tend: Tend, reader: Reader, query: SimulationQuery) {
  const { contacts = usualContacts, seed = 1 } = query
  const playbooks = await takePlaybooks(tend, reader, query.playbooks)
  const { numbers, approaches } = await readOwnPast(reader, tend.clock.now())
  const model = simulationModel(numbers)
  const minutes = { ...minutesOf, ...minutesBy(await newestLearned(reader)) }
  const players = playbooks.map(playerOf)
  const simulation = startSimulation({ players, model, seed, contacts, minutesOf: minutes })
  // A server answers others meanwhile.
  while (simulation.continue(peopleATurn)) await setImmediate()
  const simulated = simulation.finish()
  const { basis, n, says } = model
  return {
    is: 'simulation' as const,
    definition,
    caveat,
    seed,
    contacts,
    days: watchedDays,
    model: { basis, n, says },
    playbooks: writePlaybooks(playbooks, simulated),
    past: approaches.length > 0 ? pastOf(approaches, model) : null,
  }
}

export type SimulationDocument = Awaited<ReturnType<typeof simulatePlaybooks>>

function writePlaybooks(playbooks: readonly Playbook[], simulated: readonly SimulatedPlaybook[]) {
  const better = dominators(simulated)
  return playbooks.map(({ id, version, title }, place) => {
    const dominatedBy = better[place]!.map(other => playbooks[other]!.id)
    return { id, version, title, ...simulated[place]!, isDominated: dominatedBy.length > 0, dominatedBy }
  })
}
