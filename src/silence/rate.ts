// A rate with what it is of: every person above and below the line can be listed, as a whole and by group.
import { NORMAL_95 } from './profile.ts'

export interface Rate<Item> {
  /** The denominator, and those of it that count as errors. */
  readonly of: readonly Item[]
  readonly errors: readonly Item[]
  /** Null when there is nothing to take a share of. */
  readonly share: number | null
  /** Wilson's 95 % interval (JASA 22, 1927): holds for small numbers, and for none or all. */
  readonly low: number
  readonly high: number
}

export function rateOf<Item>(items: readonly Item[], isError: (item: Item) => boolean): Rate<Item> {
  const errors = items.filter(isError)
  return { of: items, errors, ...shareOf(errors.length, items.length) }
}

/** The share with its interval where only counts were kept. */
export function shareOf(errors: number, of: number): Pick<Rate<never>, 'share' | 'low' | 'high'> {
  return { share: of === 0 ? null : errors / of, ...wilson(errors, of) }
}

/** The rate of each group, by source, playbook, owner or week as `groupOf` says, in the order of first appearance. */
export function ratesBy<Item>(
  items: readonly Item[],
  isError: (item: Item) => boolean,
  groupOf: (item: Item) => string,
): Map<string, Rate<Item>> {
  const groups = Map.groupBy(items, groupOf)
  return new Map([...groups].map(([group, members]) => [group, rateOf(members, isError)]))
}

function wilson(errors: number, total: number): { low: number; high: number } {
  if (total === 0) return { low: 0, high: 1 }
  const square = NORMAL_95 ** 2
  const share = errors / total
  const center = (share + square / (2 * total)) / (1 + square / total)
  const reach =
    (NORMAL_95 / (1 + square / total)) * Math.sqrt((share * (1 - share)) / total + square / (4 * total ** 2))
  return { low: Math.max(0, center - reach), high: Math.min(1, center + reach) }
}
