// Takes in what a delivery says: the people and their events by the door of arrivals, checkouts into their waiting.
import type { Event, Source } from '../../domain/event.ts'
import { describeFault } from '../../domain/fault.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import type { ToldOf, WebhookReading } from '../../formats/webhook/reading.ts'
import { arriveIn } from '../arrive.ts'
import { contactIdOf } from '../import/contact-id.ts'
import { findMatch } from '../import/match-contacts.ts'
import type { Tend, Writer } from '../ports.ts'
import { abandonment, takeCartNews } from './cart.ts'
import type { Outcome } from './delivery.ts'
import type { Hook } from './hook.ts'
import { joinName } from './join-name.ts'
import { contactKnownAs, isBooked, rememberBooking } from './known-names.ts'
import { eventsOnTimeline } from './meeting-names.ts'
import { withShortNames } from './short-names.ts'

export interface Telling {
  readonly hook: Hook
  readonly reading: WebhookReading
  /** The delivery's id. */
  readonly delivery: string
  readonly now: Instant
}

export interface Told extends Outcome {
  /** The provider's names of people that were not known before. */
  readonly learned: readonly string[]
}

export async function tell(tend: Tend, writer: Writer, telling: Telling): Promise<Told> {
  const { reading } = telling
  const none = { act: '', events: [], contact: null, learned: [] }
  switch (reading.kind) {
    case 'ignored':
      return { ...none, state: 'ignored', says: reading.why }
    case 'unmatched':
      return { ...none, state: 'unmatched', says: reading.why, act: reading.act }
    case 'failed':
      return {
        ...none,
        state: 'failed',
        says: reading.faults.map(describeFault).join('; '),
        act: 'Check that the right provider posts to this address; where it is a mapping that is wrong, mend it and replay.',
      }
    case 'told': {
      const outcomes: Told[] = []
      for (const person of reading.people) {
        outcomes.push(await tellOf(tend, writer, { ...telling, person: withShortNames(person) }))
      }
      return joined(outcomes)
    }
  }
}

interface PersonTelling extends Omit<Telling, 'reading'> {
  readonly person: ToldOf
}

async function tellOf(tend: Tend, writer: Writer, telling: PersonTelling): Promise<Told> {
  const { hook, person, now } = telling
  const known = await contactNamed(writer, person)
  if (!known && person.elseUnmatched) {
    return unknownPerson(person, person.elseUnmatched)
  }
  const draft = await withAddressesOf(writer, person.draft, known)
  const match = known ?? (await findMatch(writer, draft, contactIdOf(draft)))
  if (!match && (person.isKnownOnly || (person.guestOf && (await isBooked(writer, person.guestOf)))))
    return ignoredGuest
  const source: Source = { kind: person.source, name: hook.name }
  const cart = await tellCart(writer, { ...telling, draft, source, contact: match ?? null })
  if (cart.waits) return cart.waits
  const told = [...person.events, ...cart.events]
  if (told.length === 0 && person.cart) return oldNews(match)
  const events = await eventsOnTimeline(writer, { person, contact: match, events: told, now })
  const arrived = await arriveIn(tend, writer, { draft, source, events: events.all, now })
  await events.remember(arrived.contact)
  const { contact } = arrived
  const { knownAs } = person
  if (knownAs) await joinName(tend, writer, { contact, knownAs, name: person.draft.name, now })
  await rememberBooker(writer, person, { contact, events: events.all })
  const learned = person.knownAs && !known ? [person.knownAs] : []
  return { ...outcomeOf(arrived, events.all), ...leftOf(person), learned }
}

/** What a person is to do stays in sight as what waits for them. */
function leftOf({ leftToDo }: ToldOf): Partial<Outcome> {
  return leftToDo ? { state: 'unmatched', says: leftToDo.why, act: leftToDo.act } : {}
}

function unknownPerson({ knownAs }: ToldOf, { why, act }: NonNullable<ToldOf['elseUnmatched']>): Told {
  const waits = knownAs !== undefined && { waitsFor: knownAs }
  return { state: 'unmatched', says: why, act, events: [], contact: null, learned: [], ...waits }
}

