// Writes a contact as a vCard 4.0 (RFC 6350): what Tend knows of a person, for an address book.
import type { Address } from '../../domain/channel.ts'
import type { Contact } from '../../domain/contact.ts'
import { foldLine } from './fold-line.ts'

export function writeVcard(contact: Contact): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:${escapeText(contact.id)}`,
    // FN must be there (section 6.2.1); an empty one stands for a person whose name is not known.
    `FN:${escapeText(contact.name ?? '')}`,
    ...(contact.company ? [`ORG:${escapeText(contact.company)}`] : []),
    ...contact.addresses.map(writeAddress),
    `TZ:${escapeText(contact.timeZone)}`,
    'END:VCARD',
  ]
  return lines.map(foldLine).join('')
}

function writeAddress({ channel, value }: Address): string {
  switch (channel) {
    case 'email':
      return `EMAIL:${escapeText(value)}`
    case 'phone':
      return `TEL;VALUE=text;TYPE=voice:${escapeText(value)}`
    case 'sms':
      return `TEL;VALUE=text;TYPE=text:${escapeText(value)}`
    case 'letter':
      // The whole address as the street: Tend keeps it as one text.
      return `ADR:;;${escapeText(value)};;;;`
    default:
      // A URI is not escaped (section 5.1), and holds no space.
      return `URL:${value.replaceAll(/\s/g, '')}`
  }
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\,;]/g, '\\$&').replaceAll(/\r?\n/g, '\\n')
}
