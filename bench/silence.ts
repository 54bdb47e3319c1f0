// Measures the silence floor: the published answers, held-out log-loss and calibration on the bank's telephone attempts,
// coverage of the intervals on simulated data with known truth, and the time that a million contacts take.
import { readFileSync } from 'node:fs'
import { type AttemptRun, attemptRows, countRun, noAttempts } from '../src/silence/attempts.ts'
import { betaGeometric } from '../src/silence/beta-geometric.ts'
import { betaGeometricNever } from '../src/silence/beta-geometric-never.ts'
import { answersAfter, crossValidate, expectedAfter } from '../src/silence/cross-validate.ts'
import { delayCurve } from '../src/silence/delay.ts'
import { fitSilence } from '../src/silence/fit.ts'
import { fitHistory } from '../src/silence/history.ts'
import { fitModel, models } from '../src/silence/models.ts'
import { seededRandom } from '../src/silence/random.ts'
import { drawRun } from '../src/silence/sample.ts'
import { fitSurvivors } from '../src/silence/survivors.ts'
import { fixtures, hasFixtures } from '../test/fixtures.ts'
import { readBankRuns } from '../test/silence/bank-runs.ts'
import { coverage } from '../test/silence/coverage.ts'

const MILLION = 1_000_000

export async function run(): Promise<unknown> {
  return {
    published: publishedAnswers(),
    bank: hasFixtures ? bank() : 'the fixtures are not beside the checkout',
    coverage: coverages(1000),
    million: million(),
  }
}

function publishedAnswers(): unknown {
  const published = (survivors: number[]) => {
    const { alpha, beta, logLikelihood } = fitSurvivors(survivors)
    return { alpha: round(alpha.value, 4), beta: round(beta.value, 4), logLikelihood: round(logLikelihood, 2) }
  }
  return {
    regular: published([1000, 631, 468, 382, 326, 289, 262, 241]),
    highEnd: published([1000, 869, 743, 653, 593, 551, 517, 491]),
  }
}

function bank(): unknown {
  const runs = readBankRuns(readFileSync(new URL('outcomes/uci-bank-dev-half.csv', fixtures), 'utf8'))
  const validation = crossValidate(runs, { folds: 10, after: [6], random: seededRandom(1) })
  return { contacts: runs.length, ...validation, fittedOnSixAttempts: extrapolateFromSix(runs) }
}

/** The harder question: what is expected beyond attempt 6 by models that saw nothing beyond it. */
function extrapolateFromSix(runs: readonly AttemptRun[]): unknown {
  const all = noAttempts()
  const cut = noAttempts()
  for (const run of runs) {
    countRun(all, run)
    countRun(cut, run.attempts > 6 ? { attempts: 6, isAnswered: false } : run)
  }
  const rows = attemptRows(all)
  const expected = models.map(model => {
    const { point } = fitModel(model, attemptRows(cut)).top
    return [model.name, round(expectedAfter({ model, point, attempt: 6 }, rows), 1)]
  })
  return { observedAfterSix: answersAfter(rows, 6), expected: Object.fromEntries(expected) }
}

function coverages(times: number): unknown {
  const differing = { truth: { alpha: 0.7, beta: 4, neverShare: 0 }, lookedFor: 8, times, seed: 1 }
  const withNever = { truth: { alpha: 2, beta: 6, neverShare: 0.5 }, lookedFor: 12, times, seed: 2 }
  return {
    betaGeometric: coverage({ ...differing, model: betaGeometric, contacts: 1000 }),
    betaGeometricNever: coverage({ ...withNever, model: betaGeometricNever, contacts: 10_000 }),
    chosenDiffering: coverage({ ...differing, contacts: 1000 }),
    chosenNever3000: coverage({ ...withNever, contacts: 3000 }),
    chosenNever20000: coverage({ ...withNever, contacts: 20_000 }),
  }
}

function million(): unknown {
  const random = seededRandom(7)
  const truth = { alpha: 1.2, beta: 18, neverShare: 0.5 }
  const runs = Array.from({ length: MILLION }, () => drawRun(random, truth, 1 + Math.floor(random.next() * 10)))
  const waits = Array.from({ length: MILLION }, () => ({
    waitedMs: -3e8 * Math.log(1 - random.next()),
    isAnswered: random.next() < 0.05,
  }))
  const segmentOf = (index: number) => `segment ${index % 24}`
  return {
    fitMs: timed(() => {
      const counts = noAttempts()
      for (const run of runs) countRun(counts, run)
      const { model } = fitSilence(counts)
      return { model }
    }),
    fitWith24SegmentsMs: timed(() => {
      const history = new Map(Array.from({ length: 24 }, (_, index) => [segmentOf(index), noAttempts()]))
      for (const [index, run] of runs.entries()) countRun(history.get(segmentOf(index))!, run)
      return { segments: fitHistory(history).segments.size }
    }),
    delayCurveMs: timed(() => ({ steps: delayCurve(waits)?.steps.length })),
  }
}

function timed(work: () => object): object {
  const start = performance.now()
  const answer = work()
  return { ms: Math.round(performance.now() - start), ...answer }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

if (import.meta.main) console.log(JSON.stringify(await run(), null, 1))
