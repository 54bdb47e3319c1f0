// A report in words: its definition, its rows as a table, the people that were asked for, and what it does not say.
import type { ReportDocument } from '../operations/reports/read-report.ts'
import type { Column } from '../operations/reports/report.ts'

/** A table as a screen takes it; --json and --csv have all rows. */
const rowsTold = 60

export function reportWords(report: ReportDocument): string {
  const { title, definition, caveat, unit, n, columns, rows, people } = report
  return [
    `${title} (n = ${n} ${unit})`,
    definition,
    '',
    ...tableWords(columns, rows.slice(0, rowsTold)),
    ...(rows.length > rowsTold ? [`… and ${rows.length - rowsTold} more rows (--csv lists all)`] : []),
    ...peopleWords(people),
    '',
    caveat,
  ].join('\n')
}

function peopleWords({ count, items }: ReportDocument['people']): string[] {
  if (items.length === 0) return count > 0 ? ['', `${count} behind these numbers: --list names them.`] : []
  const lines = items.map(({ contact, group, says }) => `${contact.name} (${group}): ${says}`)
  return ['', `${items.length} of ${count}:`, ...lines]
}

export function tableWords(
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, string | number | null>>[],
): string[] {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map(row => columns.map(({ key, kind }) => cell(row[key] ?? null, kind))),
  ]
  const widths = columns.map((_, place) => Math.max(...lines.map(line => line[place]!.length)))
  return lines.map(line =>
    line
      .map((text, place) =>
        columns[place]!.kind === 'text' ? text.padEnd(widths[place]!) : text.padStart(widths[place]!),
      )
      .join('  ')
      .trimEnd(),
  )
}

function cell(value: string | number | null, kind: Column['kind']): string {
  if (value === null) return '–'
  if (typeof value === 'string') return value
  if (kind === 'share') return percent(value)
  return kind === 'number' ? value.toLocaleString('en', { maximumSignificantDigits: 3 }) : String(value)
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(share >= 0.1 ? 0 : 1)} %`
}
