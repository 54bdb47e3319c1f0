// A calendar as a source of an import.
import { DAY_MS, formatInstant } from '../../domain/instant.ts'
import { readIcs } from '../../formats/ics/read-ics.ts'
import { encodingOf, textOf } from './file-text.ts'
import type { ImportFile } from './ports.ts'
import { emptyReading, type ReadSource, type SourceRules } from './reading.ts'

const shownEntries = 20
// A weekly call of years would fill a timeline with itself. A year back shows the rhythm; two months ahead, what is next.
const seriesBackMs = 366 * DAY_MS
const seriesAheadMs = 60 * DAY_MS

export function seriesSpan(now: number) {
  return { from: now - seriesBackMs, to: now + seriesAheadMs }
}

export async function readCalendar(file: ImportFile, { call, zone, onBytes }: SourceRules): Promise<ReadSource> {
  const encoding = await encodingOf(file)
  let text = ''
  for await (const piece of textOf(file, encoding, onBytes)) text += piece
  const { entries, count, refused, doubtful, wholeDays, name } = readIcs(text, { zone, ...seriesSpan(call.now) })
  const empty = emptyReading(file, 'ics')
  const firstRows = entries.slice(0, shownEntries).map(({ startsAt, title }) => [`${formatInstant(startsAt)} ${title}`])
  return {
    ...empty,
    answer: { ...empty.answer, encoding, rows: count, firstRows },
    calendar: entries.map(entry => ({ ...entry, file: file.name })),
    calendarName: name,
    skipped: wholeDays,
    refused: refused.map(refusal => ({ file: file.name, ...refusal })),
    doubtful: doubtful.map(refusal => ({ file: file.name, ...refusal })),
  }
}
