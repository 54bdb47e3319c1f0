// Opening Tend: the store of the configured place, brought to what this version ships, the clock, the playbooks.
import type { DataChoice, OpenedTend } from '../operations/open-tend.ts'
import { theWorkspace } from '../operations/ports.ts'
import { prepareWorkspace } from '../operations/prepare-workspace.ts'
import { makeShelf } from '../operations/shelf.ts'
import { openStore } from '../store/open.ts'
import { type Config, readConfig } from './config.ts'
import { shippedPlaybooks } from './package.ts'

export async function openTend(choice: DataChoice): Promise<OpenedTend> {
  return openAt(readConfig(choice))
}

export async function openAt(config: Config): Promise<OpenedTend> {
  const now = Date.now()
  const store = await openStore(config.database, now)
  const tend = { store, clock: { now: Date.now }, shelf: makeShelf(loadSurroundings) }
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  await prepareWorkspace(store, theWorkspace, { playbooks: await shippedPlaybooks(), timeZone, now })
  return { ...tend, [Symbol.asyncDispose]: () => store.close() }
}

/** What playbooks are compiled with in this process. */
export async function loadSurroundings() {
  return (await import('./surroundings.ts')).surroundings
}
