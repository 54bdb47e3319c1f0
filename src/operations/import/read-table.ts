// A table of contacts as a source of an import.
import { type CsvPlan, planCsv, planSample } from '../../formats/csv/read-csv.ts'
import { encodingOf, textOf } from './file-text.ts'
import type { ImportFile } from './ports.ts'
import { emptyReading, type ReadSource, type SourceRules } from './reading.ts'
import { rowsOf } from './rows-of.ts'

const shownRows = 20
/** Without one of these there is nobody in the table. */
const telling: readonly string[] = ['name', 'first_name', 'last_name', 'email', 'phone', 'profile']

export async function readTable(file: ImportFile, rules: SourceRules): Promise<ReadSource> {
  const encoding = await encodingOf(file)
  const plan = planCsv(await startText(file, encoding), rules.call.choices?.mapping?.[file.name])
  const empty = emptyReading(file, 'csv')
  const about = { encoding, delimiter: plan.dialect.delimiter, columns: plan.columns, firstRows: firstCells(plan) }
  const answer = { ...empty.answer, ...about }
  if (!plan.columns.some(column => telling.includes(column.field))) {
    return { ...empty, answer, refused: [nobody(file, plan)] }
  }
  const { zone, country, onBytes } = rules
  return { ...empty, answer, readings: rowsOf(file, { encoding, plan, timeZone: zone.id, country }, onBytes) }
}

async function startText(file: ImportFile, encoding: string): Promise<string> {
  let start = ''
  for await (const text of textOf(file, encoding)) {
    start += text
    if (start.length > planSample) break
  }
  return start
}

function firstCells({ firstRows, columns }: CsvPlan): string[][] {
  return firstRows.slice(0, shownRows).map(row => columns.map((_, place) => row.cells[place] ?? ''))
}

function nobody(file: ImportFile, { columns, dialect }: CsvPlan) {
  const found = columns
    .map(column => column.name)
    .join(', ')
    .slice(0, 200)
  const allowed = 'a column of names, email addresses or phone numbers; tell with a mapping which one it is'
  return { file: file.name, row: dialect.headerRow, field: '', found, allowed }
}
