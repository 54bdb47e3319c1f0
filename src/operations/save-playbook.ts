// Saves playbooks: every change of a text is a new version, and the verdicts that it governs become due at once.
import { badInput } from '../domain/failure.ts'
import type { Instant } from '../domain/instant.ts'
import type { PlaybookFile } from '../engine/playbook-schema.ts'
import { isFaulty, readPlaybook } from '../engine/read-playbook.ts'
import type { PlaybookReference } from './kept.ts'
import type { Writer } from './ports.ts'

export interface PlaybookToSave {
  /** The YAML; it names its id and, as it likes, its version. */
  readonly text: string
  /** True when it came with Tend. */
  readonly isShipped?: boolean
  readonly now: Instant
}

/**
 * Saves a text as the newest version of the playbook whose id it has. A text that is the newest version already is
 * not saved again. Verdicts that it governs become due: the caller renews them, or the timer does.
 *
 * @throws Failure bad_input with every fault of the text
 */
export async function savePlaybook(writer: Writer, saving: PlaybookToSave): Promise<PlaybookReference> {
  const { text, isShipped = false, now } = saving
  const newest = await writer.playbooks.newest()
  const { id, version: wanted } = readChecked(text, new Map(newest.map(version => [version.id, version.text])))
  const last = newest.find(version => version.id === id)
  if (last?.text === text) return { id, version: last.version }
  return saveVersion(writer, { id, wanted, text, isShipped, now })
}

interface VersionToSave extends Required<PlaybookToSave> {
  readonly id: string
  /** The version that the text names. */
  readonly wanted: string
}

/** Saves it under the version that the text names, or where another text has it, as `1.2`, `1.3` and on. */
export async function saveVersion(writer: Writer, saving: VersionToSave): Promise<PlaybookReference> {
  const { id, wanted, text, isShipped, now } = saving
  const taken = new Set((await writer.playbooks.versions(id)).map(known => known.version))
  let version = wanted
  for (let change = 2; taken.has(version); change += 1) version = `${wanted}.${change}`
  await writer.playbooks.save({ id, version, text, isShipped, savedAt: now })
  await writer.verdicts.expire({ playbook: id })
  return { id, version }
}

/** @throws Failure bad_input with every fault of the text */
export function readChecked(text: string, texts: ReadonlyMap<string, string>): PlaybookFile {
  const file = readPlaybook(text, id => texts.get(id))
  if (!isFaulty(file)) return file
  const faults = file.map(({ line, column, ...fault }) => ({ ...fault, where: `line ${line}, column ${column}` }))
  throw badInput('The playbook has faults', faults)
}
