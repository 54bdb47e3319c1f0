// One template as it is edited: its text and versions, its faults while it is typed, what a contact would get by it, and
// the way back to the one that came with Tend.
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { findContact } from '../find-contact.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { workingAddress } from './compose-draft.ts'
import { freshVerdict } from './fresh-verdict.ts'
import type { Template, TemplateText } from './ports.ts'
import { type Rendered, renderWithGaps } from './render-template.ts'
import { type ListedTemplate, listTemplates, refuseNoPlace, type Shipped } from './template-places.ts'
import { templateValues } from './template-values.ts'
import { saveTemplate } from './templates.ts'

export interface TemplatePage extends ListedTemplate {
  /** What is edited: the template's own text, else that of the one which is taken at its place. */
  readonly text: TemplateText
  /** The newest first. */
  readonly versions: readonly Template[]
}

const nothing: TemplateText = { subject: '', text: '', html: null, needs: null }

export interface TemplateAsked {
  readonly id: string
  readonly shipped: Shipped
}

/** @throws Failure bad_input for a place that there is not */
export async function templatePage(tend: Tend, reader: Reader, { id, shipped }: TemplateAsked): Promise<TemplatePage> {
  const listed = await listTemplates(tend, reader, shipped)
  refuseNoPlace(id, listed)
  const found = listed.find(place => place.id === id) ?? unlisted(id)
  const versions = (await reader.mail.templates.versions(id)).toReversed()
  const taken = found.taken === null ? undefined : await reader.mail.templates.find(found.taken)
  const { subject, text, html, needs } = found.template ?? taken ?? nothing
  return { ...found, text: { subject, text, html, needs }, versions }
}

/** A step with an intent of its own, which nobody wrote for yet. */
function unlisted(id: string): ListedTemplate {
  const [step = ''] = id.split('-')
  return {
    ...{ id, kind: 'step', playbook: null, step, intent: null },
    ...{ state: 'none', template: null, taken: step, hasShipped: false },
  }
}

export interface TemplateSaving extends TemplateAsked {
  readonly template: TemplateText
  readonly now: Instant
}

/** @throws Failure bad_input with every fault and its place */
export async function saveOwnTemplate(tend: Tend, writer: Writer, saving: TemplateSaving): Promise<Template> {
  const { id, shipped, template, now } = saving
  refuseNoPlace(id, await listTemplates(tend, writer, shipped))
  return saveTemplate(writer, { id, template, now })
}

/** The text that came with Tend, as the newest version. @throws Failure not_found where none did */
export function resetTemplate(writer: Writer, { id, shipped, now }: Omit<TemplateSaving, 'template'>) {
  const template = shipped.get(id)
  if (template) return saveTemplate(writer, { id, template, isShipped: true, now })
  throw new Failure('not_found', `No template ${id} came with Tend, so there is none to go back to`)
}

export interface TemplateTrial {
  readonly template: TemplateText
  /** Their id, address or name. */
  readonly contact: string
  readonly now: Instant
}

export interface TemplatePreview extends Rendered {
  /** Fields without a value, which stand in brackets: a real draft would be held. */
  readonly missing: readonly string[]
  /** Why nothing can be rendered, such as a loop without an end; null when it can. */
  readonly fault: string | null
  readonly contact: { readonly id: string; readonly name: string }
}

/** What a contact would get by a text that is saved nowhere. */
export async function previewTemplate(
  tend: Tend,
  reader: Reader,
  { template, contact: said, now }: TemplateTrial,
): Promise<TemplatePreview> {
  const record = await findContact(reader, said)
  const fresh = await freshVerdict(tend, reader, { record, now })
  const mailbox = (await reader.mail.mailboxes.all())[0] ?? { name: '', address: '' }
  const to = workingAddress(fresh.standing) ?? ''
  const { gaps, fault, ...rendered } = renderWithGaps(template, await templateValues(reader, { ...fresh, mailbox, to }))
  const { id, name } = record.contact
  return { ...rendered, missing: gaps, fault, contact: { id, name: name ?? to } }
}
