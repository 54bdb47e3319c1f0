// Everybody who referred a person to us: the first is on their standing, later ones on their timeline alone.
import { findKept } from '../duplicates/merge-record.ts'
import type { Reader } from '../ports.ts'

/** The ids that they have now, each once; without names that were only typed, and without who was erased. */
export async function referrersOf(reader: Reader, contact: string): Promise<string[]> {
  // Nearly nobody was referred: their timelines need not be read.
  if (!(await reader.timelines.standing(contact))?.referrer) return []
  const said = new Set<string>()
  for (const event of await reader.timelines.events(contact)) {
    if (event.kind === 'contact_added' && event.referrer !== undefined) said.add(event.referrer)
  }
  const found = await Promise.all([...said].map(async one => (await findKept(reader, one))?.contact.id))
  return [...new Set(found.filter(id => id !== undefined && id !== contact))] as string[]
}
