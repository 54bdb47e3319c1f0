// A retention table in a file: `period,survivors`, a row for each period from 0, which is the whole cohort.
import { badInput } from '../domain/failure.ts'
import { type Fault, showFound } from '../domain/fault.ts'
import { readColumns } from './csv-columns.ts'

const columns = ['period', 'survivors'] as const

/**
 * Reads the survivors by period, the cohort first. The header may be left out, since two columns of numbers can mean
 * nothing else; the cohort may not, unless it is given: without it the first period's losses are unknown.
 * @param cohort the number that the table begins with, when its first row is period 1
 */
export function readSurvivors(text: string, cohort: number | undefined): number[] {
  const header = missingHeader(text)
  const { rows } = readColumns(header + text, { needed: columns, optional: [] })
  const read = [...rows].map(({ number, cells: [period = '', survivors = ''] }) => ({
    number: header === '' ? number : number - 1,
    period,
    survivors,
  }))
  const faults = [...read.flatMap(cellFaults), ...startFaults(read, cohort)]
  if (faults.length > 0) throw badInput('the retention table is not as needed', faults)
  const counts = read.map(row => Number(row.survivors))
  const survivors = Number(read[0]!.period) === 1 ? [cohort!, ...counts] : counts
  const wrong = orderFaults(read, survivors)
  if (wrong.length > 0) throw badInput('the retention table is not as needed', wrong)
  return survivors
}

interface Row {
  readonly number: number
  readonly period: string
  readonly survivors: string
}

function missingHeader(text: string): string {
  const separator = /^\s*\d+\s*([,;\t|])\s*\d+\s*(?:\n|$)/.exec(text)?.[1]
  return separator ? `${columns.join(separator)}\n` : ''
}

function cellFaults({ number, period, survivors }: Row): Fault[] {
  const where = `row ${number}`
  const isCount = (cell: string) => /^\d{1,12}$/.test(cell)
  return [
    ...(isCount(period) ? [] : [{ where, field: 'period', found: showFound(period), allowed: 'a whole number' }]),
    ...(isCount(survivors)
      ? []
      : [{ where, field: 'survivors', found: showFound(survivors), allowed: 'a whole number of people, not a share' }]),
  ]
}

function startFaults(rows: readonly Row[], cohort: number | undefined): Fault[] {
  const first = rows[0]
  const where = `row ${first?.number ?? 2}`
  if (!first) return [{ where, field: '', found: 'no rows', allowed: 'a row for each period, such as 0,1000' }]
  const start = Number(first.period)
  if (start === 0 && (cohort === undefined || cohort === Number(first.survivors))) return []
  if (start === 1 && cohort !== undefined) return []
  const allowed = 'period 0 with the whole cohort first (0,1000 say), or period 1 and the cohort by --cohort'
  const given = cohort === undefined ? '' : ` and --cohort ${cohort}`
  return [{ where, field: 'period', found: `${first.period} with ${first.survivors} survivors${given}`, allowed }]
}

function orderFaults(rows: readonly Row[], survivors: readonly number[]): Fault[] {
  const start = Number(rows[0]!.period)
  const faults: Fault[] = rows.flatMap(({ number, period }, index) =>
    Number(period) === start + index
      ? []
      : [
          {
            where: `row ${number}`,
            field: 'period',
            found: period,
            allowed: `${start + index}: each period in order, none left out`,
          },
        ],
  )
  for (const [index, { number }] of rows.entries()) {
    const before = survivors[index + start - 1]
    if (before !== undefined && survivors[index + start]! > before) {
      faults.push({
        where: `row ${number}`,
        field: 'survivors',
        found: String(survivors[index + start]),
        allowed: `at most ${before}, those left before`,
      })
    }
  }
  if (faults.length > 0) return faults
  const where = `row ${rows.at(-1)!.number}`
  if (survivors.length < 3)
    return [
      { where, field: '', found: `${survivors.length - 1} period`, allowed: 'two periods after the cohort, or more' },
    ]
  if (survivors.at(-1) === survivors[0])
    return [{ where, field: 'survivors', found: 'nobody left', allowed: 'a table in which somebody leaves' }]
  return []
}
