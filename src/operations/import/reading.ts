// A reading: what one source of an import gave, whatever its kind, and what its readers are told.
import type { Zone } from '../../domain/zone.ts'
import type { CalendarEntry } from '../../formats/ics/calendar-entry.ts'
import type { DraftReading } from '../../formats/person/draft.ts'
import type { MailRecord } from '../mail/mail-record.ts'
import type { FileAnswer, FileRefusal, ImportCall } from './call.ts'
import type { ImportSource } from './ports.ts'

export interface ReadSource {
  /** Of tables and cards without what only reading to the end tells: `rows`. */
  readonly answer: FileAnswer
  /** Of tables and cards: a draft for each row or card, read while they are taken and kept nowhere. */
  readonly readings?: AsyncIterable<readonly DraftReading[]>
  readonly mail: readonly MailRecord[]
  readonly calendar: readonly (CalendarEntry & { readonly file: string })[]
  readonly calendarName: string
  readonly skipped: number
  readonly refused: readonly FileRefusal[]
  readonly doubtful: readonly FileRefusal[]
}

export interface SourceRules {
  readonly call: Pick<ImportCall, 'choices' | 'now'>
  readonly zone: Zone
  /** ISO 3166-1 alpha-2. */
  readonly country: string | undefined
  readonly onBytes: (done: number) => void | Promise<void>
}

/** What all readings have, to be filled with what the kind gives. */
export function emptyReading(source: ImportSource, kind: FileAnswer['kind']): ReadSource {
  return {
    answer: { name: source.name, kind, bytes: source.size ?? 0, rows: 0, columns: [], firstRows: [] },
    ...{ mail: [], calendar: [], calendarName: '', skipped: 0, refused: [], doubtful: [] },
  }
}
