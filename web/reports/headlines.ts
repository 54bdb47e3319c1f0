// Each report in one sentence: what a person wants to know before they look at the chart.
import type { Report, ReportName } from '../../src/http/contract.ts'
import { isTooFew } from '../insight/rates.ts'
import { amount, amountRange, percent, percentRange } from '../words/number-words.ts'
import { numberIn, type Row, textIn, totalOf } from './report-values.ts'

const writers: Record<ReportName, (report: Report) => string> = {
  leakage: report => rateHeadline(report, 'occasions leaked'),
  chasing: report => rateHeadline(report, 'touches were chasing'),
  promises: report => rateHeadline(report, 'promises were kept in time'),
  interest: report => {
    const value = textIn(totalOf(report) ?? {}, 'value')
    return `${rateHeadline(report, 'openings were never followed up')}${value && ` They named ${value}.`}`
  },
  silence: silenceHeadline,
  avoided: report => {
    const total = totalOf(report)
    if (!total || report.n === 0) return 'Nobody is left in peace for their silence yet.'
    const [expected, low, high] = [num(total, 'expected'), num(total, 'low'), num(total, 'high')]
    const notes = report.n === 1 ? 'One note was not sent' : `${report.n} notes were not sent`
    return `${notes}; ${amount(expected)} answers (${amountRange(low, high)}) were to be expected of them, and ${amount(num(total, 'minutes'))} minutes are saved.`
  },
  sources: report => {
    const total = totalOf(report)
    if (!total || report.n === 0) return 'Nobody has come from anywhere yet.'
    return `Of ${report.n.toLocaleString('en')} contacts ${amount(num(total, 'answered'))} have answered, ${amount(num(total, 'customers'))} have bought, ${amount(num(total, 'bad'))} can’t be reached.`
  },
  ways: ({ n }) =>
    n === 0
      ? 'No touch is old enough to be told about yet.'
      : `${n.toLocaleString('en')} touches, by way, weekday and hour.`,
  customers: ({ rows }) => {
    const last = rows.at(-1)
    if (!last || num(last, 'share') === 0) return 'Nobody has bought yet.'
    const [low, high] = [num(last, 'low'), num(last, 'high')]
    if (isTooFew({ low, high })) return 'Some have bought, too few yet to say a share.'
    const range = percentRange(low, high)
    return `${percent(num(last, 'share'))} (${range}) have bought within ${num(last, 'days')} days.`
  },
}

export function headlineOf(report: Report): string {
  return writers[report.report](report)
}

/** `35 of 113 occasions leaked: 31 % (23–40 %).` */
function rateHeadline(report: Report, what: string): string {
  const total = totalOf(report)
  const of = total ? num(total, 'of') : 0
  if (!total || of === 0) return `Nothing to tell yet: no ${report.unit}.`
  const [errors, low, high] = [num(total, 'errors'), num(total, 'low'), num(total, 'high')]
  const counts = `${errors.toLocaleString('en')} of ${of.toLocaleString('en')} ${what}`
  if (isTooFew({ low, high })) return `${counts}: too few to say more.`
  return `${counts}: ${percent(num(total, 'share'))} (${percentRange(low, high)}).`
}

function silenceHeadline({ rows, n }: Report): string {
  const first = rows.find(row => row.group === 'all')
  const limit = first ? numberIn(first, 'limit') : null
  const judged = rows.filter(row => row.group === 'all' && numberIn(row, 'harm') !== null)
  const seenTo = Math.max(0, ...judged.map(row => num(row, 'attempt')))
  if (first && limit === null && seenTo > 0) {
    return `Up to attempt ${seenTo} none is expected to harm more than it gains (${n.toLocaleString('en')} runs of attempts), so no stop line is drawn.`
  }
  if (!first || limit === null) return `No stop line can be drawn yet from ${n.toLocaleString('en')} runs of attempts.`
  const [low, high] = [numberIn(first, 'limitLow'), numberIn(first, 'limitHigh')]
  const range = low !== null && high !== null ? ` (${low} to ${high})` : ''
  return limit === 0
    ? `Even a first attempt is expected to harm more than it gains${range}.`
    : `After attempt ${limit}${range}, the next is expected to harm more than it gains.`
}

function num(row: Row, key: string): number {
  return numberIn(row, key) ?? 0
}
