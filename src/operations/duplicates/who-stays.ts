// Which of two contacts stays by default: the one of whom more was recorded, then who was there first.
import type { ContactRecord } from '../kept.ts'
import type { Reader } from '../ports.ts'

export async function whoStays(reader: Reader, a: ContactRecord, b: ContactRecord): Promise<'a' | 'b'> {
  const timelines = await reader.timelines.eventsOf([a.contact.id, b.contact.id])
  const countOf = ({ contact }: ContactRecord) => timelines.get(contact.id)?.length ?? 0
  if (countOf(a) !== countOf(b)) return countOf(a) > countOf(b) ? 'a' : 'b'
  return a.addedAt <= b.addedAt ? 'a' : 'b'
}
