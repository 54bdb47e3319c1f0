// Simulated people: who they are and what each would answer, drawn before any playbook meets them.
import type { SourceKind } from '../../domain/event.ts'
import { DAY_MS, HOUR_MS, type Instant } from '../../domain/instant.ts'
import { fromWallTime, zoneOf } from '../../domain/zone.ts'
import { seededRandom } from '../random.ts'
import { drawBeta } from '../sample.ts'
import type { Draw } from './draws.ts'
import type { SimulationModel } from './model.ts'

/** A Monday at eight on everybody's clock: everybody is met in its four weeks, so that no day of the week is special. */
const firstDay: Instant = Date.parse('2026-01-05T08:00:00Z')
const weeks = 4
/** How long each is watched. */
export const watchedDays = 180
/** Touches within which one who would answer must have done so: beyond, nobody is said to be waiting. */
export const mostTouches = 10

/** How a run of touches would end: at which touch, by what. */
export interface Fate {
  readonly attempt: number
  readonly outcome: 'positive' | 'negative' | 'opt_out' | 'complaint'
}

export interface Person {
  readonly place: number
  readonly source: SourceKind
  readonly timeZone: string
  readonly metAt: Instant
  /** When they come to us by themselves; null = never. */
  readonly comesAt: Instant | null
  /** What so many touches in a row would bring: of the first approach, and after each response. Null = silence. */
  fateOf(run: number): Fate | null
}

export interface Frame {
  readonly model: SimulationModel
  readonly seed: number
  readonly draw: Draw
}

export function drawPerson({ model, seed, draw }: Frame, place: number): Person {
  const random = seededRandom(Math.floor(draw(place, 'person', seed) * 2 ** 32))
  const chance = random.next() < model.neverShare ? 0 : drawBeta(random, model.alpha, model.beta)
  const wall = firstDay + Math.floor(random.next() * weeks * 7) * DAY_MS + Math.floor(random.next() * 10) * HOUR_MS
  const source = pick(model.sources, random.next()).kind
  const comes = random.next() < model.comes
  const comesIn = Math.floor(random.next() * watchedDays * DAY_MS)
  const timeZone = pick(model.zones, random.next()).zone
  const metAt = fromWallTime(zoneOf(timeZone), wall)
  const fates: (Fate | null)[] = []
  return {
    ...{ place, source, timeZone, metAt },
    comesAt: comes ? metAt + comesIn : null,
    fateOf(run) {
      while (fates.length <= run) {
        const cold = fates.length === 0
        const drawn = (attempt: number) => draw(place, 'outcome', fates.length * 1000 + attempt)
        fates.push(fate({ model, chance: cold ? chance : model.warm }, drawn))
      }
      return fates[run]!
    },
  }
}

function pick<Choice extends { readonly share: number }>(choices: readonly Choice[], draw: number): Choice {
  let share = 0
  for (const choice of choices) {
    share += choice.share
    if (draw < share) return choice
  }
  return choices.at(-1)!
}

interface Odds {
  readonly model: SimulationModel
  readonly chance: number
}

function fate({ model, chance }: Odds, drawn: (attempt: number) => number): Fate | null {
  for (let attempt = 1; attempt <= mostTouches; attempt++) {
    const draw = drawn(attempt)
    if (draw < chance) return { attempt, outcome: 'positive' }
    // What is left of the draw when it brought no answer, for what it brings instead.
    const other = chance < 1 ? (draw - chance) / (1 - chance) : 1
    if (other < model.negative) return { attempt, outcome: 'negative' }
    if (other < model.negative + model.optOut) return { attempt, outcome: 'opt_out' }
    if (other < model.negative + model.optOut + model.complaint) return { attempt, outcome: 'complaint' }
  }
  return null
}
