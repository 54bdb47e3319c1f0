// The frame of every chart: its title, what n it stands on, the drawing, its table, and the same table as a CSV.
import type { ReactNode } from 'react'
import { Icon } from '../controls/Icon.tsx'
import { cellInWords, type Table, writeCsv } from './table.ts'
import './charts.css'

interface FigureProps {
  readonly title: string
  /** What the chart stands on: `n = 113 occasions`. */
  readonly n: string
  readonly table: Table
  /** The name of the CSV file, without its ending. */
  readonly file: string
  /** Where the server has the CSV; left out = it is written here, of the table. */
  readonly csv?: string | undefined
  readonly children: ReactNode
}

export function Figure({ title, n, table, file, csv, children }: FigureProps) {
  return (
    <figure className="figure">
      <figcaption>
        <h2>{title}</h2>
        <span className="soft small">{n}</span>
      </figcaption>
      {children}
      <div className="figure-foot">
        <a
          className="csv"
          download={`${file}.csv`}
          href={csv ?? `data:text/csv;charset=utf-8,${encodeURIComponent(writeCsv(table))}`}
        >
          <Icon name="import" /> CSV <span className="visually-hidden">of {title}</span>
        </a>
        <details>
          <summary>As a table</summary>
          <Cells table={table} caption={title} />
        </details>
      </div>
    </figure>
  )
}

function Cells({ table: { columns, rows }, caption }: { table: Table; caption: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by the keyboard (WCAG 2.1.1)
    <section className="table-frame" tabIndex={0} aria-label={`Table: ${caption}`}>
      <table>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.slice(0, 2).join()}>
              {columns.map(({ label, write }, place) => (
                <td key={label} className={typeof row[place] === 'number' ? 'number' : undefined}>
                  {cellInWords(row[place]!, write)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
