// What is wrong with a template, each with its place.
import type { Answer } from '../../src/http/contract.ts'

type Fault = Answer<'POST /api/templates/check'>['faults'][number]

const partWords: Readonly<Record<Fault['part'], string>> = { subject: 'Subject', text: 'Text', html: 'HTML' }

export function TemplateFaults({ faults }: { faults: readonly Fault[] }) {
  return (
    <ul id="template-faults" className="template-faults" aria-live="polite">
      {faults.map(fault => (
        <li key={`${fault.part}:${fault.line}:${fault.column}:${fault.field}`}>
          <b>
            {partWords[fault.part]}, line {fault.line}, column {fault.column}
          </b>
          : {wordsOf(fault)}
        </li>
      ))}
    </ul>
  )
}

function wordsOf({ field, found, allowed }: Fault): string {
  if (field === '') return `${found}. It takes ${allowed}.`
  const isOne = !allowed.startsWith('one of')
  return `there is no field ${field}. ${isOne ? `Did you mean ${allowed}?` : 'The fields are listed below.'}`
}
