// Many rows at once in PostgreSQL: by COPY where all of them are new, else as one JSON document that an insert reads.
import { finished } from 'node:stream/promises'
import { CompiledQuery, sql } from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Bulk, onTaken } from './bulk.ts'

const loaded = 'contact, address, event, retraction, standing, verdict'
/** The first page tells what the values are like; by the later one, tables have the shape that they keep. */
const analyzedAfter: readonly number[] = [1, 20]

export const postgresBulk: Bulk = {
  isAmong: (column, texts) => sql`${sql.ref(column)} = any(${texts})`,
  async insert(database, { table, rows, taken }) {
    if (rows.length === 0) return
    const columns = Object.keys(rows[0]!)
    const names = columns.join(', ')
    if (!taken) {
      await database.executeQuery(CompiledQuery.raw(`copy ${table} (${names}) from stdin`, [copyText(rows)]))
      return
    }
    const read = `select ${names} from json_populate_recordset(null::${table}, $1)`
    const text = `insert into ${table} (${names}) ${read}${onTaken(columns, taken)}`
    await database.executeQuery(CompiledQuery.raw(text, [JSON.stringify(rows)]))
  },
  async beginLoad(database) {
    let pages = 0
    return {
      // Of tables that grow in this very transaction the planner knows nothing, and would read a whole table or its wrong
      // index for each page. To drop indexes would lock every reader out until the import is done.
      async afterPage() {
        pages += 1
        if (analyzedAfter.includes(pages)) await sql.raw(`analyze (skip_locked) ${loaded}`).execute(database)
      },
      async end() {},
    }
  },
}

/** A client that takes `copy … from stdin` as a query whose one parameter is what is to be copied. */
export class CopyingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg declares a dozen forms of this method
  override query(...call: any[]): any {
    const [text, values] = call
    if (typeof text === 'string' && text.startsWith('copy ')) return this.#copy(text, values[0])
    return super.query(...(call as [string]))
  }

  async #copy(text: string, data: string) {
    const stream = super.query(copyFrom(text))
    stream.end(data)
    await finished(stream)
    return { rows: [], command: 'COPY', rowCount: null }
  }
}

/** Rows in COPY's text format (PostgreSQL manual, COPY, "Text Format"). */
function copyText(rows: readonly object[]): string {
  let text = ''
  for (const row of rows) text += `${Object.values(row).map(copyValue).join('\t')}\n`
  return text
}

const escaped: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function copyValue(value: string | number | null): string {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  return /[\\\n\r\t]/.test(value) ? value.replaceAll(/[\\\n\r\t]/g, sign => escaped[sign]!) : value
}
