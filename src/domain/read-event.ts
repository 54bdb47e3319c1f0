// Reads an event from JSON and writes it back. One table says which fields a kind has and what each may hold; the
// compiler checks it against the interfaces, and docs/events.md is made from it.
import { channels } from './channel.ts'
import {
  declineReasons,
  desires,
  directions,
  dispositions,
  type Event,
  type EventKind,
  type EventOf,
  intents,
  interests,
  parties,
  qualifications,
  sentiments,
  severities,
  sourceKinds,
} from './event.ts'
import { type Fault, showFound } from './fault.ts'
import {
  aBoolean,
  anInstant,
  anObject,
  aText,
  type Field,
  isRecord,
  minutes,
  money,
  oneOf,
  optional,
  readFields,
  writeFields,
} from './field.ts'

type Fields<Kind extends EventKind> = Record<Exclude<keyof EventOf<Kind>, 'id' | 'at' | 'kind'>, Field>

export const eventFields: { readonly [Kind in EventKind]: Fields<Kind> } = {
  contact_added: {
    source: anObject({ kind: oneOf(sourceKinds), name: optional(aText) }),
    referrer: optional(aText),
    met: optional(aBoolean),
  },
  touch_sent: { channel: oneOf(channels), intent: oneOf(intents), step: optional(aText), message: optional(aText) },
  reply_received: {
    channel: oneOf(channels),
    sentiment: optional(oneOf(sentiments)),
    asks: optional(aBoolean),
    text: optional(aText),
  },
  auto_reply_received: { returnsAt: optional(anInstant) },
  bounce_received: { channel: oneOf(channels), address: aText, severity: oneOf(severities) },
  complaint_received: { channel: oneOf(channels) },
  call_logged: { direction: oneOf(directions), disposition: oneOf(dispositions) },
  meeting_scheduled: { meeting: aText, startsAt: anInstant, minutes: optional(minutes), by: optional(oneOf(parties)) },
  meeting_rescheduled: {
    meeting: aText,
    startsAt: anInstant,
    minutes: optional(minutes),
    by: optional(oneOf(parties)),
  },
  meeting_cancelled: { meeting: aText, by: oneOf(parties) },
  meeting_held: { meeting: aText },
  meeting_missed: { meeting: aText, by: oneOf(parties) },
  interest_shown: { how: oneOf(interests) },
  desire_shown: { how: oneOf(desires), value: optional(money) },
  purchase_made: { value: optional(money) },
  promise_made: { promise: aText, by: oneOf(parties), what: aText, due: anInstant },
  promise_kept: { promise: aText },
  asked_to_wait: { until: anInstant },
  declined: { reason: optional(oneOf(declineReasons)) },
  qualified: { as: oneOf(qualifications) },
  reason_learned: { text: aText },
  referral_given: { contact: aText },
  opted_out: { channel: optional(oneOf(channels)) },
  opted_in: { channel: optional(oneOf(channels)) },
  snoozed: { until: anInstant, colleague: optional(aText) },
  closed: { reason: optional(aText) },
  reopened: { reason: optional(aText) },
  note_added: { text: aText },
}

export const eventKinds = Object.keys(eventFields) as EventKind[]

const heading = { id: aText, at: anInstant, kind: oneOf(eventKinds) }

/**
 * Reads one event of a timeline file. Faults name the event's id (or its place, where it has none), the field, what
 * was found and what is allowed; an unknown field is a fault, since a misspelt `untill` would otherwise be lost.
 */
export function readEvent(value: unknown, place: string): Event | Fault[] {
  if (!isRecord(value)) return [{ where: place, field: '', found: showFound(value), allowed: 'an event object' }]
  const where = typeof value.id === 'string' && value.id !== '' ? `event ${value.id}` : place
  const kind = eventKinds.find(known => known === value.kind)
  const fields: Record<string, Field> = kind ? { ...heading, ...eventFields[kind] } : heading
  const read = readFields({ fields, where, isOpen: kind === undefined }, value)
  return Array.isArray(read) ? read : (read as unknown as Event)
}

/** The event as it stands in a timeline file, its instants written by `instantText`. */
export function writeEvent(event: Event, instantText: (instant: number) => string): Record<string, unknown> {
  return writeFields(
    { ...heading, ...eventFields[event.kind] },
    event as unknown as Record<string, unknown>,
    instantText,
  )
}
