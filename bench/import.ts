// Measures the import of a large table: into the embedded database and into PostgreSQL, each in a process of its own so
// that its peak of memory is its own, beside what PostgreSQL does with the same file by itself: a bare COPY, and the
// usual way to load people without doubles, a COPY into a staging table and an upsert by the address.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { withPostgres } from '../test/extra/throwaway-postgres.ts'
import { bareCopy, stagedUpsert } from './import/copy.ts'
import { writePeople } from './import/people.ts'

const runFile = promisify(execFile)
const child = new URL('./import/child.ts', import.meta.url).pathname

interface Measured {
  readonly rowsASecond: number
}

/** @param call `--rows N` (a million), `--seed N` */
export async function run(call: readonly string[]) {
  const { values } = parseArgs({
    args: [...call],
    options: { rows: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
  })
  const rows = Number(values.rows)
  const folder = mkdtempSync(path.join(tmpdir(), 'tend-bench-import-'))
  const file = path.join(folder, 'people.csv')
  try {
    const people = await writePeople(file, { rows, seed: Number(values.seed) })
    const sqlite = await importIn({ file, folder: path.join(folder, 'data') })
    const server = await withPostgres(async url => ({
      postgres: await importIn({ file, url }),
      bareCopy: await bareCopy(url, { file, rows }),
      stagedUpsert: await stagedUpsert(url, { file, rows }),
    }))
    return {
      ...{ rows, people, fileMb: Math.round(statSync(file).size / 1e6), sqlite, ...server },
      sqliteTimesStagedUpsert: ratio(sqlite, server.stagedUpsert),
      sqliteTimesBareCopy: ratio(sqlite, server.bareCopy),
      postgresTimesStagedUpsert: ratio(server.postgres, server.stagedUpsert),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** In a process with the flags of bin/tend.mjs. */
async function importIn(choice: { file: string; folder?: string; url?: string }): Promise<Measured> {
  const flags = ['--max-semi-space-size=4', '--heap-growing-percent=33', child]
  const { stdout } = await runFile(process.execPath, [...flags, JSON.stringify(choice)], { maxBuffer: 1e8 })
  return JSON.parse(stdout) as Measured
}

function ratio(a: Measured, b: Measured): number {
  return Number((a.rowsASecond / b.rowsASecond).toFixed(2))
}
