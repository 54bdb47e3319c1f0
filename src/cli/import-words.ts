// What an import answers, in words.
import type { BroughtPairs } from '../operations/duplicates/compare-imported.ts'
import type { FileAnswer, FileRefusal, ImportAnswer } from '../operations/import/call.ts'

const shown = 20

export function importWords(answer: ImportAnswer, isDryRun: boolean): string {
  const { created, merged, skipped, events, own, optedOut, bounced } = answer
  const would = isDryRun ? 'Nothing was stored. It would be: ' : ''
  const address = own.map(({ address, isGuessed }) => `${address}${isGuessed ? ' (guessed; tell with --own)' : ''}`)
  return [
    ...answer.files.map(fileWords),
    ...(address.length > 0 ? [`Yours: ${address.join(', ')}`] : []),
    ...refusals('Refused', answer.refused, answer.refusedCount),
    ...refusals('Kept as they stand', answer.doubtful, answer.doubtfulCount),
    ...(optedOut > 0
      ? [`Want to hear no more, on the channels that the files say: ${optedOut} ${rows(optedOut)}.`]
      : []),
    ...(bounced > 0 ? [`Addresses that mail comes back from, to be mended: ${bounced}.`] : []),
    `${would}${created} created, ${merged} merged, ${skipped} skipped, ${answer.refusedCount} refused; ${events} events.`,
    ...(answer.batch ? [`Taken back by: tend import undo ${answer.batch}`] : []),
  ].join('\n')
}

/** The pairs that came with it, in a line where there are any. */
export function brought(duplicates: BroughtPairs | null): string[] {
  if (duplicates === null)
    return ['There are too many contacts to look for duplicates by the way: tend duplicates find']
  const { certain, likely } = duplicates
  return certain + likely === 0
    ? []
    : [`${certain} certain and ${likely} likely duplicates came with it: tend duplicates`]
}

function fileWords({ name, kind, rows, columns, encoding }: FileAnswer): string {
  const used = columns.filter(column => column.field !== '').map(column => `${column.name} → ${column.field}`)
  const left = columns.filter(column => column.field === '').map(column => column.name)
  const about = `${name}: ${kind}${encoding ? ` in ${encoding}` : ''}, ${rows} ${nameOfRows[kind]}`
  const mapped = used.length > 0 ? [`  columns: ${used.join(', ')}`] : []
  return [about, ...mapped, ...(left.length > 0 ? [`  left out: ${left.join(', ')}`] : [])].join('\n')
}

function rows(count: number): string {
  return count === 1 ? 'row' : 'rows'
}

const nameOfRows: Readonly<Record<FileAnswer['kind'], string>> = {
  csv: 'rows',
  vcf: 'cards',
  mbox: 'messages',
  maildir: 'messages',
  eml: 'message',
  ics: 'entries',
  unknown: 'read',
}

function refusals(title: string, list: readonly FileRefusal[], count: number): string[] {
  const lines = list.slice(0, shown).map(({ file, row, field, found, allowed }) => {
    return `  ${file}, row ${row}${field ? `, ${field}` : ''}: found ${found}; allowed: ${allowed}`
  })
  const more = count > shown ? [`  and ${count - shown} more; --json lists them, --refused FILE writes their rows`] : []
  return lines.length > 0 ? [`${title}:`, ...lines, ...more] : []
}
