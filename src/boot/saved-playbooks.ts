// The playbooks that a workspace has saved, for commands that otherwise need no data: nothing is made where there is none.
import type { DataChoice } from '../operations/open-tend.ts'
import { theWorkspace } from '../operations/ports.ts'
import { hasDatabase, readConfig } from './config.ts'
import { openAt } from './open.ts'

export async function savedPlaybooks(choice: DataChoice): Promise<ReadonlyMap<string, string>> {
  const config = readConfig(choice)
  if (!hasDatabase(config)) return new Map()
  await using tend = await openAt(config)
  const newest = await tend.store.read(theWorkspace, reader => reader.playbooks.newest())
  return new Map(newest.map(({ id, text }) => [id, text]))
}
