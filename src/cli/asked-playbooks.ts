// Playbooks that a call names by `--playbook`, given once or several times: saved ones by name, else files.
import { existsSync } from 'node:fs'
import { type Command, Option } from 'commander'
import type { Reader } from '../operations/ports.ts'
import type { AskedPlaybook } from '../operations/take-playbooks.ts'
import { readText } from './read-input.ts'

export function addPlaybookOption(command: Command): Command {
  const option = new Option('--playbook <NAME_OR_FILE>', 'a saved playbook, or a YAML file; may be given several times')
  return command.addOption(option.argParser(collect).makeOptionMandatory())
}

function collect(name: string, names: readonly string[] = []): readonly string[] {
  return [...names, name]
}

/** A saved playbook wins over a file of its name. What is neither is left to be refused by name. */
export async function askedPlaybooks(reader: Reader, names: readonly string[]): Promise<readonly AskedPlaybook[]> {
  const saved = new Set((await reader.playbooks.newest()).map(({ id }) => id))
  const isFile = (name: string) => name === '-' || existsSync(name)
  return Promise.all(
    [...new Set(names)].map(async name => (!saved.has(name) && isFile(name) ? { text: await readText(name) } : name)),
  )
}
