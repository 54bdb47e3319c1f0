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

/** A row a group in order of name, and one of all of them, named `all`, at the end. */
export function rateRows(items: readonly Rated[]): Row[] {
  const groups = [...Map.groupBy(items, ({ group }) => group)].sort(([a], [b]) => (a < b ? -1 : 1))
  return [...groups, ['all', items] as const].map(([group, members]) => rateRow(group, members))
}

export function rateRow(group: string, items: readonly { readonly isError: boolean }[]): Row {
  const { share, low, high, errors, of } = rateOf(items, ({ isError }) => isError)
  return { group, share, low, high, errors: errors.length, of: of.length }
}
