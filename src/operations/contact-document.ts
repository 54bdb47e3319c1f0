// Contacts as the documents that programs and pages read.
import type { ContactRecord } from './kept.ts'
import { sampleBatch } from './sample.ts'

/** For lists: enough to know and reach them. */
export function contactInBrief({ contact, batch }: ContactRecord) {
  return {
    id: contact.id,
    name: contact.name ?? contact.addresses[0]?.value ?? contact.id,
    company: contact.company ?? null,
    timeZone: contact.timeZone,
    addresses: [...contact.addresses],
    isSample: batch === sampleBatch,
  }
}

export function contactDocument({ contact, owner, source, batch }: ContactRecord) {
  const { addresses, ...person } = contact
  return { ...person, addresses: [...addresses], owner, source, isSample: batch === sampleBatch }
}
