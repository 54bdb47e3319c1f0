// A reading: what one source of an import gave, whatever its kind, and what its readers are told.
import type { Zone } from '../../domain/zone.ts'
import type { CalendarEntry } from '../../formats/ics/calendar-entry.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import type { MailRecord } from '../mail/mail-record.ts'
import type { FileAnswer, FileRefusal, ImportCall } from './call.ts'
import type { ImportSource } from './ports.ts'

export interface ReadSource {
  readonly answer: FileAnswer
  readonly drafts: readonly ContactDraft[]
  readonly mail: readonly MailRecord[]
  readonly calendar: readonly (CalendarEntry & { readonly file: string })[]
  readonly calendarName: string
  readonly skipped: number
  readonly refused: readonly FileRefusal[]
  readonly doubtful: readonly FileRefusal[]
}

export interface SourceRules {
  readonly call: ImportCall
  readonly zone: Zone
  /** ISO 3166-1 alpha-2. */
  readonly country: string | undefined
  readonly onBytes: (done: number) => void | Promise<void>
}

/** What all readings have, to be filled with what the kind gives. */
export function emptyReading(source: ImportSource, kind: FileAnswer['kind']): ReadSource {
  return {
    answer: { name: source.name, kind, bytes: source.size ?? 0, rows: 0, columns: [], firstRows: [] },
    ...{ drafts: [], mail: [], calendar: [], calendarName: '', skipped: 0, refused: [], doubtful: [] },
  }
}
