// A kysely driver for node:sqlite: a few connections to one file, handed out in the order in which they are asked for.
// node:sqlite answers at once and blocks the thread meanwhile, so the driver lets the event loop breathe in between.
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import { Failure } from '../domain/failure.ts'
import { isRepeated, type RepeatedQuery } from './many/sqlite-bulk.ts'

export interface Connections {
  open(): DatabaseSync
  /** Opened when needed and kept. */
  readonly most: number
  /** `begin` for reads; `begin immediate` for writes, so that the lock is had before anything is read. */
  readonly begin: 'begin' | 'begin immediate'
}

// Another process may hold the lock for as long as an import takes; a person waits that long for nothing to be lost.
const lockPatienceMs = 60_000
const lockPauseMs = 5
/** Longer than this without a turn of the event loop, and the server would not answer meanwhile. */
const breathMs = 10
/** Queries of the store number about a hundred; lists of varying length may make more. */
const mostStatements = 500

export class SqliteDriver implements Driver {
  readonly #connections: Connections
  readonly #all: SqliteConnection[] = []
  readonly #free: SqliteConnection[] = []
  readonly #waiting: ((connection: SqliteConnection) => void)[] = []

  constructor(connections: Connections) {
    this.#connections = connections
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SqliteConnection> {
    const free = this.#free.pop()
    if (free) return free
    if (this.#all.length === this.#connections.most) return new Promise(resolve => this.#waiting.push(resolve))
    const opened = new SqliteConnection(this.#connections.open())
    this.#all.push(opened)
    return opened
  }

  async releaseConnection(connection: SqliteConnection): Promise<void> {
    const next = this.#waiting.shift()
    if (next) next(connection)
    else this.#free.push(connection)
  }

  /** SQLite's own waiting would block the thread, so a busy file is asked again and again. */
  async beginTransaction(connection: SqliteConnection): Promise<void> {
    const giveUpAt = performance.now() + lockPatienceMs
    while (!connection.tryBegin(this.#connections.begin)) {
      if (performance.now() > giveUpAt) {
        throw new Failure('storage', 'Another process has been writing to the database for a minute')
      }
      await pause(lockPauseMs)
    }
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    connection.run('commit')
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    connection.rollback()
  }

  async destroy(): Promise<void> {
    for (const connection of this.#all) connection.close()
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, { statement: StatementSync; isReading: boolean }>()
  /** When this connection was first used in the present turn of the event loop. */
  #turnStartedAt: number | undefined

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    await this.#breathe()
    if (isRepeated(query)) return this.#repeat(query)
    const { statement, isReading } = this.#prepare(query.sql)
    const parameters = query.parameters as SQLInputValue[]
    if (isReading) return { rows: statement.all(...parameters) as Row[] }
    const { changes } = statement.run(...parameters)
    return { rows: [], numAffectedRows: BigInt(changes) }
  }

  #repeat({ sql, repeated }: RepeatedQuery): QueryResult<never> {
    const { statement } = this.#prepare(sql)
    for (const values of repeated) statement.run(...values)
    return { rows: [] }
  }

  async *streamQuery(): AsyncIterableIterator<never> {
    yield* []
    throw new Error('the store reads pages; nothing streams')
  }

  run(sql: string): void {
    this.#prepare(sql).statement.run()
  }

  /** False when another process has the lock. */
  tryBegin(sql: string): boolean {
    try {
      this.run(sql)
      return true
    } catch (error) {
      if (isBusy(error)) return false
      throw error
    }
  }

  /** A full disk makes SQLite roll back by itself; then there is nothing left to roll back. */
  rollback(): void {
    if (this.#database.isTransaction) this.run('rollback')
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  /** Counted for each connection, so that a page's few reads need not wait a turn for each step of a long write. */
  async #breathe(): Promise<void> {
    if (this.#turnStartedAt === undefined) {
      this.#turnStartedAt = performance.now()
      setImmediate(() => {
        this.#turnStartedAt = undefined
      })
    } else if (performance.now() - this.#turnStartedAt > breathMs) await nextTurn()
  }

  #prepare(sql: string) {
    const known = this.#statements.get(sql)
    if (known) return known
    if (this.#statements.size === mostStatements) this.#statements.clear()
    const statement = this.#database.prepare(sql)
    const prepared = { statement, isReading: statement.columns().length > 0 }
    this.#statements.set(sql, prepared)
    return prepared
  }
}

/** SQLITE_BUSY is 5; its extended codes (recovery, snapshot) have it in the low byte. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
}
