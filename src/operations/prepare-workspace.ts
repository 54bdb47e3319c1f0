// Brings a workspace to what this version of Tend ships: its playbooks, a playbook chosen, a time zone for the user.
import type { Instant } from '../domain/instant.ts'
import { isFaulty, readPlaybook } from '../engine/read-playbook.ts'
import type { PlaybookVersion, Reader, Store, Writer } from './ports.ts'
import { saveVersion } from './save-playbook.ts'

export interface Shipment {
  /** The texts of the playbooks that came with Tend, by id. */
  readonly playbooks: ReadonlyMap<string, string>
  /** The zone of the machine, for a workspace that is new. */
  readonly timeZone: string
  readonly now: Instant
}

/** The playbook that governs where nothing else was chosen. */
const defaultPlaybook = 'balanced'

/** Reads first, and writes only where something is news: every command opens its workspace with this. */
export async function prepareWorkspace(store: Store, workspace: string, shipment: Shipment): Promise<void> {
  if (await store.read(workspace, reader => isPrepared(reader, shipment))) return
  await store.write(workspace, writer => prepare(writer, shipment))
}

async function isPrepared(reader: Reader, { playbooks }: Shipment): Promise<boolean> {
  if ((await reader.settings.get('user')) === undefined) return false
  return findNews(await reader.playbooks.newest(), playbooks).length === 0
}

async function prepare(writer: Writer, { playbooks, timeZone, now }: Shipment): Promise<void> {
  const news = findNews(await writer.playbooks.newest(), playbooks)
  // All of them: those that extend one that is news have changed with it, though their own text is the same.
  for (const [id, text] of news) {
    const file = readPlaybook(text, base => playbooks.get(base))
    if (isFaulty(file)) throw new Error(`the playbook ${id} that came with Tend has faults: ${JSON.stringify(file)}`)
    await saveVersion(writer, { id, wanted: file.version, text, isShipped: true, now })
  }
  if ((await writer.settings.get('user')) !== undefined) return
  await writer.settings.set('user', { timeZone })
  await writer.playbooks.assign({ scope: 'workspace', key: '', playbook: defaultPlaybook })
}

/** What is to be saved; nothing while all is as it came. A playbook that a user changed stays as they left it. */
function findNews(newest: readonly PlaybookVersion[], shipped: ReadonlyMap<string, string>): [string, string][] {
  const kept = new Map(newest.map(version => [version.id, version]))
  const ours = [...shipped].filter(([id]) => kept.get(id)?.isShipped ?? true)
  return ours.some(([id, text]) => kept.get(id)?.text !== text) ? ours : []
}
