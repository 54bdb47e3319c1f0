// One file as it was understood: its kind, its columns with what each was taken for, the first rows, and the faults.
import type { ImportPreview } from '../../src/http/contract.ts'
import { Faults } from './Faults.tsx'

type File = ImportPreview['files'][number]

const kindSays: Readonly<Record<File['kind'], [is: string, one: string, many: string]>> = {
  csv: ['A table', 'row', 'rows'],
  vcf: ['Contact cards', 'card', 'cards'],
  mbox: ['A mailbox', 'message', 'messages'],
  eml: ['A message', 'message', 'messages'],
  ics: ['A calendar', 'entry', 'entries'],
  unknown: ['Not known', 'row', 'rows'],
}

interface PreviewedFileProps {
  readonly file: File
  readonly onMap: (column: string, field: string) => void
}

export function PreviewedFile({ file, onMap }: PreviewedFileProps) {
  const [is, one, many] = kindSays[file.kind]
  const details = [
    `${file.rows.toLocaleString('en')} ${file.rows === 1 ? one : many}`,
    file.delimiter && `separated by ${delimiterSays(file.delimiter)}`,
    file.encoding && `written in ${file.encoding}`,
  ]
  return (
    <section className="card" aria-label={file.name}>
      <h2>{file.name}</h2>
      <p className="soft small">
        {is}: {details.filter(Boolean).join(', ')}
      </p>
      {file.columns.length > 0 && <Table file={file} onMap={onMap} />}
      {file.columns.length === 0 && file.firstRows.length > 0 && (
        <ul className="lines small">
          {file.firstRows.map(row => (
            <li key={row.join()}>{row.join(' · ')}</li>
          ))}
        </ul>
      )}
      <Faults faults={file.faults} kind="refused" />
      <Faults faults={file.doubts} kind="doubtful" />
    </section>
  )
}

function Table({ file, onMap }: PreviewedFileProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame" aria-label={`First rows of ${file.name}`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {file.columns.map(column => (
              <th key={column.name} scope="col">
                <span>{column.name}</span>
                <select
                  aria-label={`Column ${column.name} holds`}
                  value={column.field}
                  data-empty={column.field === '' || undefined}
                  onChange={event => onMap(column.name, event.target.value)}
                >
                  <option value="">Leave out</option>
                  {file.fields.map(field => (
                    <option key={field.id} value={field.id}>
                      {field.title}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {file.firstRows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are known by their place
            <tr key={place}>
              {file.columns.map((column, cell) => (
                <td key={column.name} className={column.field === '' ? 'soft left-out' : ''}>
                  {row[cell]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function delimiterSays(delimiter: string): string {
  return { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[delimiter] ?? delimiter
}
