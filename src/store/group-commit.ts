// The queue of writes to an embedded database: one transaction at a time. Short writes that wait share the next one, each
// within a savepoint, so that they share one wait for the disk; each is acknowledged when it is on it.
//
//   waiting ──▶ begin ─▶ work ─▶ savepoint, work ─▶ … ─▶ commit ──▶ all acknowledged
//                          └ fails: rolled back alone, the others go on
import { type ControlledTransaction, type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'

export interface Write<Answer> {
  work(transaction: Transaction<Schema>): Promise<Answer>
  /** Short ones share a transaction; a long one has its own, so that nobody waits for it who could be done. */
  readonly isShort: boolean
}

interface Waiting extends Write<unknown> {
  resolve(answer: unknown): void
  reject(error: unknown): void
}

type Shared = ControlledTransaction<Schema>

// The first of a group waits for the last: many times as long as the disk took for the last commit, so that a crowd spends
// its time on work and not on waiting for the disk; and never so long that a person would notice. Where few write, a group
// ends with its queue.
const commitsLong = 16
const shortestGroupMs = 4
const longestGroupMs = 100

export class GroupCommit {
  readonly #writer: Kysely<Schema>
  readonly #waiting: Waiting[] = []
  #isRunning = false
  #lastCommitMs = 0

  constructor(writer: Kysely<Schema>) {
    this.#writer = writer
  }

  /** Resolves when the work is on disk; rejects with its error, and then nothing of it is kept. */
  write<Answer>(write: Write<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...write, resolve: resolve as (answer: unknown) => void, reject })
      if (!this.#isRunning) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    for (let first = this.#waiting.shift(); first; first = this.#waiting.shift()) await this.#commitGroup(first)
    this.#isRunning = false
  }

  async #commit(transaction: Shared): Promise<void> {
    const startedAt = performance.now()
    await transaction.commit().execute()
    this.#lastCommitMs = performance.now() - startedAt
  }

  #groupMs(): number {
    return Math.min(longestGroupMs, Math.max(shortestGroupMs, this.#lastCommitMs * commitsLong))
  }

  /** Never rejects: each of the group is told how it ended. */
  async #commitGroup(first: Waiting): Promise<void> {
    const done: { waiting: Waiting; answer: unknown }[] = []
    let current = first
    let transaction: Shared | undefined
    try {
      transaction = await this.#writer.startTransaction().execute()
      done.push({ waiting: first, answer: await first.work(transaction) })
      const closesAt = performance.now() + this.#groupMs()
      while (first.isShort && this.#waiting[0]?.isShort && performance.now() < closesAt) {
        current = this.#waiting.shift()!
        await inSavepoint(transaction, current, done)
      }
      await this.#commit(transaction)
    } catch (error) {
      // Where even that fails, the error that led here is the one to tell.
      await transaction
        ?.rollback()
        .execute()
        .catch(() => {})
      for (const waiting of new Set([...done.map(each => each.waiting), current])) waiting.reject(error)
      return
    }
    for (const { waiting, answer } of done) waiting.resolve(answer)
  }
}

/** @throws only when the whole transaction is lost: on a full disk, SQLite has rolled it back and knows no savepoint */
async function inSavepoint(
  transaction: Shared,
  waiting: Waiting,
  done: { waiting: Waiting; answer: unknown }[],
): Promise<void> {
  await sql`savepoint one`.execute(transaction)
  try {
    done.push({ waiting, answer: await waiting.work(transaction) })
  } catch (error) {
    await sql`rollback to one`.execute(transaction)
    waiting.reject(error)
  }
  await sql`release one`.execute(transaction)
}
