// Events as they are typed on a command line: a kind, then fields as `name=value`, then perhaps the next kind.
import type { Event } from '../domain/event.ts'
import type { Fault } from '../domain/fault.ts'
import type { Field } from '../domain/field.ts'
import { formatInstant, type Instant } from '../domain/instant.ts'
import { eventFields, eventKinds, readEvent } from '../domain/read-event.ts'
import { nearest } from '../operations/nearest.ts'
import { newId } from '../operations/new-id.ts'

type Fields = Readonly<Record<string, Field>>

export interface TypedEvents {
  readonly read: Event[]
  readonly faults: Fault[]
  /** Ids of those that were typed without `at`. */
  readonly untimed: string[]
}

/** Reads the words of a call; an event without `id` gets one, without `at` happened now. */
export function readTypedEvents(words: readonly string[], now: Instant): TypedEvents {
  const read: Event[] = []
  const faults: Fault[] = []
  const untimed: string[] = []
  for (const [kind = '', ...pairs] of splitEvents(words)) {
    const heading = { id: newId(now), at: formatInstant(now), kind: kindOf(kind) }
    const event = readEvent({ ...heading, ...readPairs(kind, pairs) }, kind)
    if (Array.isArray(event)) faults.push(...event.map(fault => withHint(fault, kind)))
    else {
      read.push(event)
      if (!pairs.some(pair => pair.startsWith('at='))) untimed.push(event.id)
    }
  }
  return { read, faults, untimed }
}

/** A word without `=` begins an event. */
function splitEvents(words: readonly string[]): string[][] {
  const events: string[][] = []
  for (const word of words) {
    if (!word.includes('=') || events.length === 0) events.push([word])
    else events.at(-1)!.push(word)
  }
  return events
}

function kindOf(word: string): string {
  return word.replaceAll('-', '_')
}

function fieldsOf(kind: string): Fields {
  return (eventFields as Readonly<Record<string, Fields>>)[kindOf(kind)] ?? {}
}

/** `source.kind=event source.name=Fair` makes one object of the fields that begin alike. */
function readPairs(kind: string, pairs: readonly string[]): Record<string, unknown> {
  // Without a prototype, so that `__proto__=x` is a field like others, and is refused.
  const read: Record<string, unknown> = Object.create(null)
  for (const pair of pairs) {
    const name = pair.slice(0, pair.indexOf('='))
    const value = pair.slice(pair.indexOf('=') + 1)
    const [outer = '', inner] = name.split('.')
    const field = fieldsOf(kind)[outer]
    if (inner === undefined) read[outer] = readValue(field, value)
    else read[outer] = { ...(read[outer] as object | undefined), [inner]: readValue(field?.fields?.[inner], value) }
  }
  return read
}

/** A field takes the text as it is, or else what it says as JSON: true, false or a number. */
function readValue(field: Field | undefined, text: string): unknown {
  if (!field || field.read(text) !== undefined) return text
  try {
    const value: unknown = JSON.parse(text)
    return field.read(value) === undefined ? text : value
  } catch {
    return text
  }
}

/** A fault says what is allowed; here it also names the event by its kind and asks what was probably meant. */
function withHint(fault: Fault, kind: string): Fault {
  const isUnknownField = fault.field !== 'kind' && fault.allowed.startsWith('only the fields')
  const known = fault.field === 'kind' ? eventKinds : isUnknownField ? Object.keys(fieldsOf(kind)) : []
  const meant = nearest(fault.field === 'kind' ? kind : fault.field, known)
  return { ...fault, where: kind, allowed: meant ? `${fault.allowed}. Did you mean ${meant}?` : fault.allowed }
}
