// Playbooks that a call names: one that came with Tend by its name, a file, or one of the workspace.
import { existsSync } from 'node:fs'
import { badInput, Failure } from '../domain/failure.ts'
import { compilePlaybook } from '../engine/compile-playbook.ts'
import type { Playbook } from '../engine/playbook.ts'
import type { PlaybookFile } from '../engine/playbook-schema.ts'
import { isFaulty, type PlaybookFault, readPlaybook } from '../engine/read-playbook.ts'
import { didYouMean } from '../operations/nearest.ts'
import type { DataChoice } from '../operations/open-tend.ts'
import { readText } from './read-input.ts'
import type { Wiring } from './wiring.ts'

/** Where the names of a call are looked up. */
export interface Shelves {
  readonly wiring: Wiring
  readonly choice: DataChoice
}

/** @throws Failure not_found when it is neither a known name nor a file; bad_input when the text has faults */
export async function findPlaybook(nameOrFile: string, shelves: Shelves): Promise<Playbook> {
  return compilePlaybook(await findPlaybookFile(nameOrFile, shelves), await shelves.wiring.surroundings())
}

/** As findPlaybook, not compiled. */
export async function findPlaybookFile(nameOrFile: string, shelves: Shelves): Promise<PlaybookFile> {
  const read = await readPlaybookText(await findPlaybookText(nameOrFile, shelves), shelves)
  if (!isFaulty(read)) return read
  const faults = read.map(({ line, column, ...fault }) => ({ ...fault, where: `${nameOrFile}:${line}:${column}` }))
  throw badInput(`The playbook ${nameOrFile} has faults`, faults)
}

/**
 * The YAML of it. A name that came with Tend wins over a file of the same name in the current folder, so that the same
 * call means the same anywhere; the data are looked into only for a name that is neither.
 */
export async function findPlaybookText(nameOrFile: string, { wiring, choice }: Shelves): Promise<string> {
  const shipped = await wiring.shippedPlaybooks()
  const text = shipped.get(nameOrFile)
  if (text !== undefined) return text
  if (nameOrFile === '-' || existsSync(nameOrFile)) return readText(nameOrFile)
  const saved = await wiring.savedPlaybooks(choice)
  const own = saved.get(nameOrFile)
  if (own !== undefined) return own
  const names = [...new Set([...shipped.keys(), ...saved.keys()])]
  throw new Failure(
    'not_found',
    `There is no playbook and no file named ${nameOrFile}.${didYouMean(nameOrFile, names)} Playbooks: ${names.join(', ')}.`,
  )
}

/** Reads a text whose `extends` may name a playbook that came with Tend, or one of the workspace. */
export async function readPlaybookText(
  text: string,
  { wiring, choice }: Shelves,
): Promise<PlaybookFile | PlaybookFault[]> {
  const shipped = await wiring.shippedPlaybooks()
  const read = readPlaybook(text, id => shipped.get(id))
  if (!isFaulty(read)) return read
  const saved = await wiring.savedPlaybooks(choice)
  return saved.size === 0 ? read : readPlaybook(text, id => shipped.get(id) ?? saved.get(id))
}
