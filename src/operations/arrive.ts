// Someone comes to us by a door of our own: a form, a booking, a shop's message, a card. Whoever is known already gets
// what is new on their timeline; whoever is not becomes a contact.
import type { Event, Source } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import type { ContactDraft } from '../formats/person/draft.ts'
import { noteLikeness } from './duplicates/note-likeness.ts'
import { storeFinding } from './import/store-finding.ts'
import type { Stored } from './import/storing.ts'
import type { Tend, Writer } from './ports.ts'
import { readSettings } from './settings.ts'
import { assignIn } from './team/assign.ts'

export interface Arrival {
  readonly draft: ContactDraft
  /** Of the contact, where they are new. */
  readonly source: Source
  /** What happened, in time's order; an id that is on their timeline already is told once. */
  readonly events: readonly Event[]
  /** Who answers for them, where they are new; left out = whom the team's rules name. */
  readonly owner?: string
  readonly now: Instant
}

export interface Arrived {
  readonly contact: string
  readonly isNew: boolean
  /** How many events were news. */
  readonly events: number
}

/**
 * Takes in the person in a transaction that the caller began, so that what the door itself keeps is in it too.
 *
 * @throws Failure bad_input for an event of the future; conflict when an event's id is taken by another event
 */
export async function arriveIn(tend: Tend, writer: Writer, arrival: Arrival): Promise<Arrived> {
  const { draft, source, events, now } = arrival
  const { timeZone } = await readSettings(writer)
  const first = Math.min(now, ...events.map(({ at }) => at))
  const stored = await storeFinding(tend, writer, {
    finding: { file: '', draft, events, addedAt: first, isContact: true },
    storing: { source, timeZone, now },
  })
  const arrived = arrivedOf(stored)
  const { contact, isNew } = arrived
  if (isNew) await noteLikeness(writer, [contact], now)
  // Whom the team's rules name has them already.
  if (isNew && arrival.owner) await assignIn(tend, writer, { contact, owner: arrival.owner, now })
  return arrived
}

function arrivedOf({ contact, outcome, events }: Stored): Arrived {
  // A person who is a contact, or becomes one, always has an id.
  if (contact === undefined) throw new Error('An arrival led to no contact')
  return { contact, isNew: outcome === 'created', events }
}
