// What mail says of the sender, and how it behaves in this workspace: chosen once, used by every template.

import { type Intent, intents } from '../../domain/event.ts'
import { badInput } from '../../domain/failure.ts'
import type { Fault } from '../../domain/fault.ts'
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

export type MailSettingText = Exclude<keyof MailSettings, 'commercial'>

/** Every setting that is a text, with what it does. */
export const mailSettingWords: Readonly<Record<MailSettingText, string>> = {
  company: 'your company',
  phone: 'your number',
  benefit: 'what people gain by you, as the end of a sentence',
  gift: 'something useful that you give away, as the end of a sentence',
  news: 'something that is worth their time now, as a sentence',
  link: 'where they choose a time to talk',
  postalAddress: 'the footer of commercial mail; without it such mail is held',
  publicUrl: 'where Tend is reached from outside: for forms, booking pages and the one-click unsubscribe',
}
export const mailSettingTexts = Object.keys(mailSettingWords) as MailSettingText[]

const unchosen: MailSettings = {
  // A thank-you, an answer or a new time for a meeting is correspondence; what advertises is not.
  commercial: ['give', 'inform', 'propose', 'recover', 'keep_in_mind', 'ask_referral'],
}

export async function readMailSettings(reader: Reader): Promise<MailSettings> {
  return { ...unchosen, ...((await reader.settings.get('mail')) as Partial<MailSettings> | undefined) }
}

/** A text that is empty takes the choice back. */
export type MailSettingsChange = Partial<Omit<MailSettings, 'commercial'>> & { readonly commercial?: readonly string[] }

/**
 * Changes the settings that are named and keeps the others.
 *
 * @throws Failure bad_input for an address that is none, or an intent that there is not
 */
export async function saveMailSettings(writer: Writer, change: MailSettingsChange): Promise<MailSettings> {
  const faults = faultsOf(change)
  if (faults.length > 0) throw badInput('The settings are refused', faults)
  const known = (await writer.settings.get('mail')) as Partial<MailSettings> | undefined
  const kept = Object.entries({ ...known, ...trimmed(change) }).filter(([, value]) => value !== '')
  await writer.settings.set('mail', Object.fromEntries(kept))
  return readMailSettings(writer)
}

function trimmed(change: MailSettingsChange): MailSettingsChange {
  const texts = mailSettingTexts.flatMap(name => (change[name] === undefined ? [] : [[name, change[name].trim()]]))
  const { publicUrl, ...others }: MailSettingsChange = Object.fromEntries(texts)
  return {
    ...others,
    ...(publicUrl !== undefined && { publicUrl: publicUrl.replace(/\/+$/, '') }),
    ...(change.commercial && { commercial: change.commercial }),
  }
}

const longest = 500

function faultsOf(change: MailSettingsChange): Fault[] {
  const faults: Fault[] = []
  const refuse = (field: string, found: string, allowed: string) =>
    faults.push({ where: 'settings', field, found, allowed })
  for (const name of mailSettingTexts) {
    const text = change[name]?.trim() ?? ''
    if (text.length > longest) refuse(name, `${text.length} letters`, `up to ${longest}`)
    // A line break would begin another line of the footer, or end a header.
    else if (/[\r\n]/.test(text)) refuse(name, 'several lines', 'one line')
  }
  for (const name of ['link', 'publicUrl'] as const) {
    const text = change[name]?.trim() ?? ''
    if (text !== '' && !isWebAddress(text)) refuse(name, text, 'an address such as https://tend.example.com')
  }
  const { publicUrl = '' } = change
  if (isWebAddress(publicUrl) && /[?#]/.test(publicUrl)) refuse('publicUrl', publicUrl, 'an address without ? and #')
  for (const intent of change.commercial ?? []) {
    if (!intents.some(known => known === intent)) refuse('commercial', intent, intents.join(', '))
  }
  return faults
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text.trim())
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && !/\s/.test(text.trim())
}
