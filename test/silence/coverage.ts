// How often a model's 95 % intervals hold the truth, over histories simulated from it with censoring.
import { type AttemptRow, attemptRows, countRun, noAttempts } from '../../src/silence/attempts.ts'
import { chanceOf, type HazardModel } from '../../src/silence/hazard.ts'
import { chanceAt, chooseModel, fitModel } from '../../src/silence/models.ts'
import { type Interval, profileInterval } from '../../src/silence/profile.ts'
import { type Random, seededRandom } from '../../src/silence/random.ts'
import { drawRun, type Truth } from '../../src/silence/sample.ts'

export interface Trial {
  readonly truth: Truth
  /** Left out = chosen in each history anew, as a user's would be. */
  readonly model?: HazardModel
  readonly contacts: number
  /** Each contact is looked at for 1 to this many attempts, drawn evenly: the censoring. */
  readonly lookedFor: number
  readonly times: number
  readonly seed: number
}

/** The share of intervals that hold the truth, by parameter and by chance of an attempt (1, 3, 6 and one beyond). */
export function coverage(trial: Trial): Record<string, number> {
  const random = seededRandom(trial.seed)
  const held: Record<string, number> = {}
  for (let time = 0; time < trial.times; time++) {
    for (const name of heldInOne(trial, random)) held[name] = (held[name] ?? 0) + 1 / trial.times
  }
  return Object.fromEntries(Object.entries(held).map(([name, share]) => [name, Number(share.toFixed(4))]))
}

function heldInOne({ truth, model, contacts, lookedFor }: Trial, random: Random): string[] {
  const counts = noAttempts()
  for (let contact = 0; contact < contacts; contact++) {
    countRun(counts, drawRun(random, truth, 1 + Math.floor(random.next() * lookedFor)))
  }
  const rows = attemptRows(counts)
  const attempts = [1, 3, 6, lookedFor + 1]
  const intervals = model ? givenModel(model, rows, attempts) : afterChoice(rows, attempts)
  return [...intervals].flatMap(([name, { low, high }]) => {
    const wanted = trueValue(truth, name)
    return low <= wanted && wanted <= high ? [name] : []
  })
}

function givenModel(model: HazardModel, rows: AttemptRow[], attempts: number[]): Map<string, Interval> {
  const { top } = fitModel(model, rows)
  const chances = attempts.map(attempt => [`chance ${attempt}`, chanceOf(model, attempt)] as const)
  const quantities = [...Object.entries(model.parameters), ...chances]
  return new Map(quantities.map(([name, quantity]) => [name, profileInterval({ model, rows }, top, quantity)]))
}

function afterChoice(rows: AttemptRow[], attempts: number[]): Map<string, Interval> {
  const choice = chooseModel(rows)
  return new Map(choice ? attempts.map(attempt => [`chance ${attempt}`, chanceAt(choice, attempt)]) : [])
}

function trueValue(truth: Truth, name: string): number {
  if (name === 'mean') return truth.alpha / (truth.alpha + truth.beta)
  return name.startsWith('chance ') ? trueChance(truth, Number(name.slice(7))) : truth[name as keyof Truth]
}

/** By the definition, apart from the code under test: the share answered at the attempt, of those silent before. */
function trueChance({ alpha, beta, neverShare }: Truth, attempt: number): number {
  let silent = 1
  for (let before = 1; before < attempt; before++) silent *= (beta + before - 1) / (alpha + beta + before - 1)
  const answered = (silent * alpha) / (alpha + beta + attempt - 1)
  return ((1 - neverShare) * answered) / (neverShare + (1 - neverShare) * silent)
}
