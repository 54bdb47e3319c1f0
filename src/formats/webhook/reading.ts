// What a delivery of a webhook says, in the one form that every provider's file answers.
import type { Event, SourceKind } from '../../domain/event.ts'
import type { Fault } from '../../domain/fault.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Money } from '../../domain/money.ts'
import type { ContactDraft } from '../person/draft.ts'
import type { Mapping } from './mapping.ts'

/** A request as it is kept: its body, and the headers that its provider's file reads, in lower case. */
export interface Delivery {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What must be known beside the delivery. */
export interface Circumstances {
  /** When it came. */
  readonly now: Instant
  /** IANA: of shops that write times without a zone. */
  readonly timeZone: string
  /** Names the hook, in the ids of what only it tells apart. */
  readonly hook: string
  readonly mapping: Mapping | null
  /** Whether a booking whose time is over counts as held. */
  readonly endedIsHeld: boolean
}

export type WebhookReading = Told | Ignored | Unmatched | Failed

export interface Told {
  readonly kind: 'told'
  readonly people: readonly ToldOf[]
}
/** Rightly sent, and nothing for a timeline. */
export interface Ignored {
  readonly kind: 'ignored'
  readonly why: string
}
/** Something for a timeline, but it can't be known whose, or what: a person may mend that. */
export interface Unmatched {
  readonly kind: 'unmatched'
  readonly why: string
  readonly act: string
}
/** Not what this provider sends. */
export interface Failed {
  readonly kind: 'failed'
  readonly faults: readonly Fault[]
}

/** What is told of one person. */
export interface ToldOf {
  readonly draft: ContactDraft
  /** The kind of their source, where they are new. */
  readonly source: SourceKind
  /** Facts, with ids made of the provider's own, so that a second telling is the same fact. */
  readonly events: readonly Event[]
  readonly cart?: CartNews
  /** The booking that the one of the events came in the place of. */
  readonly movedFrom?: string
  /** The provider's name for the person, by which later deliveries without an address find them. */
  readonly knownAs?: string
  /** What is to be said where nobody goes by that name yet, of news that has no address of its own. */
  readonly elseUnmatched?: Omit<Unmatched, 'kind'>
  /** What a person is to do about them once this is told. */
  readonly leftToDo?: Omit<Unmatched, 'kind'>
  /** True where only somebody known already is meant: a guest whom another one brought. */
  readonly isKnownOnly?: boolean
  /** The same, where it is known already whose this booking is. */
  readonly guestOf?: string
  /** Other names of the provider's for the person, which one of these deliveries put an end to. */
  readonly formerly?: readonly string[]
}

export interface CartNews {
  /** Of the provider, before which its name stands: `shopify:da4a9d11`. */
  readonly id: string
  readonly state: 'open' | 'completed' | 'abandoned'
  /** When it last changed, by the provider: older news of it is no news. */
  readonly changedAt: Instant
  readonly value?: Money
}

export function told(...people: readonly ToldOf[]): Told {
  return { kind: 'told', people }
}

export function ignored(why: string): Ignored {
  return { kind: 'ignored', why }
}

export function unmatched(why: string, act: string): Unmatched {
  return { kind: 'unmatched', why, act }
}

export function failed(field: string, found: string, allowed: string): Failed {
  return { kind: 'failed', faults: [{ where: 'body', field, found, allowed }] }
}
