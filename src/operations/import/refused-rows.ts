// The rows that an import refuses, or refuses something of, as a table to mend and to import again: the rows as they
// were, in UTF-8, with what was found and what is allowed beside them.
import { isRefusedColumn, refusedColumns } from '../../formats/csv/refused-columns.ts'
import { writeCsvRow } from '../../formats/csv/write-csv.ts'
import type { DraftReading } from '../../formats/person/draft.ts'
import type { Tend } from '../ports.ts'
import type { ImportCall } from './call.ts'
import { checkChoices } from './check-choices.ts'
import { chosenZone, readAll } from './read-all.ts'

/**
 * The text of the table, piece by piece; nothing where no table has such a row. It reads the tables anew and stores
 * nothing, so that it is the same before the import and after it. Of several tables it has the columns of all.
 *
 * @throws Failure bad_input as importFiles
 */
export async function* refusedRows(tend: Tend, call: ImportCall): AsyncGenerator<string> {
  checkChoices(call.choices)
  const read = await readAll(call, await chosenZone(tend, call))
  const tables = read.filter(source => source.answer.kind === 'csv' && source.readings)
  const columns = [...new Set(tables.flatMap(({ answer }) => answer.columns.map(column => column.name)))]
  const own = columns.filter(column => !isRefusedColumn(column))
  let isFirst = true
  for (const { answer, readings = [] } of tables) {
    const places = own.map(name => answer.columns.findIndex(column => column.name === name))
    for await (const page of readings) {
      const rows = page.filter(reading => reading.cells).map(reading => rowOf(reading, { file: answer.name, places }))
      if (rows.length === 0) continue
      // With the mark by which spreadsheets know UTF-8.
      yield `${isFirst ? `\ufeff${writeCsvRow([...own, ...refusedColumns])}` : ''}${rows.join('')}`
      isFirst = false
    }
  }
}

interface Shape {
  readonly file: string
  /** For each column of the file to be written, its place in the row; -1 where the table has no such column. */
  readonly places: readonly number[]
}

function rowOf({ cells = [], refused }: DraftReading, { file, places }: Shape): string {
  const texts = (field: 'field' | 'found' | 'allowed') => [...new Set(refused.map(one => one[field]))].join('; ')
  const told = [file, String(refused[0]?.row ?? ''), texts('field'), texts('found'), texts('allowed')]
  return writeCsvRow([...places.map(place => cells[place] ?? ''), ...told])
}
