// The model that people are drawn from: fitted on the own history where that is long enough, else a cited prior and
// assumptions that are said to be such. docs/replay-and-simulation.md has it in words.
import type { SourceKind } from '../../domain/event.ts'
import { DAY_MS } from '../../domain/instant.ts'
import { type AttemptRow, attemptRows, attemptTotals } from '../attempts.ts'
import type { DelayCurve } from '../delay.ts'
import { chooseModel, type FittedModel } from '../models.ts'
import type { OutcomeCounts } from '../outcomes.ts'
import { publishedPrior } from '../prior.ts'

export interface SimulationModel {
  /** Of a first approach: each person's chance that a touch is answered is drawn from Beta(alpha, beta) … */
  readonly alpha: number
  readonly beta: number
  /** … but for the share who never answer. */
  readonly neverShare: number
  /** The chances that a touch brings these instead. */
  readonly negative: number
  readonly optOut: number
  readonly complaint: number
  /** The chance that a touch is answered by one who responded before. */
  readonly warm: number
  /** The chance that a response ends in a purchase. */
  readonly buys: number
  /** The share who come to us by themselves within the time that they are watched. */
  readonly comes: number
  readonly delayOf: (draw: number) => number
  readonly sources: readonly { readonly kind: SourceKind; readonly share: number }[]
  /** Where they live: by it playbooks keep hours and weekends. */
  readonly zones: readonly { readonly zone: string; readonly share: number }[]
  readonly basis: 'own' | 'prior'
  /** Own contacts that it was fitted on. */
  readonly n: number
  /** Each number with where it is from. */
  readonly says: readonly string[]
}

/** What the own history has to say. */
export interface OwnNumbers {
  readonly contacts: number
  /** Of first approaches, and of runs after a response. */
  readonly cold: OutcomeCounts
  readonly warm: OutcomeCounts
  readonly delay: DelayCurve | undefined
  readonly responses: number
  readonly purchases: number
  /** Contacts who came to us while we did nothing. */
  readonly cameAlone: number
  readonly sources: ReadonlyMap<SourceKind, number>
  /** Contacts by their time zone. */
  readonly zones: ReadonlyMap<string, number>
}

/** Assumptions for what neither the own history nor a cited count tells. */
const assumed = { negative: 0.01, optOut: 0.005, complaint: 0.001, warm: 0.4, buys: 0.1, comes: 0.05, delayDays: 2 }
const assumedSources: readonly SourceKind[] = ['event', 'trade_show', 'website', 'referral']
/** Below this a rate of the own history is less to go by than an assumption that is told. */
const leastToCount = 100

export function simulationModel(own: OwnNumbers): SimulationModel {
  const rows = attemptRows(own.cold.positive)
  const fitted = betaGeometricOf(rows)
  const chances = fitted ?? betaGeometricOf(priorRows())!
  const basis = fitted ? 'own' : 'prior'
  const { attempts } = attemptTotals(rows)
  const bad = (outcome: 'negative' | 'opt_out' | 'complaint', otherwise: number) =>
    counted(attemptTotals(attemptRows(own.cold[outcome])).answered, attempts, otherwise)
  const warm = attemptTotals(attemptRows(own.warm.positive))
  const rates = {
    negative: bad('negative', assumed.negative),
    optOut: bad('opt_out', assumed.optOut),
    complaint: bad('complaint', assumed.complaint),
    warm: counted(warm.answered, warm.attempts, assumed.warm),
    buys: counted(own.purchases, own.responses, assumed.buys),
    comes: counted(own.cameAlone, own.contacts, assumed.comes),
  }
  return {
    ...chances,
    ...(Object.fromEntries(Object.entries(rates).map(([name, { rate }]) => [name, rate])) as Rates),
    delayOf: delayOf(own.delay),
    sources: sourcesOf(own.sources),
    zones: zonesOf(own.zones),
    basis,
    n: basis === 'own' ? own.contacts : 0,
    says: [chanceWords(basis, chances), ...Object.entries(rates).map(rateWords), ...otherWords(own)],
  }
}

type Rates = Readonly<Record<'negative' | 'optOut' | 'complaint' | 'warm' | 'buys' | 'comes', number>>

interface Rate {
  readonly rate: number
  /** Undefined for an assumption. */
  readonly of?: number
}

