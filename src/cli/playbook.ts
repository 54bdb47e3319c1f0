// `tend playbook`: the playbooks that came with Tend, and files: listed, checked, shown, and said in sentences.
import { Command } from 'commander'
import { explainPlaybook } from '../engine/explain-playbook.ts'
import { isFaulty } from '../engine/read-playbook.ts'
import type { DataChoice } from '../operations/open-tend.ts'
import { answers } from './answer.ts'
import { findPlaybook, findPlaybookFile, findPlaybookText, readPlaybookText, type Shelves } from './find-playbook.ts'
import { readText } from './read-input.ts'
import type { Wiring } from './wiring.ts'

export function playbookCommand(wiring: Wiring): Command {
  const command = new Command('playbook').description('Lists, checks, shows and explains playbooks.')
  // Who names nothing wants to know what there is.
  command.addCommand(listCommand(wiring), { isDefault: true })
  command.addCommand(checkCommand(wiring))
  command.addCommand(showCommand(wiring))
  command.addCommand(explainCommand(wiring))
  return command
}

function listCommand(wiring: Wiring): Command {
  const command = new Command('list').description(
    'Lists the playbooks, those of the workspace too, with their philosophies.',
  )
  return answers(command, async () => {
    const shelves = shelvesOf(command, wiring)
    const shipped = [...(await wiring.shippedPlaybooks()).keys()]
    const own = [...(await wiring.savedPlaybooks(shelves.choice)).keys()].filter(id => !shipped.includes(id))
    const playbooks = await Promise.all([...shipped, ...own].map(name => findPlaybook(name, shelves)))
    const json = playbooks.map(({ id, version, title, philosophy }) => ({ id, version, title, philosophy }))
    return { json, words: json.map(({ id, philosophy }) => `${id.padEnd(14)} ${philosophy}`).join('\n') }
  })
}

function checkCommand(wiring: Wiring): Command {
  const command = new Command('check')
    .description('Checks a playbook file; its faults come with line and column, and exit code 1.')
    .argument('<FILE>', 'a YAML file; - reads stdin')
  return answers(command, async (file: string) => {
    const read = await readPlaybookText(await readText(file), shelvesOf(command, wiring))
    if (!isFaulty(read)) return { json: { file, faults: [] }, words: `${file}: no faults.` }
    const words = read.map(
      ({ line, column, field, found, allowed }) =>
        `${file}:${line}:${column}: ${field ? `${field}: ` : ''}found ${found}; allowed: ${allowed}`,
    )
    return { json: { file, faults: read }, words: words.join('\n'), isFailure: true }
  })
}

function showCommand(wiring: Wiring): Command {
  const command = new Command('show')
    .description('Prints the whole text of a playbook.')
    .argument('<NAME_OR_FILE>', 'a playbook that came with Tend, one of yours, or a YAML file')
  return answers(command, async (nameOrFile: string) => {
    const shelves = shelvesOf(command, wiring)
    const text = await findPlaybookText(nameOrFile, shelves)
    const { id, version } = await findPlaybook(nameOrFile, shelves)
    return { json: { id, version, text }, words: text }
  })
}

function explainCommand(wiring: Wiring): Command {
  const command = new Command('explain')
    .description('Says in sentences what a playbook does.')
    .argument('<NAME_OR_FILE>', 'a playbook that came with Tend, one of yours, or a YAML file')
  return answers(command, async (nameOrFile: string) => {
    const shelves = shelvesOf(command, wiring)
    const sentences = explainPlaybook(await findPlaybookFile(nameOrFile, shelves))
    const { id, version, title } = await findPlaybook(nameOrFile, shelves)
    return { json: { id, version, title, sentences }, words: [`${title} (${id})`, ...sentences].join('\n') }
  })
}

function shelvesOf(command: Command, wiring: Wiring): Shelves {
  return { wiring, choice: command.optsWithGlobals<DataChoice>() }
}
