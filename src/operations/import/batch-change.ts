// What an import changed in a contact who was known before.
import type { Contact } from '../../domain/contact.ts'
import type { Event } from '../../domain/event.ts'

/** Fields that a contact lacked, and addresses: all of them where one is new. */
export type Filling = Partial<Pick<Contact, 'name' | 'company' | 'country' | 'addresses'>>

export interface BatchChange {
  /** As they were before. */
  readonly contact: Contact
  readonly filling: Filling | undefined
  readonly events: readonly Event[]
}
