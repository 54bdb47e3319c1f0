// The submissions of a form as a table: a column for each question that was ever asked by it.
import { writeCsvRow } from '../../formats/csv/write-csv.ts'
import type { Reader } from '../ports.ts'
import { listSubmissions, type SubmissionDocument } from './submission.ts'

// What a spreadsheet opens without complaint; a form with more is exported whole by `tend export`.
const mostRows = 100_000

/** RFC 4180, a head and a row for each, the newest first. */
export async function submissionsCsv(reader: Reader, form: string): Promise<string> {
  const all = await listSubmissions(reader, { form, limit: mostRows })
  const questions = [...new Map(all.flatMap(({ value }) => value.answers.map(({ id, label }) => [id, label])))]
  const head = [
    'submission',
    'at',
    'state',
    'contact',
    'page',
    'consent',
    'version',
    ...questions.map(([, label]) => safe(label)),
  ]
  const ids = questions.map(([id]) => id as string)
  return [writeCsvRow(head), ...all.map(document => writeCsvRow(rowOf(document, ids)))].join('')
}

function rowOf({ id, at, state, contact, value }: SubmissionDocument, questions: readonly string[]): string[] {
  const answers = new Map(value.answers.map(answer => [answer.id, answer.value]))
  const consent = value.consent?.state === 'recorded' ? value.consent.wording : ''
  const told = [
    id,
    new Date(at).toISOString(),
    state,
    contact ?? '',
    value.page ?? '',
    safe(consent),
    String(value.version),
  ]
  return [...told, ...questions.map(question => safe(answers.get(question) ?? ''))]
}

/** A cell that begins so is run as a formula by spreadsheets; a phone number begins so too, and is none. */
function safe(text: string): string {
  return /^[=@]|^[+-](?![\d\s()./-]*$)/.test(text) ? `'${text}` : text
}
