// How good the addresses of all contacts are: what looks wrong, with what it was probably meant to be.
import type { Address } from '../../domain/channel.ts'
import {
  type AddressFault,
  type AddressFinding,
  addressFaults,
  judgeAddress,
  type OwnDomains,
  phoneKind,
} from '../../formats/person/judge-address.ts'
import { contactInBrief } from '../contact-document.ts'
import { eachContact } from '../each-timeline.ts'
import type { ContactRecord } from '../kept.ts'
import type { Reader } from '../ports.ts'
import { domainsWithoutMail } from './known-exchanges.ts'

export interface QualityQuery {
  /** How many findings are told. */
  readonly limit: number
  /** Only of one kind. */
  readonly fault?: AddressFault
}

export async function listQuality(reader: Reader, { limit, fault }: QualityQuery) {
  const own = await ownDomains(reader)
  const withoutMail = await domainsWithoutMail(reader)
  const counts = Object.fromEntries(addressFaults.map(kind => [kind, 0])) as Record<AddressFault, number>
  const totals = { contacts: 0, emails: 0, phones: 0, mobile: 0, fixed: 0, withoutAddress: 0 }
  const items: ReturnType<typeof writeFinding>[] = []
  for await (const record of eachContact(reader)) {
    const { addresses } = record.contact
    count(totals, record)
    for (const address of addresses) {
      const finding = judge(address, own, withoutMail)
      if (!finding) continue
      counts[finding.fault] += 1
      if (items.length < limit && (fault === undefined ? finding.fault !== 'role' : finding.fault === fault)) {
        items.push(writeFinding(record, finding))
      }
    }
  }
  return { totals, counts, items }
}

/** Every domain of an address that somebody has. */
export async function allDomains(reader: Reader): Promise<string[]> {
  return [...(await countDomains(reader)).keys()]
}

/** Of one contact, for their page: by what is known without reading all the others. */
export async function contactFindings(reader: Reader, { contact }: ContactRecord): Promise<AddressFinding[]> {
  const own: OwnDomains = { usual: [], count: () => 0 }
  const withoutMail = await domainsWithoutMail(reader)
  const found = contact.addresses.map(address => judge(address, own, withoutMail))
  return found.filter(finding => finding !== undefined)
}

function judge(address: Address, own: OwnDomains, withoutMail: ReadonlySet<string>): AddressFinding | undefined {
  const finding = judgeAddress(address, own)
  if (finding && finding.fault !== 'role') return finding
  if (address.channel === 'email' && withoutMail.has(domainOf(address.value))) {
    return { address, fault: 'no_mail', offer: null }
  }
  return finding
}

type Totals = Record<'contacts' | 'emails' | 'phones' | 'mobile' | 'fixed' | 'withoutAddress', number>

function count(totals: Totals, { contact }: ContactRecord): void {
  totals.contacts += 1
  if (contact.addresses.length === 0) totals.withoutAddress += 1
  for (const { channel, value } of contact.addresses) {
    if (channel === 'email') totals.emails += 1
    if (channel !== 'phone' && channel !== 'sms') continue
    totals.phones += 1
    const kind = phoneKind(value, contact.country)
    if (kind === 'mobile' || kind === 'fixed') totals[kind] += 1
  }
}

function writeFinding(record: ContactRecord, { address, fault, offer }: AddressFinding) {
  return { contact: contactInBrief(record), address, fault, offer }
}

async function ownDomains(reader: Reader): Promise<OwnDomains> {
  const counted = await countDomains(reader)
  const usual = [...counted].filter(([, times]) => times >= 5).map(([domain]) => domain)
  return { usual, count: domain => counted.get(domain) ?? 0 }
}

async function countDomains(reader: Reader): Promise<Map<string, number>> {
  const counted = new Map<string, number>()
  for await (const { contact } of eachContact(reader)) {
    for (const { channel, value } of contact.addresses) {
      if (channel !== 'email' || !value.includes('@')) continue
      const domain = domainOf(value)
      counted.set(domain, (counted.get(domain) ?? 0) + 1)
    }
  }
  return counted
}

function domainOf(value: string): string {
  return value
    .slice(value.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
}
