// Names that a provider tells in parts, a delivery for each: joined as they come, unless somebody here wrote the name
// otherwise.
import type { Instant } from '../../domain/instant.ts'
import { nameOfParts, type PersonName, writtenName } from '../../formats/person/person-name.ts'
import type { Tend, Writer } from '../ports.ts'
import { updateIn } from '../update-contact.ts'
import { partsToldOf, rememberPerson } from './known-names.ts'

export interface NameTelling {
  readonly contact: string
  /** The provider's name for the person. */
  readonly knownAs: string
  readonly name: PersonName
  readonly now: Instant
}

export async function joinName(tend: Tend, writer: Writer, telling: NameTelling): Promise<void> {
  const { contact, knownAs, now } = telling
  const { first, last } = telling.name
  const before = await partsToldOf(writer, knownAs)
  const parts = { ...before, ...(first && { first }), ...(last && { last }) }
  await rememberPerson(writer, { name: knownAs, contact, parts })
  const known = (await writer.contacts.find(contact))?.contact.name
  const name = writtenName(nameOfParts(parts))
  const isOurs = known === writtenName(nameOfParts(before)) || known === writtenName(telling.name)
  if (name && name !== known && isOurs) await updateIn(tend, writer, { contact, change: { name }, now })
}