/** A rate of the own history under Jeffreys' prior, so that none of few is not never. */
function counted(happened: number, of: number, otherwise: number): Rate {
  return of < leastToCount ? { rate: otherwise } : { rate: (happened + 0.5) / (of + 1), of }
}

type Chances = Pick<SimulationModel, 'alpha' | 'beta' | 'neverShare'>

function betaGeometricOf(rows: readonly AttemptRow[]): Chances | undefined {
  const fit = chooseModel(rows)?.candidates.find(({ model }) => 'alpha' in model.parameters)
  return fit && { alpha: read(fit, 'alpha'), beta: read(fit, 'beta'), neverShare: fit.model.neverShare(fit.top.point) }
}

function read({ model, top }: FittedModel, name: string): number {
  const quantity = model.parameters[name]!
  return quantity.toNatural(quantity.at(top.point).value)
}

/** The published chances as a history: so many contacts got each attempt, and so many answered it. */
function priorRows(): AttemptRow[] {
  let atRisk = publishedPrior.contacts
  return publishedPrior.chances.map((chance, index) => {
    const row = { attempt: index + 1, atRisk, answered: atRisk * chance }
    atRisk -= row.answered
    return row
  })
}

function delayOf(curve: DelayCurve | undefined): (draw: number) => number {
  if (!curve) return draw => -Math.log(1 - draw) * assumed.delayDays * DAY_MS
  return draw => (curve.steps.find(({ share }) => share > draw) ?? curve.steps.at(-1)!).delayMs
}

function sourcesOf(counts: ReadonlyMap<SourceKind, number>): SimulationModel['sources'] {
  const total = totalOf([...counts.values()])
  if (total < leastToCount) return assumedSources.map(kind => ({ kind, share: 1 / assumedSources.length }))
  const kinds = [...counts.keys()].sort()
  return kinds.map(kind => ({ kind, share: counts.get(kind)! / total }))
}

/** The zones that hold nearly everybody: the hours of each are worked out for itself. */
const mostZones = 20

function zonesOf(counts: ReadonlyMap<string, number>): SimulationModel['zones'] {
  const common = [...counts].sort(([a, ours], [b, theirs]) => theirs - ours || (a < b ? -1 : 1)).slice(0, mostZones)
  const total = totalOf(common.map(([, count]) => count))
  if (total < leastToCount) return [{ zone: 'UTC', share: 1 }]
  return common.map(([zone, count]) => ({ zone, share: count / total }))
}

function totalOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

function chanceWords(basis: 'own' | 'prior', { alpha, beta, neverShare }: Chances): string {
  const from =
    basis === 'own'
      ? 'fitted on the own history'
      : `too few own answers, so a published prior: ${publishedPrior.source}`
  const numbers = `${percent(neverShare)} never answer; the others do with a chance of ${percent(alpha / (alpha + beta))} on average`
  return `The chance that a touch is answered differs from person to person (${numbers}): ${from}.`
}

const rateNames: Readonly<Record<string, string>> = {
  negative: 'A touch brings a negative reply',
  optOut: 'A touch brings an opt-out',
  complaint: 'A touch brings a complaint',
  warm: 'A touch to one who responded before is answered',
  buys: 'A response ends in a purchase',
  comes: 'Somebody comes to us by themselves',
}

function rateWords([name, { rate, of }]: [string, Rate]): string {
  const from = of === undefined ? 'an assumption: too few of the own' : `own history, n = ${Math.round(of)}`
  return `${rateNames[name]}: ${percent(rate)} (${from}).`
}

function otherWords({ delay, sources, zones }: OwnNumbers): string[] {
  const total = totalOf([...sources.values()])
  const placed = totalOf([...zones.values()])
  return [
    delay
      ? `Answers take as long as ${delay.answers} own answers took.`
      : `Answers take ${assumed.delayDays} days on average, exponentially (an assumption: too few of the own).`,
    total < leastToCount
      ? `Sources are ${assumedSources.join(', ')}, evenly (an assumption: too few of the own).`
      : `Sources as the own ${total} contacts have them.`,
    placed < leastToCount
      ? 'Everybody lives in UTC (an assumption: too few of the own).'
      : `Time zones as the own ${placed} contacts have them, the ${Math.min(mostZones, zones.size)} most common.`,
  ]
}

function percent(share: number): string {
  return `${(share * 100).toPrecision(2)} %`
}
