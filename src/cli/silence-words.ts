// What `tend silence` says to people.
import type { AttemptChance, Estimate } from '../silence/fit.ts'
import type { SurvivorsFit } from '../silence/survivors.ts'
import type { FitDocument, SegmentDocument } from '../silence/write-fit.ts'

const modelWords: Readonly<Record<string, string>> = {
  constant: 'every attempt has the same chance',
  geometric: 'the odds of an answer change by the same factor with each attempt',
  beta_geometric: 'contacts differ in how likely they answer',
  beta_geometric_never: 'some never answer, and the others differ in how likely they do',
  too_few: 'too few to fit',
}
const MOST_LINES = 20
const MOST_SEGMENT_LINES = 8

export function fitWords(fit: FitDocument, ignored: readonly string[]): string {
  return [
    `${counted(fit.n, 'contact')}, ${counted(fit.attempts, 'attempt')}, ${counted(fit.answered, 'answer')}.`,
    `${fit.model}: ${modelWords[fit.model]}.`,
    ...(fit.tooFew ? tooFewWords(fit.tooFew) : Object.entries(fit.parameters).map(parameterWords)),
    '',
    'Chance that an attempt is answered when all before it were not (95 % interval; answered of those who got it)',
    ...tableWords(fit.nextAttempt),
    ...fit.segments.flatMap(segmentWords),
    '',
    'Chances of contacts as they were tried, not effects of trying: who was tried again was not chosen by lot.',
    ...(ignored.length > 0 ? [`Columns not used: ${ignored.join(', ')}.`] : []),
  ].join('\n')
}

export function survivorsWords(fit: SurvivorsFit): string {
  if (fit.isHomogeneous) {
    return `The members look alike: each period ${percent(fit.constantRate)} leave. Alpha and beta have no finite value.`
  }
  const numbers = { alpha: fit.alpha, beta: fit.beta }
  return [...Object.entries(numbers).map(parameterWords), `log-likelihood ${fit.logLikelihood.toFixed(2)}`].join('\n')
}

function segmentWords(segment: SegmentDocument): string[] {
  const sizes = `${counted(segment.n, 'contact')}, ${counted(segment.answered, 'answer')}`
  return [
    '',
    `${segment.segment} (${sizes}; drawn to the whole as far as its own are few)`,
    ...tableWords(segment.nextAttempt, MOST_SEGMENT_LINES),
  ]
}

function tooFewWords({ events, needed, prior }: NonNullable<FitDocument['tooFew']>): string[] {
  return [
    `${events} of the ${needed} answers (or silences, whichever are fewer) that a fit needs. Below, what was seen is`,
    `joined with a weak prior that counts as ${prior.weight} attempts: ${prior.source}.`,
  ]
}

function parameterWords([name, { value, low, high }]: [string, Estimate]): string {
  const upper = Number.isFinite(high) ? number(high) : 'no upper end'
  return `${name} ${number(value)} (${number(low)} to ${upper})`
}

function tableWords(table: readonly AttemptChance[], most = MOST_LINES): string[] {
  const lines = table.slice(0, most).map(row => {
    const seen = row.atRisk > 0 ? `${count(row.answered)} of ${count(row.atRisk)}` : 'nobody yet: extrapolated'
    return `${String(row.attempt).padStart(4)}  ${percent(row.chance).padStart(8)}  (${percent(row.low)} to ${percent(row.high)}; ${seen})`
  })
  return table.length > most ? [...lines, `      … and ${table.length - most} more (--json lists all)`] : lines
}

function counted(amount: number, noun: string): string {
  return `${count(amount)} ${noun}${amount === 1 ? '' : 's'}`
}

function count(amount: number): string {
  return amount.toLocaleString('en', { maximumFractionDigits: 1 })
}

function percent(share: number): string {
  return `${(share * 100).toPrecision(share >= 0.1 ? 3 : 2)} %`
}

function number(value: number): string {
  return value.toPrecision(4)
}
