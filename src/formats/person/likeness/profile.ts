// A contact as the comparison sees it: everything folded once, so that a pair costs little.
import type { Contact } from '../../../domain/contact.ts'
import { isHonorific, isParticle, isSuffix } from '../name-words.ts'
import { emailParts } from './email-parts.ts'
import { foldText } from './fold-text.ts'
import { companyWords } from './legal-forms.ts'
import { isRoleAddress } from './role-address.ts'

export interface Profile {
  /** The words of the name in the order written, without particles and forms of address. */
  readonly name: readonly string[]
  /** The words of the company without its legal form, joined. */
  readonly company: string
  /** ISO 3166-1 alpha-2, or ''. */
  readonly country: string
  /** As in EmailParts.mailbox, roles' left out. */
  readonly emails: readonly string[]
  /** Addresses that a role reads, such as `info@acme.com`. */
  readonly offices: readonly string[]
  /** Digits only; with the plus where the country is known. */
  readonly phones: readonly string[]
  /** Profiles on the web. */
  readonly socials: readonly string[]
}

export function profileOf({ name = '', company = '', country = '', addresses }: Contact): Profile {
  const valuesOf = (...channels: readonly string[]) =>
    addresses.filter(({ channel }) => channels.includes(channel)).map(({ value }) => value)
  const mailboxes = valuesOf('email').map(value => ({ value, mailbox: emailParts(value).mailbox }))
  return {
    name: nameWords(name),
    company: companyWords(company).join(' '),
    country,
    emails: once(mailboxes.filter(({ value }) => !isRoleAddress(value)).map(({ mailbox }) => mailbox)),
    offices: once(mailboxes.filter(({ value }) => isRoleAddress(value)).map(({ mailbox }) => mailbox)),
    phones: once(valuesOf('phone', 'sms').map(phoneDigits)).filter(digits => digits.length >= 7),
    socials: once(valuesOf('social').map(plainProfile)),
  }
}

function nameWords(name: string): string[] {
  const written = spokenOrder(name).split(/[\s\u00a0]+/)
  const told = written.filter(word => !isParticle(word) && !isSuffix(word) && (isInitial(word) || !isHonorific(word)))
  // A name of nothing but such words (`Van`, `Dr.`) is still a name.
  return foldText((told.length > 0 ? told : written).join(' '))
    .split(' ')
    .filter(word => word !== '')
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

function once(values: readonly string[]): string[] {
  return values.length > 1 ? [...new Set(values)] : [...values]
}

const betweenFields = '\n'
const betweenValues = '\t'

/** The profile as one text, so that a million of them fit into little memory. */
export function packProfile({ name, company, country, emails, offices, phones, socials }: Profile): string {
  const lists = [name, emails, offices, phones, socials].map(values => values.join(betweenValues))
  return [company, country, ...lists].join(betweenFields)
}

export function unpackProfile(packed: string): Profile {
  const [company = '', country = '', ...lists] = packed.split(betweenFields)
  const [name, emails, offices, phones, socials] = lists.map(list => (list === '' ? [] : list.split(betweenValues)))
  return { company, country, name: name!, emails: emails!, offices: offices!, phones: phones!, socials: socials! }
}
