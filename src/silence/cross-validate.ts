// Cross-validation: how well each model foretells attempts of contacts that it was not fitted on, beside a constant rate
// and beside the best that any model of the attempt number alone could reach on the same contacts.
import {
  type AttemptCounts,
  type AttemptRow,
  type AttemptRun,
  addCounts,
  attemptRows,
  attemptTotals,
  countRun,
  noAttempts,
} from './attempts.ts'
import type { HazardModel } from './hazard.ts'
import { logLikelihood } from './likelihood.ts'
import { fitModel, models } from './models.ts'
import type { Random } from './random.ts'

export interface Validation {
  /** Mean −log likelihood an attempt, in nats, over contacts held out. */
  readonly logLoss: Readonly<Record<string, number>>
  /** The same of each attempt's observed rate on the very contacts that it is taken from: nothing can be lower. */
  readonly floor: number
  /** The same of each attempt's observed rate in the other folds, with half an answer and half a silence added. */
  readonly empirical: number
  readonly after: readonly Calibration[]
}

/** Answers at attempts beyond `attempt`: those seen, and those that each model expected of contacts held out. */
interface Calibration {
  readonly attempt: number
  readonly observed: number
  readonly expected: Readonly<Record<string, number>>
}

/** @param after the attempts beyond which calibration is asked for */
export function crossValidate(
  runs: readonly AttemptRun[],
  { folds, after, random }: { folds: number; after: readonly number[]; random: Random },
): Validation {
  const parts = dealFolds(runs, folds, random)
  const everything = joinCounts(parts)
  const loss: Record<string, number> = {}
  const expected: Record<string, number>[] = after.map(() => ({}))
  let empirical = 0
  for (const held of parts) {
    const training = attemptRows(joinCounts(parts.filter(part => part !== held)))
    const test = attemptRows(held)
    empirical -= rowsLikelihood(test, row => smoothedRate(training[row.attempt - 1]))
    for (const model of models) {
      const point = fitModel(model, training).top.point
      add(loss, model.name, -logLikelihood({ model, rows: test }, point))
      for (const [index, attempt] of after.entries())
        add(expected[index]!, model.name, expectedAfter({ model, point, attempt }, test))
    }
  }
  const rows = attemptRows(everything)
  const { attempts } = attemptTotals(rows)
  return {
    logLoss: Object.fromEntries(Object.entries(loss).map(([name, sum]) => [name, sum / attempts])),
    floor: -rowsLikelihood(rows, row => row.answered / row.atRisk) / attempts,
    empirical: empirical / attempts,
    after: after.map((attempt, index) => ({
      attempt,
      observed: answersAfter(rows, attempt),
      expected: expected[index]!,
    })),
  }
}

/** The answers expected beyond an attempt, given how many contacts got each of those attempts. */
export function expectedAfter(
  { model, point, attempt }: { model: HazardModel; point: readonly number[]; attempt: number },
  rows: readonly AttemptRow[],
): number {
  const { chances } = model.curve(point, rows.length)
  return rows.reduce((sum, row) => sum + (row.attempt > attempt ? row.atRisk * chances[row.attempt - 1]! : 0), 0)
}

export function answersAfter(rows: readonly AttemptRow[], attempt: number): number {
  return rows.reduce((sum, row) => sum + (row.attempt > attempt ? row.answered : 0), 0)
}

function dealFolds(runs: readonly AttemptRun[], folds: number, random: Random): AttemptCounts[] {
  const parts = Array.from({ length: folds }, noAttempts)
  for (const run of runs) countRun(parts[Math.floor(random.next() * folds)]!, run)
  return parts
}

function joinCounts(parts: readonly AttemptCounts[]): AttemptCounts {
  const joined = noAttempts()
  for (const part of parts) addCounts(joined, part)
  return joined
}

function rowsLikelihood(rows: readonly AttemptRow[], rate: (row: AttemptRow) => number): number {
  return rows.reduce((sum, row) => {
    const chance = rate(row)
    const silent = row.atRisk - row.answered
    return (
      sum + (row.answered > 0 ? row.answered * Math.log(chance) : 0) + (silent > 0 ? silent * Math.log1p(-chance) : 0)
    )
  }, 0)
}

function smoothedRate(row: AttemptRow | undefined): number {
  return ((row?.answered ?? 0) + 0.5) / ((row?.atRisk ?? 0) + 1)
}

function add(sums: Record<string, number>, name: string, value: number): void {
  sums[name] = (sums[name] ?? 0) + value
}
