// Mail as a source of an import: a mailbox file, a folder of messages, or one message.

import { Failure } from '../../domain/failure.ts'
import { showFound } from '../../domain/fault.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Zone } from '../../domain/zone.ts'
import type { CalendarEntry } from '../../formats/ics/calendar-entry.ts'
import { readIcs } from '../../formats/ics/read-ics.ts'
import { parseMessage } from '../../formats/mail/parse-message.ts'
import { mboxSplitter } from '../../formats/mbox/split-mbox.ts'
import { type MailRecord, recordOf } from '../mail/mail-record.ts'
import type { FileAnswer, FileRefusal } from './call.ts'
import type { ImportFile, ImportFolder, ImportSource } from './ports.ts'
import { seriesSpan } from './read-calendar.ts'
import { emptyReading, type ReadSource, type SourceRules } from './reading.ts'

const shownMessages = 20

export function readFolder(folder: ImportFolder, rules: SourceRules): Promise<ReadSource> {
  return readMessages(folder, 'maildir', { messages: folder.messages(), rules })
}

export function readMailbox(file: ImportFile, rules: SourceRules): Promise<ReadSource> {
  return readMessages(file, 'mbox', { messages: splitMessages(file, rules.onBytes), rules })
}

export function readMessage(file: ImportFile, rules: SourceRules): Promise<ReadSource> {
  return readMessages(file, 'eml', { messages: wholeMessage(file), rules })
}

async function* splitMessages(
  file: ImportFile,
  onBytes: (done: number) => void | Promise<void>,
): AsyncGenerator<Uint8Array> {
  const splitter = mboxSplitter()
  let done = 0
  for await (const bytes of file.open()) {
    yield* splitter.write(bytes)
    done += bytes.length
    await onBytes(done)
  }
  yield* splitter.end()
}

async function* wholeMessage(file: ImportFile): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const bytes of file.open()) pieces.push(bytes)
  yield Buffer.concat(pieces)
}

interface Reading {
  readonly messages: AsyncIterable<Uint8Array>
  readonly rules: SourceRules
}

async function readMessages(
  source: ImportSource,
  kind: FileAnswer['kind'],
  { messages, rules }: Reading,
): Promise<ReadSource> {
  const mail: MailRecord[] = []
  const refused: FileRefusal[] = []
  const doubtful: FileRefusal[] = []
  let rows = 0
  for await (const bytes of messages) {
    rows += 1
    const record = await readOne(bytes, { file: source.name, row: rows })
    if ('allowed' in record) refused.push(record)
    else if (record.at <= rules.call.now) mail.push(record)
    else {
      doubtful.push(fromTheFuture(record))
      mail.push({ ...record, at: rules.call.now })
    }
  }
  const empty = emptyReading(source, kind)
  const firstRows = mail
    .slice(0, shownMessages)
    .map(({ from, subject }) => [`${from.name || from.address}: ${subject}`])
  return {
    ...empty,
    answer: { ...empty.answer, rows, firstRows },
    mail,
    calendar: mail.flatMap(record => calendarOf(record, { zone: rules.zone, now: rules.call.now })),
    refused,
    doubtful,
  }
}

async function readOne(bytes: Uint8Array, place: { file: string; row: number }): Promise<MailRecord | FileRefusal> {
  try {
    const message = await parseMessage(bytes)
    const record = recordOf(message, place)
    if (record) return record
    const allowed = 'a message with a sender (From) and a date (Date)'
    return { ...place, field: message.from ? 'Date' : 'From', found: showFound(message.subject || undefined), allowed }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { ...place, field: '', found: error.message, allowed: 'a message that can be read' }
  }
}

function fromTheFuture({ file, row, at }: MailRecord): FileRefusal {
  const allowed = 'a date that is past; it was taken as now'
  return { file, row, field: 'Date', found: showFound(new Date(at).toISOString()), allowed }
}

/** What calendars said to each other by mail: invitations, changes, answers. */
export function calendarOf(
  record: MailRecord,
  { zone, now }: { zone: Zone; now: Instant },
): (CalendarEntry & { readonly file: string })[] {
  if (record.classification.class !== 'calendar') return []
  return record.calendars
    .flatMap(text => readIcs(text, { zone, ...seriesSpan(now) }).entries)
    .map(entry => ({ ...entry, file: record.file, row: record.row, createdAt: record.at, changedAt: record.at }))
}
