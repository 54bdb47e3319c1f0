// Rates as rows of a report: the share of each group with its interval and counts, and those above the line by name.
import { rateOf } from '../../silence/rate.ts'
import type { Column, Row } from './report.ts'

export const rateColumns: readonly Column[] = [
  { key: 'share', label: 'share', kind: 'share' },
  { key: 'low', label: 'low', kind: 'share' },
  { key: 'high', label: 'high', kind: 'share' },
  { key: 'errors', label: 'above the line', kind: 'count' },
  { key: 'of', label: 'of', kind: 'count' },
]

export interface Rated {
  readonly group: string
  readonly isError: boolean
}

/** The groups in order of name, and all of them together, named `all`, at the end. */
export function groupsOf<Item extends { readonly group: string }>(
  items: readonly Item[],
): (readonly [string, readonly Item[]])[] {
  const groups = [...Map.groupBy(items, ({ group }) => group)].sort(([a], [b]) => (a < b ? -1 : 1))
  return [...groups, ['all', items]]
}

export function rateRows(items: readonly Rated[]): Row[] {
  return groupsOf(items).map(([group, members]) => rateRow(group, members))
}

export function rateRow(group: string, items: readonly { readonly isError: boolean }[]): Row {
  const { share, low, high, errors, of } = rateOf(items, ({ isError }) => isError)
  return { group, share, low, high, errors: errors.length, of: of.length }
}
