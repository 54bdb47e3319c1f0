// What an import is asked and what it answers.
import type { Source } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { ToldMapping } from '../../formats/csv/mapping.ts'
import type { FileKind } from '../../formats/kind.ts'
import type { Refusal } from '../../formats/person/draft.ts'
import type { ImportSource } from './ports.ts'

export interface ImportChoices {
  /** Of every contact that is created; left out = `import`, named after the file. */
  readonly source?: Source
  /** IANA: of contacts and times that name none; left out = the user's own. */
  readonly timeZone?: string
  /** ISO 3166-1 alpha-2, of phone numbers that name none; left out = that of the time zone. */
  readonly country?: string
  /** Of contacts who are new: a user by name, email or id, or `spread` by load; left out = whoever imports. */
  readonly owner?: string
  /** Addresses that are ours; left out = guessed from the mail and the calendars. */
  readonly ownAddresses?: readonly string[]
  /** Per file name. */
  readonly mapping?: Readonly<Record<string, ToldMapping>>
}

export interface ImportCall {
  readonly workspace: string
  readonly sources: readonly ImportSource[]
  readonly choices?: ImportChoices
  /** True = answers the same and stores nothing. */
  readonly isDryRun?: boolean
  /** The id of the user who imports; left out = the first. */
  readonly by?: string
  readonly now: Instant
  /** True when nobody waits for this process meanwhile: at the end of a large load it does one thing for some seconds. */
  readonly isOffline?: boolean
  /** Waited for: long work lets others go on when this pauses. */
  readonly onProgress?: (progress: ImportProgress) => void | Promise<void>
}

export interface ImportProgress {
  /** `reading` counts bytes of the file, `storing` people. */
  readonly what: 'reading' | 'storing'
  readonly file: string
  readonly done: number
  readonly total: number | null
}

export interface FileRefusal extends Refusal {
  readonly file: string
}

export interface OwnAddress {
  readonly address: string
  /** False when the user told it. */
  readonly isGuessed: boolean
  /** In how many messages and calendar entries it occurs. */
  readonly messages: number
}

export interface FileAnswer {
  readonly name: string
  readonly kind: FileKind | 'maildir'
  readonly bytes: number
  readonly encoding?: string
  readonly delimiter?: string
  /** Rows, cards, messages or calendar entries. */
  readonly rows: number
  /** Of a table: its columns, and the field that each was taken for ('' = left out). */
  readonly columns: readonly { readonly name: string; readonly field: string }[]
  /** The first of a table, by column; of other files a line each. */
  readonly firstRows: readonly (readonly string[])[]
}

export interface ImportAnswer {
  readonly created: number
  /** Rows and people who were known already, and of whom something was news or who stood in the files twice. */
  readonly merged: number
  /** Empty rows, what was known to the last word, and mail of no person. */
  readonly skipped: number
  /** Rows and values that were not taken, each with what would be right: the first ten thousand. */
  readonly refused: readonly FileRefusal[]
  /** All of them. */
  readonly refusedCount: number
  /** Values that were kept as they were found, since no common form is known for them. */
  readonly doubtful: readonly FileRefusal[]
  readonly doubtfulCount: number
  /** Rows and cards of people who want to hear no more, on one channel at least. */
  readonly optedOut: number
  /** Of people to whose address mail comes back. */
  readonly bounced: number
  readonly events: number
  readonly own: readonly OwnAddress[]
  readonly files: readonly FileAnswer[]
  /** Names the import, so that it can be taken back; null when nothing was stored. */
  readonly batch: string | null
}
