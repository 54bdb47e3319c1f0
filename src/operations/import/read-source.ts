// Reads one source of an import as far as it can be read alone: its kind by its content, then its rows, cards, messages
// or entries. Whose they are is known only when all sources are read.
import { detectKind, kindSample } from '../../formats/kind.ts'
import { startOf } from './file-text.ts'
import type { ImportFile, ImportSource } from './ports.ts'
import { readCalendar } from './read-calendar.ts'
import { readCards } from './read-cards.ts'
import { readFolder, readMailbox, readMessage } from './read-mail.ts'
import { readTable } from './read-table.ts'
import { emptyReading, type ReadSource, type SourceRules } from './reading.ts'

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

function unreadable(file: ImportFile, says: string): ReadSource {
  const allowed = 'a table (CSV), vCards, a mailbox (mbox, maildir, .eml) or a calendar (.ics)'
  const refusal = { file: file.name, row: 0, field: '', found: says, allowed }
  return { ...emptyReading(file, 'unknown'), refused: [refusal] }
}
