// The templates of a workspace: those that came with Tend, those that people saved, and which one a touch is written by.
import { badInput } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import type { AskedTouch } from './asked-touch.ts'
import type { Template, TemplateText } from './ports.ts'
import { checkTemplate } from './render-template.ts'

export interface TemplateToSave {
  readonly id: string
  readonly template: TemplateText
  readonly isShipped?: boolean
  readonly now: Instant
}

/**
 * Saves a text as the template's next version; a text that is the newest already is not saved again.
 *
 * @throws Failure bad_input with every fault and its place
 */
export async function saveTemplate(writer: Writer, saving: TemplateToSave): Promise<Template> {
  const { id, template, isShipped = false, now } = saving
  const faults = checkTemplate(template)
  if (faults.length > 0) throw badInput(`The template ${id} has faults`, faults)
  const last = await writer.mail.templates.find(id)
  if (last && isSame(last, template) && (last.isShipped || !isShipped)) return last
  const saved = { id, version: (last?.version ?? 0) + 1, isShipped, savedAt: now, ...template }
  await writer.mail.templates.save(saved)
  return saved
}

export interface Preparing {
  readonly workspace: string
  readonly shipped: ReadonlyMap<string, TemplateText>
  readonly now: Instant
}

/**
 * Saves what this version of Tend ships and the workspace does not have; what a person changed stays as it is. Reads
 * first, and writes only where something is news.
 */
export async function prepareTemplates({ store }: Tend, { workspace, shipped, now }: Preparing): Promise<void> {
  const news = await store.read(workspace, reader => findNews(reader, shipped))
  if (news.length === 0) return
  await store.write(workspace, async writer => {
    for (const [id, template] of await findNews(writer, shipped)) {
      await saveTemplate(writer, { id, template, isShipped: true, now })
    }
  })
}

async function findNews(reader: Reader, shipped: ReadonlyMap<string, TemplateText>): Promise<[string, TemplateText][]> {
  const kept = new Map((await reader.mail.templates.all()).map(template => [template.id, template]))
  return [...shipped].filter(([id, template]) => {
    const known = kept.get(id)
    return !known || (known.isShipped && !isSame(known, template))
  })
}

function isSame(a: TemplateText, b: TemplateText): boolean {
  return a.subject === b.subject && a.text === b.text && a.html === b.html && a.needs === b.needs
}

/** The nearest that there is: of the playbook's step, of the step and its intent, of the step, of the intent. */
export async function pickTemplate(reader: Reader, playbook: string, asked: AskedTouch): Promise<Template | undefined> {
  for (const id of nearestFirst({ ...asked, playbook })) {
    const found = await reader.mail.templates.find(id)
    if (found) return found
  }
  return undefined
}

interface Wanted {
  readonly playbook: string
  readonly step: string
  readonly intent: string
}

function nearestFirst({ playbook, step, intent }: Wanted): string[] {
  return [`${playbook}/${step}`, `${step}-${intent}`, step, intent]
}

/** The same among templates that are at hand. */
export function nearestTemplate(saved: ReadonlyMap<string, Template>, wanted: Wanted): Template | undefined {
  const id = nearestFirst(wanted).find(name => saved.has(name))
  return id === undefined ? undefined : saved.get(id)
}
