// Documents: what a workspace keeps beside people and their timelines, such as its forms and what came in by them. A noun
// is a kind of document; the operation that owns the noun gives its values their shape.
import type { Instant } from '../domain/instant.ts'

export interface Document<Value = unknown> {
  readonly id: string
  /** Of the noun's own words, such as `waiting`; '' for a noun that has none. */
  readonly state: string
  /** What else it is found by, such as the form that it came in by; '' for nothing. */
  readonly key: string
  /** Whom it is about: it goes when they are erased. */
  readonly contact: string | null
  /** When it was made, or falls due: the noun says which. Lists are in this order. */
  readonly at: Instant
  /** Plain JSON. */
  readonly value: Value
}

export interface DocumentQuery {
  readonly state?: string
  readonly key?: string
  readonly contact?: string
  /** At or after. */
  readonly from?: Instant
  /** At or before. */
  readonly until?: Instant
  /** Left out = the newest first. */
  readonly isOldestFirst?: boolean
  readonly limit: number
}

export interface DocumentTally extends Pick<Document, 'key' | 'state'> {
  readonly count: number
}

export interface DocumentReader {
  find(noun: string, id: string): Promise<Document | undefined>
  list(noun: string, query: DocumentQuery): Promise<Document[]>
  /** How many there are, of one state or of all. */
  count(noun: string, state?: string): Promise<number>
  /** How many there are of each key and state. */
  tally(noun: string): Promise<DocumentTally[]>
  /** The earliest time of a state: when the first of them falls due. */
  firstAt(noun: string, state: string): Promise<Instant | null>
  /** Those of every noun, in the order of noun and id: for copies of all. */
  page(page: { readonly after?: { noun: string; id: string }; readonly limit: number }): Promise<NamedDocument[]>
}

export interface DocumentWriter extends DocumentReader {
  /** Adds it where its id is free; false = there was one already, and it stays as it is. */
  add(noun: string, document: Document): Promise<boolean>
  /** Adds it, or puts it in the place of the one with its id. */
  save(noun: string, document: Document): Promise<void>
  remove(noun: string, id: string): Promise<void>
}

export interface NamedDocument {
  readonly noun: string
  readonly document: Document
}
