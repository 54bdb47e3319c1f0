// One field of an event form, drawn by its type.
import type { TimelineEvent } from '../../src/http/contract.ts'
import { eventInWords } from '../words/event-words.ts'
import { type FormField, openOnes } from './event-forms.ts'

interface EventFieldProps {
  readonly field: FormField
  readonly timeline: readonly TimelineEvent[]
  /** What is chosen at first. */
  readonly given?: string | undefined
}

export function EventField({ field, timeline, given }: EventFieldProps) {
  if (field.type === 'yes') {
    return (
      <label className="check">
        <input type="checkbox" name={field.name} defaultChecked />
        {field.label}
      </label>
    )
  }
  if (field.type === 'money') return <MoneyField field={field} />
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what Control draws
    <label className="field">
      <span>
        {field.label}
        {field.isOptional && <span className="soft"> (may stay empty)</span>}
      </span>
      <Control field={field} timeline={timeline} given={given} />
    </label>
  )
}

function Control({ field, timeline, given }: EventFieldProps) {
  const common = { name: field.name, required: !field.isOptional }
  if (field.type === 'choice') {
    return (
      <select {...common} defaultValue={given}>
        {field.isOptional && <option value="" />}
        {Object.entries(field.choices).map(([value, says]) => (
          <option key={value} value={value}>
            {says}
          </option>
        ))}
      </select>
    )
  }
  if (field.type === 'open') {
    return (
      <select {...common}>
        {openOnes(timeline, field.noun).map(event => (
          <option key={event.id} value={String(event[field.noun])}>
            {eventInWords(event)}
          </option>
        ))}
      </select>
    )
  }
  if (field.type === 'text') return <textarea {...common} rows={3} />
  if (field.type === 'minutes') return <input {...common} type="number" min={1} max={10_080} />
  return <input {...common} type={field.type === 'instant' ? 'datetime-local' : 'text'} />
}

function MoneyField({ field }: { field: FormField }) {
  return (
    <fieldset className="money">
      <legend className="small strong">
        {field.label} <span className="soft">(may stay empty)</span>
      </legend>
      <input name={field.name} aria-label="Amount" inputMode="decimal" pattern="\d+([.,]\d{1,6})?" />
      <input name={`${field.name}Currency`} aria-label="Currency" defaultValue="EUR" pattern="[A-Za-z]{3}" size={4} />
    </fieldset>
  )
}
