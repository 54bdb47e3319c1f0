// `tend templates`: the texts that mails are drafted from: listed, shown, checked, saved, put back, tried on a contact.
import path from 'node:path'
import { Command } from 'commander'
import { badInput } from '../domain/failure.ts'
import { readTemplateFile, writeTemplateFile } from '../formats/mail/template-file.ts'
import type { TemplateText } from '../operations/mail/ports.ts'
import { checkTemplate } from '../operations/mail/render-template.ts'
import {
  previewTemplate,
  resetTemplate,
  saveOwnTemplate,
  type TemplatePreview,
  templatePage,
} from '../operations/mail/template-page.ts'
import { type ListedTemplate, listTemplates, type Shipped } from '../operations/mail/template-places.ts'
import { prepareTemplates } from '../operations/mail/templates.ts'
import { type Tend, theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import { readText } from './read-input.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
}

export function templatesCommand(wiring: Wiring): Command {
  return new Command('templates')
    .description('The texts that mails are drafted from, one for each playbook’s step, step of Tend’s own, or intent.')
    .addCommand(listCommand(wiring))
    .addCommand(showCommand(wiring))
    .addCommand(checkCommand())
    .addCommand(saveCommand(wiring))
    .addCommand(resetCommand(wiring))
    .addCommand(previewCommand(wiring))
}

async function shippedFor(wiring: Wiring, tend: Tend, choice: Options): Promise<Shipped> {
  using kit = await wiring.mailKit(choice)
  const shipped = await kit.shippedTemplates()
  await prepareTemplates(tend, { workspace: theWorkspace, shipped, now: tend.clock.now() })
  return shipped
}

function listCommand(wiring: Wiring): Command {
  const command = new Command('list').description('Every place that a template can have, and which one is used there.')
  return answers(command, async () => {
    const choice = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    const shipped = await shippedFor(wiring, tend, choice)
    const listed = await tend.store.read(theWorkspace, reader => listTemplates(tend, reader, shipped))
    const json = listed.map(({ template, ...place }) => ({ ...place, version: template?.version ?? 0 }))
    return { json, words: listed.map(lineOf).join('\n') }
  })
}

function lineOf({ id, state, template, taken }: ListedTemplate): string {
  const is = state === 'none' ? `as ${taken ?? 'nobody wrote'}` : state
  return `${id.padEnd(34)} ${is.padEnd(14)} ${template?.subject ?? ''}`.trimEnd()
}

function showCommand(wiring: Wiring): Command {
  const command = new Command('show')
    .description('A template as a file that `save` takes.')
    .argument('<TEMPLATE>', 'its name, such as thanks or balanced/give')
  return answers(command, async (id: string) => {
    const choice = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    const shipped = await shippedFor(wiring, tend, choice)
    const page = await tend.store.read(theWorkspace, reader => templatePage(tend, reader, { id, shipped }))
    const { text, state, taken, versions } = page
    return { json: { id, state, taken, template: text, versions }, words: writeTemplateFile(text) }
  })
}

function checkCommand(): Command {
  const command = new Command('check')
    .description('Says what is wrong with a template’s file: each unknown field with its line and column.')
    .argument('<FILE>', 'the file; - reads stdin')
  return answers(command, async (file: string) => {
    const faults = checkTemplate(await readFile(file))
    const words = faults.map(({ where, field, found, allowed }) => `${where}: ${field || found}; allowed: ${allowed}`)
    return {
      json: { file, faults },
      words: faults.length === 0 ? `${file}: no fault` : words.join('\n'),
      isFailure: faults.length > 0,
    }
  })
}

/** @throws Failure bad_input where the file has no heading */
async function readFile(file: string): Promise<TemplateText> {
  const template = readTemplateFile(await readText(file))
  if (template) return template
  const allowed = 'a heading with `subject: …` between two lines of ---, then the text'
  throw badInput(`${file} is no template`, [{ where: file, field: '', found: 'no heading', allowed }])
}

function saveCommand(wiring: Wiring): Command {
  const command = new Command('save')
    .description('Saves a file as a template’s next version. One with a fault is refused.')
    .argument('<FILE>', 'the file; - reads stdin')
    .option('--as <TEMPLATE>', 'its name, such as thanks or balanced/give (default: the file’s name)')
  return answers(command, async (file: string) => {
    const { as: said, ...choice } = command.optsWithGlobals<Options & { as?: string }>()
    const id = said ?? path.basename(file).replace(/\.[^.]*$/, '')
    const template = await readFile(file)
    await using tend = await wiring.open(choice)
    const shipped = await shippedFor(wiring, tend, choice)
    const saving = { id, shipped, template, now: tend.clock.now() }
    const saved = await tend.store.write(theWorkspace, writer => saveOwnTemplate(tend, writer, saving))
    return { json: saved, words: `${id} is version ${saved.version} now.` }
  })
}

function resetCommand(wiring: Wiring): Command {
  const command = new Command('reset')
    .description('Goes back to the text that came with Tend.')
    .argument('<TEMPLATE>', 'its name')
  return answers(command, async (id: string) => {
    const choice = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    const resetting = { id, shipped: await shippedFor(wiring, tend, choice), now: tend.clock.now() }
    const saved = await tend.store.write(theWorkspace, writer => resetTemplate(writer, resetting))
    return { json: saved, words: `${id} is as it came with Tend: version ${saved.version}.` }
  })
}

function previewCommand(wiring: Wiring): Command {
  const command = new Command('preview')
    .description('What a contact would get by a template’s file; nothing is saved.')
    .argument('<FILE>', 'the file; - reads stdin')
    .argument('<CONTACT>', 'their id, address or name')
  return answers(command, async (file: string, contact: string) => {
    const choice = command.optsWithGlobals<Options>()
    const template = await readFile(file)
    const faults = checkTemplate(template)
    if (faults.length > 0) throw badInput(`${file} has faults`, faults)
    await using tend = await wiring.open(choice)
    const trial = { template, contact, now: tend.clock.now() }
    const preview = await tend.store.read(theWorkspace, reader => previewTemplate(tend, reader, trial))
    return { json: preview, words: previewWords(preview), isFailure: preview.fault !== null }
  })
}

function previewWords({ contact, subject, text, missing, fault }: TemplatePreview): string {
  if (fault !== null) return `It can’t be rendered: ${fault}`
  const held = missing.length === 0 ? '' : `\n\nWithout a value, so that the draft would be held: ${missing.join(', ')}`
  return `To ${contact.name}\nSubject: ${subject}\n\n${text}${held}`
}
