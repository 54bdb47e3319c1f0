// The questions of a form: which, in which order, in which words, and whether they must be answered.
import { Button } from '../controls/Button.tsx'
import { fieldWords } from './form-words.ts'
import type { FormField } from './queries.ts'

interface FieldsEditorProps {
  readonly fields: readonly FormField[]
  readonly onChange: (fields: FormField[]) => void
}

const known: readonly FormField['kind'][] = ['name', 'email', 'phone', 'company', 'message']
const questions: readonly FormField['kind'][] = ['text', 'choice', 'checkbox']

export function FieldsEditor({ fields, onChange }: FieldsEditorProps) {
  const change = (place: number, changed: Partial<FormField>) =>
    onChange(fields.map((field, at) => (at === place ? { ...field, ...changed } : field)))
  const free = known.filter(kind => !fields.some(field => field.kind === kind))
  return (
    <fieldset className="stack plain-set">
      <legend className="strong">Questions</legend>
      <ol className="form-fields">
        {fields.map((field, place) => (
          <li key={field.id}>
            <FieldRow field={field} onChange={changed => change(place, changed)} />
            <p className="row">
              <Button
                look="quiet"
                aria-label={`Move ${nameOf(field)} up`}
                disabledBecause={place === 0 && 'It is the first already.'}
                onClick={() => onChange(moved(fields, place))}
              >
                Up
              </Button>
              <Button
                look="quiet"
                aria-label={`Remove ${nameOf(field)}`}
                disabledBecause={fields.length === 1 && 'A form asks something.'}
                onClick={() => onChange(fields.filter((_, at) => at !== place))}
              >
                Remove
              </Button>
            </p>
          </li>
        ))}
      </ol>
      <label className="field add-field">
        <span>Ask more</span>
        <select
          value=""
          onChange={event => onChange([...fields, newField(event.target.value as FormField['kind'], fields)])}
        >
          <option value="">Choose what …</option>
          {[...free, ...questions].map(kind => (
            <option key={kind} value={kind}>
              {fieldWords[kind]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}

function FieldRow({ field, onChange }: { field: FormField; onChange: (changed: Partial<FormField>) => void }) {
  const { kind, label, isRequired, choices = [] } = field
  const isOwn = questions.includes(kind)
  return (
    <div className="stack">
      <label className="field">
        <span>{fieldWords[kind]}</span>
        <input
          value={label}
          required={isOwn}
          maxLength={300}
          placeholder={isOwn ? 'What do you ask?' : 'in the usual word'}
          onChange={event => onChange({ label: event.target.value })}
        />
      </label>
      {kind === 'choice' && (
        <label className="field">
          <span>Choices, one a line</span>
          <textarea
            rows={3}
            required
            value={choices.join('\n')}
            onChange={event => onChange({ choices: event.target.value.split('\n') })}
          />
        </label>
      )}
      <label className="check small">
        <input
          type="checkbox"
          checked={isRequired}
          onChange={event => onChange({ isRequired: event.target.checked })}
        />
        must be answered
      </label>
    </div>
  )
}

function nameOf({ kind, label }: FormField): string {
  return label || fieldWords[kind]
}

function moved(fields: readonly FormField[], place: number): FormField[] {
  const next = [...fields]
  const [field] = next.splice(place, 1)
  next.splice(place - 1, 0, field as FormField)
  return next
}

function newField(kind: FormField['kind'], fields: readonly FormField[]): FormField {
  if (!questions.includes(kind)) return { id: kind, kind, label: '', isRequired: false }
  const taken = fields.map(({ id }) => Number(/^q(\d+)$/.exec(id)?.[1] ?? 0))
  const id = `q${Math.max(0, ...taken) + 1}`
  return { id, kind, label: '', isRequired: false, ...(kind === 'choice' && { choices: ['', ''] }) }
}
