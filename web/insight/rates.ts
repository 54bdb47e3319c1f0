// Rates as rows of a chart, with the rule by which a number is too few to say.
import type { Replay } from '../../src/http/contract.ts'
import type { IntervalRow } from '../charts/IntervalRows.tsx'
import { percent, percentRange } from '../words/number-words.ts'

export type Rate = Replay['playbooks'][number]['leakage']

/** An interval over half of all that a share can be says next to nothing of it. */
const tooWide = 0.5

export function isTooFew({ low, high }: Pick<Rate, 'low' | 'high'>): boolean {
  return high - low > tooWide
}

/** `31 %  23–40 %`; `none yet`, `too few to say` where that is what there is to say. */
export function rateInWords({ share, low, high }: Pick<Rate, 'share' | 'low' | 'high'>): string {
  if (share === null) return 'none yet'
  if (isTooFew({ low, high })) return 'too few to say'
  return `${percent(share)}  (${percentRange(low, high)})`
}

export function rateRow(name: string, rate: Rate): Omit<IntervalRow, 'behind'> {
  const { share, low, high } = rate
  return { name, value: share, low, high, says: rateInWords(rate), isTooFew: isTooFew(rate) }
}
