// A contact as the comparison sees it: everything folded once, so that a pair costs little.
import type { Address } from '../../../domain/channel.ts'
import type { Contact } from '../../../domain/contact.ts'
import { isHonorific, isParticle, isSuffix } from '../name-words.ts'
import { type EmailParts, emailParts, mailboxParts } from './email-parts.ts'
import { foldText } from './fold-text.ts'
import { companyWords } from './legal-forms.ts'
import { type NameWord, nameWord, type ReadWord } from './name-word.ts'
import { isRoleAddress } from './role-address.ts'
import { writtenOut } from './written-out.ts'

export interface Profile {
  /** The words of the name in the order written, without particles and forms of address. */
  readonly name: readonly NameWord[]
  /** The words of the company without its legal form, joined. */
  readonly company: string
  /** ISO 3166-1 alpha-2, or ''. */
  readonly country: string
  /** Mailboxes of their own. */
  readonly emails: readonly EmailParts[]
  /** Those that a role reads, such as `info@acme.com`. */
  readonly offices: readonly EmailParts[]
  /** Digits only; with the plus where the country is known. */
  readonly phones: readonly string[]
  /** Profiles on the web. */
  readonly socials: readonly string[]
}

export function profileOf(
  { name = '', company = '', country = '', addresses }: Contact,
  readWord: ReadWord = nameWord,
): Profile {
  const found = {
    emails: [] as EmailParts[],
    offices: [] as EmailParts[],
    phones: [] as string[],
    socials: [] as string[],
  }
  for (const address of addresses.slice(0, mostReached)) addTo(found, address)
  return {
    name: writtenOut(nameWords(name), found.emails).map(readWord),
    company: companyWords(company).join(' '),
    country,
    emails: onceBy(found.emails),
    offices: onceBy(found.offices),
    phones: once(found.phones),
    socials: once(found.socials),
  }
}

interface Reached {
  readonly emails: EmailParts[]
  readonly offices: EmailParts[]
  readonly phones: string[]
  readonly socials: string[]
}

function addTo(found: Reached, { channel, value }: Address): void {
  if (channel === 'email') {
    const list = isRoleAddress(value) ? found.offices : found.emails
    list.push(emailParts(value))
  } else if (channel === 'phone' || channel === 'sms') {
    const digits = phoneDigits(value)
    if (digits.length >= 7) found.phones.push(digits)
  } else if (channel === 'social') {
    found.socials.push(plainProfile(value))
  }
}

/** More are a text in the wrong column, each pair of which would take longer than all others. */
const mostWords = 8
/** More of one kind are a directory's. */
const mostReached = 20

function nameWords(name: string): string[] {
  const written = spokenOrder(name).split(/[\s\u00a0]+/)
  const told = written.filter(word => !isParticle(word) && !isSuffix(word) && (isInitial(word) || !isHonorific(word)))
  // A name of nothing but such words (`Van`, `Dr.`) is still a name.
  const words = foldText((told.length > 0 ? told : written).join(' '))
    .split(' ')
    .filter(word => word !== '')
  return words.length > mostWords ? [...words.slice(0, mostWords - 1), words.at(-1)!] : words
}

/** `M.` is Monsieur, or Maria: taken for a title it would leave a family name that fits the whole family. */
function isInitial(word: string): boolean {
  return /^\p{L}\.?$/u.test(word)
}

/** `Ruiz García, Ana` → `Ana Ruiz García`. */
function spokenOrder(name: string): string {
  const parts = name.split(',')
  return parts.length === 2 && parts[0]!.trim() && parts[1]!.trim() ? `${parts[1]} ${parts[0]}` : name
}

function phoneDigits(value: string): string {
  const written = value
    .trim()
    .replace(/^00(?=[1-9])/, '+')
    .replace(/\(0\)/, '')
  const digits = written.replaceAll(/\D/g, '')
  return written.startsWith('+') ? `+${digits}` : digits.replace(/^0+/, '')
}

function plainProfile(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.|[a-z]{2}\.)?/, '')
    .replace(/[/?#]+$/, '')
}

function once(values: readonly string[]): readonly string[] {
  return values.length > 1 ? [...new Set(values)] : values
}

function onceBy(parts: readonly EmailParts[]): readonly EmailParts[] {
  return parts.length > 1 ? [...new Map(parts.map(one => [one.mailbox, one])).values()] : parts
}

const betweenFields = '\n'
const betweenValues = '\t'

/** The profile as one text, so that a million of them fit into little memory. */
export function packProfile({ name, company, country, emails, offices, phones, socials }: Profile): string {
  const [mailboxes, roles] = [emails.map(mailboxOf), offices.map(mailboxOf)]
  const lists = [name.map(({ text }) => text), mailboxes, roles, phones, socials].map(values =>
    values.join(betweenValues),
  )
  return [company, country, ...lists].join(betweenFields)
}

export function unpackProfile(packed: string, readWord: ReadWord = nameWord): Profile {
  const [company = '', country = '', name = '', emails = '', offices = '', phones = '', socials = ''] =
    packed.split(betweenFields)
  return {
    name: valuesIn(name).map(readWord),
    company,
    country,
    emails: valuesIn(emails).map(mailboxParts),
    offices: valuesIn(offices).map(mailboxParts),
    phones: valuesIn(phones),
    socials: valuesIn(socials),
  }
}

function mailboxOf({ mailbox }: EmailParts): string {
  return mailbox
}

const none: readonly string[] = []

function valuesIn(text: string): readonly string[] {
  if (text === '') return none
  return text.includes(betweenValues) ? text.split(betweenValues) : [text]
}
