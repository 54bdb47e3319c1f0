// Reads one source of an import as far as it can be read alone: its kind by its content, then its rows, cards, messages
// or entries. Whose they are is known only when all sources are read.
import type { Zone } from '../../domain/zone.ts'
import type { CalendarEntry } from '../../formats/ics/calendar-entry.ts'
import { detectKind, kindSample } from '../../formats/kind.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import type { FileAnswer, FileRefusal, ImportCall } from './call.ts'
import { startOf } from './file-text.ts'
import type { MailRecord } from './mail-record.ts'
import type { ImportFile, ImportSource } from './ports.ts'
import { readCalendar } from './read-calendar.ts'
import { readCards } from './read-cards.ts'
import { readFolder, readMailbox, readMessage } from './read-mail.ts'
import { readTable } from './read-table.ts'

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

export async function readSource(source: ImportSource, rules: SourceRules): Promise<ReadSource> {
  if ('messages' in source) return readFolder(source, rules)
  const { kind, says } = detectKind(await startOf(source, kindSample))
  switch (kind) {
    case 'csv':
      return readTable(source, rules)
    case 'vcf':
      return readCards(source, rules)
    case 'ics':
      return readCalendar(source, rules)
    case 'mbox':
      return readMailbox(source, rules)
    case 'eml':
      return readMessage(source, rules)
    case 'unknown':
      return unreadable(source, says ?? 'nothing that can be read')
  }
}

/** What all readings have, to be filled with what the kind gives. */
export function emptyReading(source: ImportSource, kind: FileAnswer['kind']): ReadSource {
  return {
    answer: { name: source.name, kind, bytes: source.size ?? 0, rows: 0, columns: [], firstRows: [] },
    ...{ drafts: [], mail: [], calendar: [], calendarName: '', skipped: 0, refused: [], doubtful: [] },
  }
}

function unreadable(file: ImportFile, says: string): ReadSource {
  const allowed = 'a table (CSV), vCards, a mailbox (mbox, maildir, .eml) or a calendar (.ics)'
  const refusal = { file: file.name, row: 0, field: '', found: says, allowed }
  return { ...emptyReading(file, 'unknown'), refused: [refusal] }
}
