// What a QR code on a card says of a person: a vCard, a MeCard, the address of a profile, of mail or of a phone.
import type { ContactDraft } from '../person/draft.ts'
import { writtenName } from '../person/person-name.ts'
import { vcardReader } from '../vcard/read-vcard.ts'
import type { CardFields, CardReading } from './card-fields.ts'
import { webOf } from './card-web.ts'
import { readBizcard, readMecard } from './mecard.ts'

const nothing: CardFields = { emails: [], phones: [], socials: [] }

/** Undefined for a code that says nothing of a person: a ticket, a network's password. */
export function readCardCode(code: string): CardReading | undefined {
  const fields = fieldsOf(code.trim())
  if (!fields) return undefined
  const said = Object.entries(fields).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
  // A code is checked against reading faults by its own sums (ISO 18004 §8.5): what it says is what stands in it.
  return said.length > 0 ? { fields, confidence: Object.fromEntries(said.map(([field]) => [field, 1])) } : undefined
}

function fieldsOf(code: string): CardFields | undefined {
  if (/^BEGIN:VCARD/i.test(code)) return ofVcard(code)
  if (/^MECARD:/i.test(code)) return readMecard(code)
  if (/^BIZCARD:/i.test(code)) return readBizcard(code)
  if (/^mailto:/i.test(code)) return { ...nothing, emails: [address(code)] }
  if (/^(tel|sms|smsto):/i.test(code)) return { ...nothing, phones: [{ kind: 'mobile', number: address(code) }] }
  if (/^(https?:\/\/|www\.)\S+$/i.test(code)) return ofLink(code)
  return undefined
}

/** Without the scheme, and without what a program for mail or messages would fill in. */
function address(code: string): string {
  return decodeSafely(code.replace(/^\w+:/, '').replace(/[?:].*$/s, ''))
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function ofLink(code: string): CardFields {
  const { socials } = webOf(code)
  return socials.length > 0 ? { ...nothing, socials } : { ...nothing, website: code }
}

function ofVcard(code: string): CardFields | undefined {
  const reader = vcardReader({})
  const [reading] = [...reader.write(code), ...reader.end()]
  return reading?.draft && ofDraft(reading.draft)
}

function ofDraft({ name, company, title, country, note, addresses }: ContactDraft): CardFields {
  const of = (channel: string) => addresses.filter(found => found.channel === channel).map(({ value }) => value)
  const full = writtenName(name)
  const [letter] = of('letter')
  return {
    ...(full && { name: full }),
    ...(company && { company }),
    ...(title && { title }),
    ...(country && { country }),
    ...(note && { note }),
    ...(letter && { address: letter }),
    emails: of('email'),
    phones: of('phone').map(number => ({ kind: 'mobile' as const, number })),
    socials: of('social'),
  }
}

/** What two readings of one card say together: the first is believed, the second fills in what it does not say. */
export function joinReadings(first: CardReading, second: CardReading | undefined): CardReading {
  if (!second) return first
  const isSaid = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0)
  const said = Object.fromEntries(Object.entries(first.fields).filter(([, value]) => isSaid(value)))
  return { fields: { ...second.fields, ...said }, confidence: { ...second.confidence, ...first.confidence } }
}
