// What a file says of a person, in the one form that every reader answers: a draft of a contact. Matching it with
// those who are known already is not the formats' matter.
import type { Address, Channel } from '../../domain/channel.ts'
import type { Instant } from '../../domain/instant.ts'
import type { PersonName } from './person-name.ts'

export interface ContactDraft {
  /** The row, card or message that it was read from. */
  readonly row: number
  readonly name: PersonName
  readonly company?: string
  /** Their job. */
  readonly title?: string
  /** Best first, each once. */
  readonly addresses: readonly Address[]
  /** IANA; known from the file, or from the country where it has one zone or nearly so. */
  readonly timeZone?: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  readonly note?: string
  /** Where the file says that they came from. */
  readonly source?: string
  readonly referrer?: string
  /** As the file names whoever answers for them. */
  readonly owner?: string
  readonly connectedOn?: Instant
  /** True when an import refused the row before, and wrote it out to be mended. */
  readonly isMended?: boolean
  /** Channels on which the file says that they want to hear no more. */
  readonly optedOut: readonly Channel[]
  /** True when the file says that mail to the first address comes back for good. */
  readonly hasBounced?: boolean
}

/** A row, or a value in it, that was not taken; or was taken as it stands although it looks wrong. */
export interface Refusal {
  readonly row: number
  /** Empty when the whole row is meant. */
  readonly field: string
  readonly found: string
  readonly allowed: string
}

export interface DraftReading {
  /** Undefined when the row is empty or refused. */
  readonly draft?: ContactDraft
  /** True for a row with nothing in it: skipped without a word. */
  readonly isEmpty?: boolean
  readonly refused: readonly Refusal[]
  /** Of a table, where something is refused: the row as it stands. */
  readonly cells?: readonly string[]
  /** Kept as they were found, since they couldn't be brought into a common form. */
  readonly doubtful: readonly Refusal[]
}
