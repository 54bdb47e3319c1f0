// Values that can't be taken, or are taken in doubt, each with what was found and what would be right.
import { useState } from 'react'
import type { ImportResult } from '../../src/http/contract.ts'

const shownAtFirst = 8

interface FaultsProps {
  readonly faults: ImportResult['refused']
  /** How many there are, where these are only the first. */
  readonly count?: number
  readonly kind: 'refused' | 'doubtful'
}

const titles = {
  refused: (count: number) => (count === 1 ? 'One value can’t be taken' : `${count} values can’t be taken`),
  doubtful: (count: number) => (count === 1 ? 'One value is taken in doubt' : `${count} values are taken in doubt`),
}

export function Faults({ faults, kind, count = faults.length }: FaultsProps) {
  const [isAll, setAll] = useState(false)
  if (faults.length === 0) return null
  const shown = isAll ? faults : faults.slice(0, shownAtFirst)
  return (
    <div className="faults" data-doubtful={kind === 'doubtful' || undefined}>
      <h3>{titles[kind](count)}</h3>
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
          Show {faults.length < count ? `the first ${faults.length}` : `all ${count}`}
        </button>
      )}
    </div>
  )
}
