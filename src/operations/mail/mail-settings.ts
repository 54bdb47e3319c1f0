// What mail says of the sender, and how it behaves in this workspace: chosen once, used by every template.
import type { Intent } from '../../domain/event.ts'
import type { Reader, Writer } from '../ports.ts'

export interface MailSettings {
  readonly company?: string
  readonly phone?: string
  /** Template fields of the sender: docs/sending.md tells what each is. */
  readonly benefit?: string
  readonly gift?: string
  readonly news?: string
  readonly link?: string
  /** The footer of commercial mail, as laws of many countries ask (CAN-SPAM §5(a)(5), UWG §6 and others). */
  readonly postalAddress?: string
  /** Where Tend is reached from outside: what the one-click unsubscribe needs. */
  readonly publicUrl?: string
  /** The intents whose mail is commercial: it carries the footer and the unsubscribe headers. */
  readonly commercial: readonly Intent[]
}

const unchosen: MailSettings = {
  // A thank-you, an answer or a new time for a meeting is correspondence; what advertises is not.
  commercial: ['give', 'inform', 'propose', 'recover', 'keep_in_mind', 'ask_referral'],
}

export async function readMailSettings(reader: Reader): Promise<MailSettings> {
  return { ...unchosen, ...((await reader.settings.get('mail')) as Partial<MailSettings> | undefined) }
}

export async function saveMailSettings(writer: Writer, chosen: Partial<MailSettings>): Promise<void> {
  const known = (await writer.settings.get('mail')) as Partial<MailSettings> | undefined
  await writer.settings.set('mail', { ...known, ...chosen })
}
