// The databases that the store's suite runs on: the embedded one always, PostgreSQL where TEND_TEST_DATABASE_URL names
// one that may be emptied.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Store } from '../../src/operations/ports.ts'
import { openStore } from '../../src/store/open.ts'

export interface TestStore {
  readonly store: Store
  again(): Promise<Store>
  drop(): Promise<void>
  /** Of an embedded database. */
  readonly folder?: string
}

export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL'
  /** Opens a store with nothing in it; `again` opens the same database once more, as another process would. */
  open(): Promise<TestStore>
}

const url = process.env.TEND_TEST_DATABASE_URL

const embedded: TestDatabase = {
  name: 'SQLite',
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'tend-store-'))
    const file = join(folder, 'tend.db')
    const open = () => openStore({ file }, 0)
    return { store: await open(), again: open, drop: async () => rmSync(folder, { recursive: true }), folder }
  },
}

function server(address: string): TestDatabase {
  return {
    name: 'PostgreSQL',
    async open() {
      const database = `tend_test_${Math.random().toString(36).slice(2)}`
      await command(address, `create database ${database}`)
      const its = new URL(address)
      its.pathname = `/${database}`
      const open = () => openStore({ url: its.href }, 0)
      const drop = () => command(address, `drop database ${database} with (force)`)
      return { store: await open(), again: open, drop }
    },
  }
}

async function command(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(statement)
  await client.end()
}

if (!url) console.log('PostgreSQL: skipped, since TEND_TEST_DATABASE_URL is not set; npm run test:postgres sets it')

export const databases: readonly TestDatabase[] = url ? [embedded, server(url)] : [embedded]
