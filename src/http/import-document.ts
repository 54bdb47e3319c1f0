// The answer of an import as the contract writes it: as a preview of files with what it would do, and as a result.
import { csvFields } from '../formats/csv/header-words.ts'
import type { FileAnswer, FileRefusal, ImportAnswer } from '../operations/import/call.ts'
import type { ImportPreview, ImportResult } from './contract.ts'

const fields = Object.entries(csvFields).map(([id, title]) => ({ id, title }))

export function previewOf(answer: ImportAnswer): ImportPreview {
  const { created, merged, skipped, events, optedOut, bounced } = answer
  return {
    files: answer.files.map(file => fileOf(file, answer)),
    ownAddresses: answer.own.map(own => ({ ...own })),
    would: { created, merged, skipped, events, optedOut, bounced, refused: answer.refusedCount },
  }
}

export function resultOf(answer: ImportAnswer, pairs: ImportResult['pairs']): ImportResult {
  const { created, merged, skipped, events, optedOut, bounced, refusedCount, batch } = answer
  const refused = answer.refused.map(rowOf)
  return { created, merged, skipped, events, optedOut, bounced, refused, refusedCount, batch, pairs }
}

function fileOf(file: FileAnswer, { refused, doubtful }: ImportAnswer): ImportPreview['files'][number] {
  const { name, kind, bytes, encoding, delimiter, rows } = file
  return {
    name,
    kind: kind === 'maildir' ? 'mbox' : kind,
    bytes,
    encoding: encoding ?? null,
    delimiter: delimiter ?? null,
    rows,
    columns: file.columns.map(column => ({ ...column })),
    fields: kind === 'csv' ? fields : [],
    firstRows: file.firstRows.map(row => [...row]),
    faults: refused.filter(row => row.file === name).map(rowOf),
    doubts: doubtful.filter(row => row.file === name).map(rowOf),
  }
}

function rowOf({ file, row, field, found, allowed }: FileRefusal) {
  return { file, row, field, found, allowed }
}
