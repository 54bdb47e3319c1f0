// Playbooks that a call names: one that came with Tend by its name, or a file.
import { existsSync } from 'node:fs'
import { badInput, Failure } from '../domain/failure.ts'
import { compilePlaybook } from '../engine/compile-playbook.ts'
import type { Playbook } from '../engine/playbook.ts'
import type { PlaybookFile } from '../engine/playbook-schema.ts'
import { isFaulty, type PlaybookFault, readPlaybook } from '../engine/read-playbook.ts'
import { didYouMean } from '../operations/nearest.ts'
import { readText } from './read-input.ts'
import type { Wiring } from './wiring.ts'

/** @throws Failure not_found when it is neither a known name nor a file; bad_input when the text has faults */
export async function findPlaybook(nameOrFile: string, wiring: Wiring): Promise<Playbook> {
  return compilePlaybook(await findPlaybookFile(nameOrFile, wiring), await wiring.surroundings())
}

/** As findPlaybook, not compiled. */
export async function findPlaybookFile(nameOrFile: string, wiring: Wiring): Promise<PlaybookFile> {
  const read = await readPlaybookText(await findPlaybookText(nameOrFile, wiring), wiring)
  if (!isFaulty(read)) return read
  const faults = read.map(({ line, column, ...fault }) => ({ ...fault, where: `${nameOrFile}:${line}:${column}` }))
  throw badInput(`The playbook ${nameOrFile} has faults`, faults)
}

/** The YAML of it. A name that came with Tend wins over a file of the same name in the current folder. */
export async function findPlaybookText(nameOrFile: string, wiring: Wiring): Promise<string> {
  const shipped = await wiring.shippedPlaybooks()
  const text = shipped.get(nameOrFile)
  if (text !== undefined) return text
  if (nameOrFile === '-' || existsSync(nameOrFile)) return readText(nameOrFile)
  const names = [...shipped.keys()]
  throw new Failure(
    'not_found',
    `There is no playbook and no file named ${nameOrFile}.${didYouMean(nameOrFile, names)} Playbooks: ${names.join(', ')}.`,
  )
}

/** Reads a text whose `extends` may name a playbook that came with Tend. */
export async function readPlaybookText(text: string, wiring: Wiring): Promise<PlaybookFile | PlaybookFault[]> {
  const shipped = await wiring.shippedPlaybooks()
  return readPlaybook(text, id => shipped.get(id))
}
