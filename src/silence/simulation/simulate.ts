// Playbooks side by side on the same simulated people: what each brings and costs, with 95 % intervals, and which of
// them another one dominates.
import type { Channel } from '../../domain/channel.ts'
import { NORMAL_95 } from '../profile.ts'
import { shareOf } from '../rate.ts'
import { drawsOf } from './draws.ts'
import { type Life, live, type Player, type World } from './live.ts'
import type { SimulationModel } from './model.ts'
import { drawPerson, type Frame, type Person } from './people.ts'

export interface Simulating<State> {
  readonly players: readonly Player<State>[]
  readonly model: SimulationModel
  readonly seed: number
  readonly contacts: number
  readonly minutesOf: Readonly<Record<Channel, number>>
}

/** A mean or share with the interval of so many people drawn: another seed would mostly fall within. */
export interface Simulated {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface SimulatedShare {
  readonly share: number | null
  readonly low: number
  readonly high: number
  readonly errors: number
  readonly of: number
}

export interface SimulatedPlaybook {
  /** All a hundred contacts. */
  readonly touches: Simulated
  readonly responses: Simulated
  readonly customers: Simulated
  readonly optOuts: Simulated
  readonly negatives: Simulated
  readonly minutes: Simulated
  /** Of those whom ten touches would have brought to answer, the share who did not, since fewer came. */
  readonly leakage: SimulatedShare
  /** Of all touches, the share that went to people whom no touch would have brought to answer. */
  readonly chasing: SimulatedShare
}

/** A simulation under way, so that who runs it may do other things between people. */
export interface Simulation {
  /** Lets the next people live, at most so many; answers whether there are more. */
  continue(most: number): boolean
  finish(): SimulatedPlaybook[]
}

/** The same seed gives the same numbers. Each player meets each person anew, with the same luck. */
export function startSimulation<State>(simulating: Simulating<State>): Simulation {
  const { players, model, seed, contacts, minutesOf } = simulating
  const draw = drawsOf(seed)
  const frame: Frame = { model, seed, draw }
  const worlds = players.map((player): World<State> => ({ player, model, draw, minutesOf }))
  const tallies = players.map(newTally)
  let place = 0
  return {
    continue(most) {
      for (const end = Math.min(contacts, place + most); place < end; place++) {
        const person = drawPerson(frame, place)
        for (const [index, world] of worlds.entries()) tally(tallies[index]!, person, live(world, person))
      }
      return place < contacts
    },
    finish: () => tallies.map(one => summarise(one, contacts)),
  }
}

/** All of it at once. */
export function simulate<State>(simulating: Simulating<State>): SimulatedPlaybook[] {
  const simulation = startSimulation(simulating)
  simulation.continue(simulating.contacts)
  return simulation.finish()
}

/** For each, the places of those that are at least as good on leakage and chasing, and better on one. */
export function dominators(simulated: readonly SimulatedPlaybook[]): number[][] {
  return simulated.map(one =>
    simulated.flatMap((other, place) => (other !== one && dominates(other, one) ? [place] : [])),
  )
}

function dominates(a: SimulatedPlaybook, b: SimulatedPlaybook): boolean {
  const leaks = (a.leakage.share ?? 0) - (b.leakage.share ?? 0)
  const chases = (a.chasing.share ?? 0) - (b.chasing.share ?? 0)
  return leaks <= 0 && chases <= 0 && (leaks < 0 || chases < 0)
}

interface Sum {
  sum: number
  squares: number
}

interface Tally {
  readonly touches: Sum
  readonly minutes: Sum
  readonly negatives: Sum
  readonly chases: Sum
  chasesByTouches: number
  responses: number
  customers: number
  optOuts: number
  willing: number
  leaked: number
}

function newTally(): Tally {
  const zero = () => ({ sum: 0, squares: 0 })
  return {
    touches: zero(),
    minutes: zero(),
    negatives: zero(),
    chases: zero(),
    chasesByTouches: 0,
    responses: 0,
    customers: 0,
    optOuts: 0,
    willing: 0,
    leaked: 0,
  }
}

function tally(into: Tally, person: Person, life: Life): void {
  add(into.touches, life.touches)
  add(into.minutes, life.minutes)
  add(into.negatives, life.negatives)
  add(into.chases, life.chases)
  into.chasesByTouches += life.chases * life.touches
  if (life.hasResponded) into.responses += 1
  if (life.isCustomer) into.customers += 1
  if (life.hasLeft) into.optOuts += 1
  if (person.fateOf(0)?.outcome !== 'positive') return
  into.willing += 1
  if (!life.hasResponded) into.leaked += 1
}

function add(into: Sum, value: number): void {
  into.sum += value
  into.squares += value * value
}

function summarise(one: Tally, n: number): SimulatedPlaybook {
  return {
    touches: mean(one.touches, n),
    responses: share(one.responses, n),
    customers: share(one.customers, n),
    optOuts: share(one.optOuts, n),
    negatives: mean(one.negatives, n),
    minutes: mean(one.minutes, n),
    leakage: { ...shareOf(one.leaked, one.willing), errors: one.leaked, of: one.willing },
    chasing: chasingOf(one, n),
  }
}

function mean({ sum, squares }: Sum, n: number): Simulated {
  const value = sum / n
  const error = Math.sqrt(Math.max(0, squares / n - value * value) / n)
  return hundred({ value, low: Math.max(0, value - NORMAL_95 * error), high: value + NORMAL_95 * error })
}

function share(count: number, n: number): Simulated {
  const { low, high } = shareOf(count, n)
  return hundred({ value: count / n, low, high })
}

function hundred({ value, low, high }: Simulated): Simulated {
  return { value: 100 * value, low: 100 * low, high: 100 * high }
}

/** A ratio of two sums over people: touches of one person are not independent, so the error is that of people. */
function chasingOf({ chases, touches, chasesByTouches }: Tally, n: number): SimulatedShare {
  const counts = { errors: chases.sum, of: touches.sum }
  if (touches.sum === 0 || chases.sum === 0 || chases.sum === touches.sum) {
    return { ...shareOf(chases.sum, touches.sum), ...counts }
  }
  const ratio = chases.sum / touches.sum
  const squares = chases.squares - 2 * ratio * chasesByTouches + ratio * ratio * touches.squares
  const error = Math.sqrt((Math.max(0, squares) * n) / Math.max(1, n - 1)) / touches.sum
  return {
    share: ratio,
    low: Math.max(0, ratio - NORMAL_95 * error),
    high: Math.min(1, ratio + NORMAL_95 * error),
    ...counts,
  }
}
