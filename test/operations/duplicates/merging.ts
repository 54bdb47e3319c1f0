// Two contacts for the tests of merging, in a database of their own.
import { afterAll } from 'vitest'
import type { Address } from '../../../src/domain/channel.ts'
import type { Event } from '../../../src/domain/event.ts'
import { DAY_MS, HOUR_MS, type Instant } from '../../../src/domain/instant.ts'
import { addIn } from '../../../src/operations/add-contact.ts'
import { type Merging, mergeContacts } from '../../../src/operations/duplicates/merge-contacts.ts'
import { unmergeContacts } from '../../../src/operations/duplicates/unmerge-contacts.ts'
import { type Tend, theWorkspace as workspace } from '../../../src/operations/ports.ts'
import { databases } from '../../store/databases.ts'
import { type TestClock, tendOn } from '../../store/tend-on.ts'

export const start: Instant = Date.UTC(2026, 9, 5, 9)
export const now: Instant = start + 30 * DAY_MS

export type TestTend = Tend & { readonly clock: TestClock }

export async function openTend(): Promise<TestTend> {
  // PostgreSQL where there is one, else the embedded database.
  const { store, drop } = await databases.at(-1)!.open()
  afterAll(async () => {
    await store.close()
    await drop()
  })
  const tend = await tendOn(store, start)
  tend.clock.set(now)
  return tend
}

export interface Person {
  readonly id: string
  readonly name?: string
  readonly company?: string
  readonly addresses?: readonly Address[]
  readonly events?: readonly Event[]
}

export function email(value: string): Address {
  return { channel: 'email', value }
}

export async function add(tend: Tend, { events, addresses = [], ...person }: Person): Promise<void> {
  const added: Event = { id: `${person.id}-added`, at: start, kind: 'contact_added', source: { kind: 'list' } }
  const contact = { timeZone: 'Europe/Madrid', addresses, ...person }
  // As an import adds people, who may share an address.
  await tend.store.write(workspace, writer => addIn(tend, writer, { contact, events: events ?? [added], now }))
}

export function merge(tend: Tend, merging: Pick<Merging, 'kept' | 'gone'> & Partial<Merging>) {
  return mergeContacts(tend, { workspace, because: 'asked', now: tend.clock.now(), ...merging })
}

export function unmerge(tend: Tend, id: string) {
  return unmergeContacts(tend, { workspace, merge: id, now: tend.clock.now() })
}

export function eventsOf(tend: Tend, contact: string): Promise<Event[]> {
  return tend.store.read(workspace, reader => reader.timelines.events(contact))
}

export function touch(id: string, hours: number): Event {
  return { id, at: start + hours * HOUR_MS, kind: 'touch_sent', channel: 'email', intent: 'give' }
}
