// Those who are known already to whom a page of findings may belong, read with a few questions for the whole page, and
// those whom the page itself brings.
import { type Address, addressPlace } from '../../domain/channel.ts'
import type { Contact } from '../../domain/contact.ts'
import type { Event } from '../../domain/event.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import type { ContactRecord, Reader, RecordedEvent } from '../ports.ts'
import { readSuppressed, type SuppressedAddresses } from '../suppression.ts'
import { idWithoutEmail } from './contact-id.ts'
import type { Finding } from './finding.ts'
import { type Known, matchAmong } from './match-contacts.ts'
import { ownIdOf, type Storing } from './storing.ts'

/** A contact in memory; what changes of them waits here until the page is written. */
export interface KnownPerson {
  record: ContactRecord
  recorded: readonly RecordedEvent[]
  /** Recorded and taken back. */
  readonly retracted: ReadonlySet<string>
  readonly news: Event[]
  isNew: boolean
  isChanged: boolean
}

export interface KnownPage extends Known {
  match(draft: ContactDraft): KnownPerson | undefined
  readonly suppressed: SuppressedAddresses
  /** Puts in a new person, or one who has an address more. */
  enter(person: KnownPerson): void
  people(): Iterable<KnownPerson>
}

export async function readKnown(
  reader: Reader,
  { findings, storing }: { findings: readonly Finding[]; storing: Storing },
): Promise<KnownPage> {
  const addresses = findings.flatMap(({ draft }) => draft.addresses)
  const holders = await reader.many.holders(addresses)
  const own = findings.flatMap(({ draft }) => [ownIdOf(draft, storing) ?? '', formerIdOf(draft)]).filter(Boolean)
  const ids = [...new Set([...own, ...[...holders.values()].flat()])]
  const people = await readPeople(reader, ids)
  const contact = (id: string): Contact | undefined => people.get(id)?.record.contact
  const holdersOf = (address: Address) => holders.get(addressPlace(address)) ?? []
  return {
    holders: holdersOf,
    contact,
    suppressed: await readSuppressed(reader, addresses),
    match(draft) {
      const own = ownIdOf(draft, storing)
      const id = matchAmong({ holders: holdersOf, contact }, draft, own) ?? withoutEmail(contact(formerIdOf(draft)))
      return id === undefined ? undefined : people.get(id)
    },
    enter(person) {
      const { id, addresses } = person.record.contact
      people.set(id, person)
      for (const place of addresses.map(addressPlace)) {
        const known = holders.get(place) ?? []
        if (!known.includes(id)) holders.set(place, [...known, id].sort())
      }
    },
    people: () => people.values(),
  }
}

async function readPeople(reader: Reader, ids: readonly string[]): Promise<Map<string, KnownPerson>> {
  const records = await reader.many.contacts(ids)
  const timelines = await reader.many.timelines([...records.keys()])
  const people = new Map<string, KnownPerson>()
  for (const [id, record] of records) {
    const { recorded = [], retractions = [] } = timelines.get(id) ?? {}
    const retracted = new Set(retractions.map(retraction => retraction.event))
    people.set(id, { record, recorded, retracted, news: [], isNew: false, isChanged: false })
  }
  return people
}

/** Of a row whose email address was refused before and is mended now: the id that it got without. */
function formerIdOf(draft: ContactDraft): string {
  return draft.isMended ? idWithoutEmail(draft) : ''
}

function withoutEmail(contact: Contact | undefined): string | undefined {
  return contact?.addresses.every(address => address.channel !== 'email') ? contact.id : undefined
}
