// Composes the mail of a touch: to which address, from which mailbox, in which thread, by which template. A mail that
// lacks something is held with the reason.
import { addressKey } from '../../domain/channel.ts'
import type { Instant } from '../../domain/instant.ts'
import { DAY_MS } from '../../domain/instant.ts'
import type { Standing } from '../../engine/standing.ts'
import type { ContactRecord } from '../kept.ts'
import { newId } from '../new-id.ts'
import type { Reader } from '../ports.ts'
import type { AskedTouch } from './asked-touch.ts'
import type { FreshVerdict } from './fresh-verdict.ts'
import { readMailSettings } from './mail-settings.ts'
import type { Draft, Mailbox, Message } from './ports.ts'
import { renderTemplate, renderWithGaps } from './render-template.ts'
import { templateValues } from './template-values.ts'
import { pickTemplate } from './templates.ts'

type Written = Pick<Draft, 'subject' | 'text' | 'html' | 'needs' | 'template' | 'templateVersion' | 'reason'>

/** Undefined where there is no mailbox to send from, or no address to send to. */
export async function composeDraft(reader: Reader, fresh: FreshVerdict, asked: AskedTouch): Promise<Draft | undefined> {
  const { record, standing, now } = fresh
  const to = workingAddress(standing)
  const mailbox = await mailboxFor(reader, record.contact.id)
  if (!to || !mailbox) return undefined
  const thread = await threadFor(reader, record, { asked, now })
  const written = await write(reader, fresh, { asked, mailbox, to })
  const { contact } = record
  const { occasion, step, intent, sendsAt, touch } = asked
  return {
    id: newId(now),
    contact: contact.id,
    ...{ occasion, step, intent, mailbox: mailbox.id, to },
    ...written,
    ...thread,
    subject: thread.subject ?? written.subject,
    ...stateOf(written, asked),
    ...{ opensAt: sendsAt, dueAt: touch.dueAt, madeAt: now, changedAt: now },
  }
}

function stateOf({ reason }: Written, { send }: AskedTouch): Pick<Draft, 'state' | 'approvedBy'> {
  if (reason !== null) return { state: 'held', approvedBy: null }
  return send === 'auto' ? { state: 'approved', approvedBy: 'playbook' } : { state: 'proposed', approvedBy: null }
}

/** The first of their addresses at which mail still arrives. */
export function workingAddress({ addresses, faults }: Standing): string | undefined {
  const isDead = (key: string) => faults.some(fault => fault.channel === 'email' && fault.isDead && fault.key === key)
  return addresses.find(address => address.channel === 'email' && !isDead(addressKey(address)))?.value
}

/** The mailbox that wrote to them last, else the oldest. */
async function mailboxFor(reader: Reader, contact: string): Promise<Mailbox | undefined> {
  const [last] = await reader.mail.messages.ofContact(contact, 1)
  return (last && (await reader.mail.mailboxes.find(last.mailbox))) ?? (await reader.mail.mailboxes.all())[0]
}

/** After so long a thread is cold, and a Re: would only look like a trick. */
const threadDays = 90

type Thread = Pick<Draft, 'inReplyTo' | 'references'> & { readonly subject: string | null }

/** The thread that the touch goes on in: what staying in mind says has nothing to do with the last subject. */
async function threadFor(
  reader: Reader,
  { contact }: ContactRecord,
  { asked, now }: { asked: AskedTouch; now: Instant },
): Promise<Thread> {
  const messages = await reader.mail.messages.ofContact(contact.id, 20)
  const last = messages.find(message => asked.kind !== 'reply' || message.direction === 'in')
  const isCold = !last || now - last.at > threadDays * DAY_MS
  if (isCold || asked.kind === 'nurture' || asked.step === 'customer') return noThread
  return { inReplyTo: last.messageId, references: referencesAfter(last), subject: replySubject(last.subject) }
}

const noThread: Thread = { inReplyTo: null, references: [], subject: null }

/** RFC 5322 §3.6.4: the parent's references, then the parent; a long thread keeps its first and its newest. */
function referencesAfter({ references, messageId }: Message): string[] {
  const all = [...references.filter(id => id !== messageId), messageId]
  return all.length <= 20 ? all : [all[0]!, ...all.slice(-19)]
}

function replySubject(subject: string): string | null {
  if (subject.trim() === '') return null
  return /^re:/i.test(subject) ? subject : `Re: ${subject}`
}

interface Writing {
  readonly asked: AskedTouch
  readonly mailbox: Mailbox
  readonly to: string
}

async function write(reader: Reader, fresh: FreshVerdict, { asked, mailbox, to }: Writing): Promise<Written> {
  const template = await pickTemplate(reader, fresh.playbook.id, asked)
  if (!template) {
    const reason = `There is no template for ${asked.step} or ${asked.intent}: write the text.`
    return { subject: '', text: '', html: null, needs: null, template: '', templateVersion: 0, reason }
  }
  const values = await templateValues(reader, { ...fresh, mailbox, to })
  const named = { template: template.id, templateVersion: template.version, needs: template.needs }
  const rendered = renderTemplate(template, values)
  if ('fault' in rendered) {
    const reason = `The template ${template.id} can’t be rendered: ${rendered.fault}. Mend it, or write the text.`
    return { ...named, subject: '', text: '', html: null, reason }
  }
  if ('missing' in rendered) {
    const { subject, text, html } = renderWithGaps(template, values)
    return { ...named, subject, text, html, reason: missingReason(template.id, rendered.missing) }
  }
  return { ...named, ...rendered, reason: template.needs ?? (await footerFault(reader, asked)) }
}

function missingReason(template: string, field: string): string {
  const how = field.startsWith('sender.') ? 'say it in the settings, or edit the text' : 'edit the text'
  return `${field} is not known, and the template ${template} needs it: ${how}.`
}

async function footerFault(reader: Reader, { intent }: AskedTouch): Promise<string | null> {
  const { commercial, postalAddress } = await readMailSettings(reader)
  if (!commercial.includes(intent) || postalAddress) return null
  return 'Commercial mail carries your postal address, and none is set: say it in the settings.'
}