async function contactNamed(writer: Writer, { knownAs, formerly = [] }: ToldOf): Promise<string | undefined> {
  for (const name of knownAs === undefined ? [] : [knownAs, ...formerly]) {
    const contact = await contactKnownAs(writer, name)
    if (contact !== undefined) return contact
  }
  return undefined
}

async function rememberBooker(
  writer: Writer,
  { isKnownOnly }: ToldOf,
  { contact, events }: { readonly contact: string; readonly events: readonly Event[] },
): Promise<void> {
  const agreed = isKnownOnly ? undefined : events.find(event => event.kind === 'meeting_scheduled')
  if (agreed?.kind === 'meeting_scheduled') await rememberBooking(writer, agreed.meeting, contact)
}

const ignoredGuest: Told = {
  ...{ state: 'ignored', says: 'A guest whom another one brought, and who is no contact.', act: '' },
  ...{ events: [], contact: null, learned: [] },
}

function oldNews(contact: string | undefined): Told {
  const says = 'Older than what is known of this checkout, or it is done already: nothing changes.'
  return { state: 'ignored', says, act: '', events: [], contact: contact ?? null, learned: [] }
}

function outcomeOf(arrived: { contact: string; isNew: boolean; events: number }, told: readonly Event[]): Outcome {
  const { contact, isNew } = arrived
  const kinds = told.map(({ kind }) => kind.replaceAll('_', ' ')).join(', ')
  const news = arrived.events > 0 ? `: ${kinds || 'added'}` : '; nothing new'
  const says = isNew ? `A new contact${kinds && `: ${kinds}`}.` : `A known contact${news}.`
  return { state: 'done', says, act: '', events: told.map(({ id }) => id), contact }
}

/** A person of whom only the provider's number is told is found by the addresses that they have here. */
async function withAddressesOf(writer: Writer, draft: ContactDraft, known: string | undefined): Promise<ContactDraft> {
  const record = known === undefined ? undefined : await writer.contacts.find(known)
  return record ? { ...draft, addresses: [...record.contact.addresses, ...draft.addresses] } : draft
}

interface CartOfPerson extends PersonTelling {
  readonly draft: ContactDraft
  readonly source: Source
  readonly contact: string | null
}

/** A checkout that waits is told later, by the timer; one that was given up is told now. */
async function tellCart(writer: Writer, telling: CartOfPerson): Promise<{ waits?: Told; events: Event[] }> {
  const { person, hook, draft, source, contact, delivery } = telling
  if (!person.cart) return { events: [] }
  const { minutes, id } = hook
  const cart = await takeCartNews(writer, {
    ...{ hook: id, minutes, news: person.cart, draft, source, contact, delivery },
  })
  if (!cart) return { events: [] }
  if (cart.state === 'open') return { waits: waiting(cart.dueAt, contact), events: [] }
  return { events: cart.end === 'abandoned' ? [abandonment(cart, cart.changedAt)] : [] }
}

function waiting(dueAt: Instant, contact: string | null): Told {
  const says = `An unfinished checkout: it counts as abandoned at ${formatInstant(dueAt)}, unless it is completed before.`
  return { state: 'done', says, act: '', events: [], contact, learned: [] }
}

/** Of several people in one delivery, what needs a person most stands for all. */
function joined(outcomes: readonly Told[]): Told {
  const [first, ...others] = outcomes
  if (!first) return { state: 'ignored', says: 'It tells of nobody.', act: '', events: [], contact: null, learned: [] }
  if (others.length === 0) return first
  const worst =
    outcomes.find(({ state }) => state === 'unmatched') ?? outcomes.find(({ state }) => state === 'done') ?? first
  return {
    ...worst,
    says: outcomes.map(({ says }) => says).join(' '),
    events: outcomes.flatMap(({ events }) => events),
    contact: outcomes.find(({ contact }) => contact)?.contact ?? null,
    learned: outcomes.flatMap(({ learned }) => learned),
  }
}
