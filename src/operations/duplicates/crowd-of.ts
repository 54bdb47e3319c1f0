// How common names and companies are in a workspace, from a sample of it: for the few comparisons of one new contact or
// one page, where counting a million contacts would take longer than they are worth.
import type { Contact } from '../../domain/contact.ts'
import { addToCrowd } from '../../formats/person/likeness/add-to-crowd.ts'
import { type Crowd, makeCrowd } from '../../formats/person/likeness/crowd.ts'
import { profileOf } from '../../formats/person/likeness/profile.ts'
import type { Reader } from '../ports.ts'

/** Some 20 ms of reading. */
const sampled = 2000
/** What the sample does not hold is mostly rare: a third of what would have been seen once. */
const unseenPart = 0.3

/** @param around the contacts to be compared, with all who share an address or number with them */
export async function crowdOf(reader: Reader, around: readonly Contact[]): Promise<Crowd> {
  const contacts = await reader.contacts.count()
  const sample = await reader.contacts.page({ limit: sampled })
  const isWhole = sample.length >= contacts
  const crowd = crowdAmong(sample.map(({ contact }) => contact))
  if (isWhole) return crowd
  const near = crowdAmong(around)
  const times = contacts / sample.length
  return {
    contacts,
    count(feature, text) {
      if (feature === 'email' || feature === 'phone') return near.count(feature, text)
      const seen = crowd.count(feature, text)
      return Math.max(near.count(feature, text), (seen === 0 ? unseenPart : seen) * times)
    },
  }
}

function crowdAmong(contacts: readonly Contact[]): Crowd {
  const crowd = makeCrowd(contacts.length)
  for (const contact of contacts) addToCrowd(crowd, profileOf(contact))
  return crowd
}
