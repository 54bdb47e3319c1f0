// The mail that a draft becomes when it leaves: with the footer and the unsubscribe ways where it is commercial.
import type { Contact } from '../../domain/contact.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Reader } from '../ports.ts'
import { type MailSettings, readMailSettings } from './mail-settings.ts'
import type { Draft, Mailbox, OutgoingMail, Vault } from './ports.ts'
import { unsubscribeToken } from './unsubscribe.ts'

export interface Outgoing {
  readonly draft: Draft
  readonly contact: Contact
  readonly mailbox: Mailbox
  readonly messageId: string
  readonly now: Instant
}

export async function outgoingMail(reader: Reader, vault: Vault, outgoing: Outgoing): Promise<OutgoingMail> {
  const { draft, contact, mailbox, messageId, now } = outgoing
  const settings = await readMailSettings(reader)
  const isCommercial = settings.commercial.includes(draft.intent)
  const token = unsubscribeToken(vault, reader.workspace, contact.id)
  const url = isCommercial ? unsubscribeUrl(settings, token) : null
  const { inReplyTo, references, subject } = draft
  const footer = isCommercial ? footerOf(settings, url) : null
  return {
    ...{ messageId, date: now, inReplyTo, references, subject },
    from: { name: mailbox.name, address: mailbox.address },
    to: { name: contact.name ?? null, address: draft.to },
    text: footer ? `${draft.text}\n\n-- \n${footer}\n` : `${draft.text}\n`,
    html: draft.html === null ? null : `${draft.html}${footer ? `<hr><p>${htmlOf(footer)}</p>` : ''}`,
    // Whoever forwards their mail answers from another address: the token says who they are to us.
    unsubscribe: isCommercial ? { url, mailto: `${mailbox.address}?subject=unsubscribe%20${token}` } : null,
  }
}

function unsubscribeUrl({ publicUrl }: MailSettings, token: string): string | null {
  return publicUrl ? `${publicUrl.replace(/\/+$/, '')}/unsubscribe/${token}` : null
}

function footerOf({ company, postalAddress }: MailSettings, url: string | null): string {
  const who = [company, postalAddress].filter(Boolean).join(', ')
  const how = url ? `No more mail from us: ${url}` : 'No more mail from us: answer with “unsubscribe”.'
  return [who, how].filter(Boolean).join('\n')
}

function htmlOf(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
}
