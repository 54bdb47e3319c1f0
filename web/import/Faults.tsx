// Rows that can't be taken, each with what was found and what would be right.
import { useState } from 'react'
import type { ImportResult } from '../../src/http/contract.ts'

const shownAtFirst = 8

export function Faults({ faults }: { faults: ImportResult['refused'] }) {
  const [isAll, setAll] = useState(false)
  if (faults.length === 0) return null
  const shown = isAll ? faults : faults.slice(0, shownAtFirst)
  return (
    <div className="faults">
      <h3>{faults.length === 1 ? 'One row is refused' : `${faults.length} rows are refused`}</h3>
      <ul className="small">
        {shown.map((fault, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fault is known by its place
          <li key={place}>
            <strong>
              {fault.file && `${fault.file}, `}row {fault.row}
            </strong>
            {fault.field && `, ${fault.field}`}: found {fault.found}; allowed: {fault.allowed}
          </li>
        ))}
      </ul>
      {shown.length < faults.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          Show all {faults.length}
        </button>
      )}
    </div>
  )
}
