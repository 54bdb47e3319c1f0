// The embedded database: one file in the data folder, by node:sqlite. Its pragmas and why each; what only SQLite does.
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely'
import { Failure } from '../domain/failure.ts'
import { makeFolder } from '../operations/make-folder.ts'
import type { Engine } from './engine.ts'
import { GroupCommit } from './group-commit.ts'
import { sqliteBulk } from './many/sqlite-bulk.ts'
import type { Schema } from './schema.ts'
import { type Connections, SqliteDriver } from './sqlite-driver.ts'

const pragmas = `
  -- Readers go on while one writes, in this process and in others.
  pragma journal_mode = wal;
  -- Each commit is on disk before it is acknowledged; the default of WAL would lose the last ones in a power cut.
  pragma synchronous = full;
  pragma foreign_keys = on;
  -- What is erased is overwritten, or a person's data would stay readable in the file.
  pragma secure_delete = on;
  -- 4 MB a connection: beyond that the system's own cache of the file serves as well, and is shared.
  pragma cache_size = -4096;
  pragma temp_store = memory;
`
/** Where another process makes the file, recovers it after a crash or leaves it as the last: rare, and soon over. */
const longWaitMs = 5_000
/** For the lock of writing, which another process may hold for long: after this the driver waits without blocking. */
const shortWaitMs = 20
/** 10 seconds: a backup that takes longer lets the log be truncated by the next erasure. */
const mostTries = 500
/** Reads that go on at the same time: an export or backup, and pages beside it. */
const mostReaders = 4

/** Opens the file, making it and its folder where there is none. */
export function openSqlite(file: string): Engine {
  const writer = connect({ open: () => openWriter(file), most: 1, begin: 'begin immediate' })
  const reader = connect({ open: () => openReader(file), most: mostReaders, begin: 'begin' })
  const writes = new GroupCommit(writer)
  return {
    reader,
    bulk: sqliteBulk,
    columns: { dialect: 'sqlite', text: 'text', instant: 'integer', clustered: 'without rowid' },
    write: (_workspace, write) => writes.write(write),
    async changeMark() {
      // Asked on the connection that writes, it changes with the commits of other processes only.
      const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(writer)
      return String(rows[0]?.data_version)
    },
    // Only one process serves an embedded database: serving-lock.ts.
    claimTimers: async () => true,
    forget: () => truncateLog(writer),
    async close() {
      await reader.destroy()
      await writer.destroy()
    },
  }
}

/** The log holds pages as they were; a reader may still need them, so this is tried until it is done with them. */
async function truncateLog(writer: Kysely<Schema>): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(writer)
    if (rows[0]?.busy === 0) return
    await pause(shortWaitMs)
  }
}

/** kysely takes SQLite for a database of one connection, and would let every read wait for the one before it. */
class ManyConnections extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

function connect(connections: Connections): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new ManyConnections(),
      createDriver: () => new SqliteDriver(connections),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createIntrospector: database => new SqliteIntrospector(database),
    },
  })
}

function openWriter(file: string): DatabaseSync {
  const database = openFile(file)
  database.exec(`pragma busy_timeout = ${shortWaitMs}`)
  return database
}

function openReader(file: string): DatabaseSync {
  const database = openFile(file)
  database.exec('pragma query_only = on')
  return database
}

function openFile(file: string): DatabaseSync {
  try {
    makeFolder(dirname(file), 0o700)
    const database = new DatabaseSync(file, { timeout: longWaitMs })
    database.exec(pragmas)
    return database
  } catch (cause) {
    throw new Failure('storage', `The database ${file} can't be opened: ${(cause as Error).message}`, { cause })
  }
}
