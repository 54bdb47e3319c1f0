// Opens a database as the Store that the operations need: transactions, and in each the nouns.
import type { Kysely } from 'kysely'
import type { Reader, Store, Writer } from '../operations/ports.ts'
import { contactsIn } from './contacts.ts'
import { withDataMark } from './data-mark.ts'
import { documentsIn } from './documents.ts'
import { holdingsIn } from './duplicates/holdings.ts'
import { pairsIn } from './duplicates/pairs.ts'
import type { Engine } from './engine.ts'
import { failureOf } from './failure-of.ts'
import { mailIn } from './mail/mail.ts'
import { manyIn } from './many/many.ts'
import { migrate } from './migrate.ts'
import { playbooksIn } from './playbooks.ts'
import { openPostgres } from './postgres.ts'
import type { Schema } from './schema.ts'
import type { Scope } from './scope.ts'
import { settingsIn } from './settings.ts'
import { openSqlite } from './sqlite.ts'
import { suppressionsIn } from './suppressions.ts'
import { timelinesIn } from './timelines.ts'
import { verdictsIn } from './verdicts.ts'

/** Where the database is: a file for the embedded one, a URL for PostgreSQL. */
export type Place = { readonly file: string } | { readonly url: string }

/**
 * Opens the database and brings its schema up to date.
 *
 * @param now for the record of migrations
 * @throws Failure storage when it can't be opened, or is of a newer version
 */
export async function openStore(place: Place, now: number): Promise<Store> {
  const engine = 'file' in place ? openSqlite(place.file) : openPostgres(place.url)
  try {
    await migrate(engine, now)
  } catch (error) {
    await engine.close()
    throw failureOf(error)
  }
  return storeOn(engine)
}

export function storeOn(engine: Engine): Store {
  return withDataMark({
    read: (workspace, work) =>
      telling(
        view(engine.reader).execute(database =>
          work(nounsIn({ database, workspace, bulk: engine.bulk }) satisfies Reader),
        ),
      ),
    write: (workspace, work, { isShort = false } = {}) =>
      telling(
        engine.write(workspace, {
          isShort,
          work: database => work(nounsIn({ database, workspace, bulk: engine.bulk })),
        }),
      ),
    changeMark: () => engine.changeMark(),
    claimTimers: () => engine.claimTimers(),
    forget: () => engine.forget(),
    close: () => engine.close(),
  })
}

function telling<Answer>(running: Promise<Answer>): Promise<Answer> {
  return running.catch(error => {
    throw failureOf(error)
  })
}

/** SQLite's `begin` gives one view by itself and takes no heed of these. */
function view(database: Kysely<Schema>) {
  return database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
}

function nounsIn(scope: Scope): Writer {
  const settings = settingsIn(scope)
  return {
    workspace: scope.workspace,
    contacts: contactsIn(scope),
    timelines: timelinesIn(scope),
    verdicts: verdictsIn(scope),
    playbooks: playbooksIn(scope),
    settings,
    suppressions: suppressionsIn(scope),
    mail: mailIn(scope),
    documents: documentsIn(scope),
    pairs: pairsIn(scope),
    holdings: holdingsIn(scope),
    many: manyIn(scope),
    async clear() {
      await clear(scope)
      settings.forget()
    },
  }
}

/** In an order that leaves no row without what it points to. */
const tables = [
  'verdict_total',
  'message',
  'document',
  'contact',
  'assignment',
  'playbook',
  'setting',
  'suppression',
  'template',
  'mailbox',
] as const

async function clear({ database, workspace }: Scope): Promise<void> {
  for (const table of tables) await database.deleteFrom(table).where('workspace', '=', workspace).execute()
}
