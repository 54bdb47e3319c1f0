// The settings of the process: what the call says, else the environment, else what suits most. docs/config.md lists
// them.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { badInput } from '../domain/failure.ts'
import type { DataChoice } from '../operations/open-tend.ts'
import { dataFolder } from './folders.ts'

export interface Config {
  /** The folder of the embedded database and of the start token. */
  readonly folder: string
  readonly database: { readonly file: string } | { readonly url: string }
  /** In words, without the password: for the start, the doctor and failures. */
  readonly databaseName: string
}

/** @throws Failure bad_input when DATABASE_URL is no URL of PostgreSQL */
export function readConfig(choice: DataChoice, environment: NodeJS.ProcessEnv = process.env): Config {
  const folder = dataFolder(choice.data, environment)
  const url = environment.DATABASE_URL
  // A folder named in the call is meant: the environment's database is another one.
  if (!url || choice.data !== undefined) {
    return { folder, database: { file: path.join(folder, 'tend.sqlite') }, databaseName: folder }
  }
  return { folder, database: { url }, databaseName: nameOf(url) }
}

export function hasDatabase({ database }: Config): boolean {
  return 'url' in database || existsSync(database.file)
}

function nameOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'postgres:' || url?.protocol === 'postgresql:') {
    return `PostgreSQL ${url.host || 'on this machine'}, database ${url.pathname.slice(1) || 'of the user’s name'}`
  }
  const allowed = 'a URL such as postgres://user:password@host:5432/tend'
  // What was found isn't shown: it may hold a password.
  throw badInput('DATABASE_URL can’t be used', [
    { where: 'environment', field: 'DATABASE_URL', found: 'another text', allowed },
  ])
}
