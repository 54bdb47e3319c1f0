// What every report is made of: its definition in words, columns and rows for a table, a chart and a CSV alike, and the
// people behind its numbers.
import type { Instant } from '../../domain/instant.ts'

export const reportNames = [
  'leakage',
  'chasing',
  'silence',
  'avoided',
  'sources',
  'interest',
  'ways',
  'customers',
  'promises',
] as const
export type ReportName = (typeof reportNames)[number]

/** What rows may be told apart by, where a report leaves the choice. */
export const groupings = ['source', 'playbook', 'owner', 'week'] as const
export type Grouping = (typeof groupings)[number]

export const columnKinds = ['text', 'count', 'number', 'share', 'days', 'money'] as const

export interface Column {
  readonly key: string
  readonly label: string
  /** How its values are read: a share is from 0 to 1. */
  readonly kind: (typeof columnKinds)[number]
}

export type Row = Readonly<Record<string, string | number | null>>

/** One person behind a number. One contact may stand behind it several times, each with its own instant. */
export interface ReportPerson {
  readonly contact: string
  readonly at: Instant | null
  /** The row that they stand in: the value of the row's first column. */
  readonly group: string
  /** What makes them part of the number, in a sentence. */
  readonly says: string
}

export interface Report {
  readonly title: string
  /** What is counted, above and below the line. */
  readonly definition: string
  /** What the numbers do not say. */
  readonly caveat: string
  /** What `n` counts: occasions, touches, contacts. */
  readonly unit: string
  readonly n: number
  /** What the rows may be grouped by; empty where they are what they are. */
  readonly groupings: readonly Grouping[]
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly people: readonly ReportPerson[]
}
