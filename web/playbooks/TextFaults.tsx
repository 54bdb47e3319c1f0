// The faults of a playbook's text, each a way to its place in the text.
import type { RefObject } from 'react'
import type { PlaybookCheck } from '../../src/http/contract.ts'

type Fault = PlaybookCheck['faults'][number]

interface TextFaultsProps {
  readonly faults: readonly Fault[]
  /** Where the text is edited. */
  readonly field: RefObject<HTMLTextAreaElement | null>
}

export function TextFaults({ faults, field }: TextFaultsProps) {
  return (
    <ul id="text-faults" className="text-faults" aria-live="polite">
      {faults.map(fault => (
        <li key={`${fault.line}:${fault.column}:${fault.field}`}>
          <button type="button" onClick={() => goTo(field.current, fault)}>
            <b>
              Line {fault.line}, column {fault.column}
            </b>{' '}
            {fault.field && <code>{fault.field}</code>}: found {fault.found}; allowed: {fault.allowed}
          </button>
        </li>
      ))}
    </ul>
  )
}

function goTo(field: HTMLTextAreaElement | null, { line, column }: Fault): void {
  if (!field) return
  const before = field.value.split('\n').slice(0, line - 1)
  const place = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1
  field.focus()
  field.setSelectionRange(place, place)
  field.scrollTop = (line - 4) * Number.parseFloat(getComputedStyle(field).lineHeight)
}
