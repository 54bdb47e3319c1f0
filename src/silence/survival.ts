// A survival curve: the share to whom something has happened by a time, when some were watched for a shorter time than
// others (Kaplan & Meier, JASA 53, 1958).
import { productLimit, type TouchWait } from './delay.ts'
import { NORMAL_95 } from './profile.ts'

export interface SurvivalPoint {
  readonly atMs: number
  /** The share to whom it has happened by then, with Greenwood's 95 % interval on the log-minus-log scale. */
  readonly share: number
  readonly low: number
  readonly high: number
  /** Watched at least so long, and not happened to before. */
  readonly atRisk: number
  readonly happened: number
}

/** The curve at the given times, as far as anybody was watched. */
export function survivalAt(waits: readonly TouchWait[], times: readonly number[]): SurvivalPoint[] {
  const levels = productLimit(waits)
  const longest = waits.reduce((most, { waitedMs }) => Math.max(most, waitedMs), 0)
  return times
    .filter(atMs => atMs <= longest)
    .map(atMs => {
      const { silent, greenwood } = levels.findLast(level => level.delayMs <= atMs) ?? { silent: 1, greenwood: 0 }
      return {
        atMs,
        share: 1 - silent,
        ...intervalOf(silent, greenwood),
        atRisk: waits.filter(({ waitedMs }) => waitedMs >= atMs).length,
        happened: waits.filter(({ waitedMs, isAnswered }) => isAnswered && waitedMs <= atMs).length,
      }
    })
}

function intervalOf(silent: number, greenwood: number): { low: number; high: number } {
  const log = Math.log(silent)
  if (!Number.isFinite(log) || log === 0) return { low: 1 - silent, high: 1 - silent }
  const factor = Math.exp((NORMAL_95 * Math.sqrt(greenwood)) / -log)
  return { low: 1 - silent ** (1 / factor), high: 1 - silent ** factor }
}
