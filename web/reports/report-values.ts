// Reads a report's rows, which hold what their columns name, and writes them as the table under the chart.
import type { Report } from '../../src/http/contract.ts'
import type { Table } from '../charts/table.ts'
import { plain } from '../words/event-words.ts'
import { amount, percent } from '../words/number-words.ts'

export type Row = Report['rows'][number]

export function numberIn(row: Row, key: string): number | null {
  const value = row[key]
  return typeof value === 'number' ? value : null
}

export function textIn(row: Row, key: string): string {
  return String(row[key] ?? '')
}

/** The row of all groups together; the server puts it last and calls it so. */
export function totalOf({ rows }: Report): Row | undefined {
  return rows.find(row => row.group === 'all')
}

/** A group as people call it: `Chamber breakfast (event)`, `List`, `Everyone`. */
export function groupInWords(group: string): string {
  if (group === 'all') return 'All together'
  const [kind = '', name] = group.split(/:(?!\d)/)
  if (name) return `${name} (${plain(kind)})`
  const [source, channel] = group.split('/')
  if (channel) return `${sentence(plain(source))}, first by ${channel}`
  return sentence(plain(group))
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const writers: Partial<Record<Report['columns'][number]['kind'], (value: number) => string>> = {
  share: percent,
  number: amount,
}

export function tableOf({ columns, rows }: Report): Table {
  let about = ''
  const labelled = columns.map(({ label, kind }) => {
    // The ends of an interval are called the same behind every share of a report.
    const isEnd = label === 'low' || label === 'high'
    if (!isEnd) about = label
    return { label: isEnd ? `${about}, ${label}` : label, ...(writers[kind] ? { write: writers[kind] } : {}) }
  })
  return { columns: labelled, rows: rows.map(row => columns.map(({ key }) => row[key] ?? null)) }
}
