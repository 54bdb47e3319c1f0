// Those who are known already to whom a page of findings may belong, read with a few questions for the whole page, and
// those whom the page itself brings.
import { type Address, addressPlace } from '../../domain/channel.ts'
import type { Contact } from '../../domain/contact.ts'
import type { Event } from '../../domain/event.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import { findMerged } from '../duplicates/merge-record.ts'
import type { ContactRecord } from '../kept.ts'
import type { Reader } from '../ports.ts'
import { type BoundAddresses, readBound } from './bound-addresses.ts'
import { idWithoutEmail } from './contact-id.ts'
import type { Finding } from './finding.ts'
import { type KnownPerson, knownTimeline } from './known-person.ts'
import { crowd, type Known, matchAmong } from './match-contacts.ts'
import { ownIdOf, type Storing } from './storing.ts'

export interface KnownPage extends Known {
  match(draft: ContactDraft): KnownPerson | undefined
  /** True of the addresses that the page asked for. */
  isAsked(address: Address): boolean
  readonly bound: BoundAddresses
  /** Puts in a new person, or one of whom there is news. */
  enter(person: KnownPerson, news: readonly Event[]): void
  people(): Iterable<KnownPerson>
}

interface Asking {
  readonly findings: readonly Finding[]
  readonly storing: Storing
}

export async function readKnown(reader: Reader, { findings, storing }: Asking): Promise<KnownPage> {
  const addresses = findings.flatMap(({ draft }) => draft.addresses)
  const holders = await reader.many.holders(addresses, crowd)
  const isHeld = (address: Address) => holders.has(addressPlace(address))
  const bound = await readBound(reader, { addresses, held: addresses.filter(isHeld) })
  const records = await readRecords(reader, { findings, storing }, holders)
  const people = new Map<string, KnownPerson>()
  const holdersOf = (address: Address) => holders.get(addressPlace(address)) ?? []
  const recordOf = (id: string) => people.get(id)?.record ?? records.get(id)
  const contact = (id: string): Contact | undefined => recordOf(id)?.contact
  const find = (draft: ContactDraft): string | undefined => {
    const own = ownIdOf(draft, storing)
    const id = matchAmong({ holders: holdersOf, contact }, draft, own) ?? withoutEmail(contact(formerIdOf(draft)))
    // By the id that they had, whoever was merged is the one who stayed.
    return id && contact(id)?.id
  }
  const found = findings.map(({ draft }) => ({ draft, record: recordOf(find(draft) ?? '') }))
  for (const person of await readPeople(
    reader,
    found.flatMap(({ record }) => record ?? []),
  )) {
    people.set(person.record.contact.id, person)
  }
  await bound.settle(found.flatMap(({ draft, record }) => (record ? [] : draft.addresses)))
  const asked = new Set(addresses.map(addressPlace))
  return {
    holders: holdersOf,
    contact,
    match(draft) {
      const id = find(draft)
      if (id === undefined) return undefined
      return people.get(id) ?? { record: records.get(id)!, timeline: undefined, isNew: false, isChanged: false }
    },
    isAsked: address => asked.has(addressPlace(address)),
    bound,
    enter(person, news) {
      const { id, addresses } = person.record.contact
      people.set(id, person)
      for (const address of addresses) {
        // An opt-out of before comes with an address that they have from now on.
        const isNews = addHolder(holders, addressPlace(address), id)
        bound.note(address, isNews ? [...person.timeline!.byId.values()] : news)
      }
    },
    people: () => people.values(),
  }
}

type Holders = Map<string, string[]>

/** By id, and by the ids that they had before they were merged. */
async function readRecords(
  reader: Reader,
  { findings, storing }: Asking,
  holders: Holders,
): Promise<Map<string, ContactRecord>> {
  const own = findings.flatMap(({ draft }) => [ownIdOf(draft, storing) ?? '', formerIdOf(draft)]).filter(Boolean)
  // Of a crowd nobody is compared; the first is for an address that is one person's all the same.
  const compared = [...holders.values()].flatMap(ids => (ids.length > crowd ? ids.slice(0, 1) : ids))
  const records = await reader.many.contacts([...new Set([...own, ...compared])])
  const merged = await findMerged(
    reader,
    own.filter(id => !records.has(id)),
  )
  for (const [id, record] of await reader.many.contacts([...new Set(merged.values())])) records.set(id, record)
  for (const [gone, kept] of merged) if (records.has(kept)) records.set(gone, records.get(kept)!)
  return records
}

async function readPeople(reader: Reader, found: readonly ContactRecord[]): Promise<KnownPerson[]> {
  const records = [...new Map(found.map(record => [record.contact.id, record])).values()]
  const timelines = await reader.many.timelines(records.map(({ contact }) => contact.id))
  return records.map(record => {
    const whole = timelines.get(record.contact.id) ?? { recorded: [], retractions: [] }
    return { record, timeline: knownTimeline(whole), isNew: false, isChanged: false }
  })
}

/** False for one who was known to have it. */
function addHolder(holders: Holders, place: string, id: string): boolean {
  const ids = holders.get(place)
  if (ids?.includes(id)) return false
  if (!ids) holders.set(place, [id])
  else if (ids.length <= crowd) {
    ids.push(id)
    if (id < ids.at(-2)!) ids.sort()
  }
  return true
}

/** Of a row whose email address was refused before and is mended now: the id that it got without. */
function formerIdOf(draft: ContactDraft): string {
  return draft.isMended ? idWithoutEmail(draft) : ''
}

function withoutEmail(contact: Contact | undefined): string | undefined {
  return contact?.addresses.every(address => address.channel !== 'email') ? contact.id : undefined
}
