// Makes a form or changes one, with what visitors see beside it.
import { useState } from 'react'
import { call } from '../app/call.ts'
import { queries } from '../app/queries.ts'
import { PlanEditor } from '../doors/PlanEditor.tsx'
import { CoreFields } from './CoreFields.tsx'
import { newPlan, sourceWords } from './form-words.ts'
import type { Form, FormPlan } from './queries.ts'

interface FormEditorProps {
  /** The one to change; left out = a new one. */
  readonly form?: Form
  readonly onSaved: (form: Form) => void
}

export function FormEditor({ form, onSaved }: FormEditorProps) {
  const [plan, setPlan] = useState<FormPlan>(form?.plan ?? newPlan)
  const change = (changed: Partial<FormPlan>) => setPlan(before => ({ ...before, ...changed }))
  const save = (body: FormPlan) =>
    form
      ? call('PUT /api/forms/{id}', { path: { id: form.id }, body: { plan: tidied(body), version: form.version } })
      : call('POST /api/forms', { body: tidied(body) })
  const keep = async (saved: Form) => {
    queries.setQueryData(['form', saved.id], saved)
    await queries.invalidateQueries({ queryKey: ['forms'] })
    onSaved(saved)
  }
  return (
    <PlanEditor
      plan={plan}
      draw={(body, signal) => call('POST /api/forms/preview', { body: tidied(body), signal })}
      save={save}
      onSaved={keep}
      saveSays={form ? 'Save' : 'Make the form'}
    >
      <HeadFields plan={plan} onChange={change} />
      <CoreFields core={plan} onChange={change} />
    </PlanEditor>
  )
}

function HeadFields({ plan, onChange }: { plan: FormPlan; onChange: (change: Partial<FormPlan>) => void }) {
  const { name, title, intro, source } = plan
  return (
    <>
      <label className="field">
        <span>Its name, for you</span>
        <input required pattern=".*\S.*" value={name} onChange={event => onChange({ name: event.target.value })} />
      </label>
      <label className="field">
        <span>Its title, for visitors</span>
        <input required pattern=".*\S.*" value={title} onChange={event => onChange({ title: event.target.value })} />
      </label>
      <label className="field">
        <span>
          What stands above the questions <span className="soft">(may stay empty)</span>
        </span>
        <textarea rows={3} value={intro} onChange={event => onChange({ intro: event.target.value })} />
      </label>
      <div className="row source-fields">
        <label className="field">
          <span>Where they come from</span>
          <select
            value={source.kind}
            onChange={event =>
              onChange({ source: { ...source, kind: event.target.value as FormPlan['source']['kind'] } })
            }
          >
            {Object.entries(sourceWords).map(([kind, says]) => (
              <option key={kind} value={kind}>
                {says}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>Its name</span>
          <input
            value={source.name ?? ''}
            placeholder="contact"
            onChange={event => onChange({ source: { ...source, name: event.target.value } })}
          />
        </label>
      </div>
    </>
  )
}

/** Without the empty lines of choices, and without a source's name of nothing. */
function tidied(plan: FormPlan): FormPlan {
  const { source, fields } = plan
  const name = source.name?.trim()
  return { ...plan, source: { kind: source.kind, ...(name && { name }) }, fields: fields.map(tidiedField) }
}

export function tidiedField(field: FormPlan['fields'][number]): FormPlan['fields'][number] {
  if (field.choices === undefined) return field
  return { ...field, choices: field.choices.map(choice => choice.trim()).filter(Boolean) }
}
