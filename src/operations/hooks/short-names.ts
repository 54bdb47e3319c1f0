// Names that strangers give: kept as they are while they are of a size that a database can look up, else cut, with a hash
// in place of the rest.
import type { ToldOf } from '../../formats/webhook/reading.ts'
import { hashOf } from './delivery.ts'

// PostgreSQL's indexes take about 2,700 bytes, of which a character may be four.
const longest = 200

export function shortName(name: string): string {
  return name.length <= longest ? name : `${name.slice(0, longest / 2)}:${hashOf(name)}`
}

export function withShortNames(person: ToldOf): ToldOf {
  const { cart, movedFrom, knownAs, guestOf, formerly } = person
  return {
    ...person,
    events: person.events.map(event => {
      const named = { ...event, id: shortName(event.id) }
      return 'meeting' in named ? { ...named, meeting: shortName(named.meeting) } : named
    }),
    ...(cart && { cart: { ...cart, id: shortName(cart.id) } }),
    ...(movedFrom && { movedFrom: shortName(movedFrom) }),
    ...(knownAs && { knownAs: shortName(knownAs) }),
    ...(guestOf && { guestOf: shortName(guestOf) }),
    ...(formerly && { formerly: formerly.map(shortName) }),
  }
}
