// Makes a form or changes one, with what visitors see beside it.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../app/call.ts'
import { queries } from '../app/queries.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { CoreFields } from './CoreFields.tsx'
import { newPlan, sourceWords } from './form-words.ts'
import { PagePreview, useSettled } from './PagePreview.tsx'
import type { Form, FormPlan } from './queries.ts'

interface FormEditorProps {
  /** The one to change; left out = a new one. */
  readonly form?: Form
  readonly onSaved: (form: Form) => void
}

export function FormEditor({ form, onSaved }: FormEditorProps) {
  const [plan, setPlan] = useState<FormPlan>(form?.plan ?? newPlan)
  const change = (changed: Partial<FormPlan>) => setPlan(before => ({ ...before, ...changed }))
  const settled = useSettled(plan)
  const preview = useQuery({
    queryKey: ['form preview', settled],
    queryFn: ({ signal }) => call('POST /api/forms/preview', { body: tidied(settled), signal }),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const saving = useMutation({
    mutationFn: (body: FormPlan) =>
      form
        ? call('PUT /api/forms/{id}', { path: { id: form.id }, body: { plan: body, version: form.version } })
        : call('POST /api/forms', { body }),
    onSuccess: async saved => {
      queries.setQueryData(['form', saved.id], saved)
      await queries.invalidateQueries({ queryKey: ['forms'] })
      onSaved(saved)
    },
  })
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    if (!saving.isPending) saving.mutate(tidied(plan))
  }
  return (
    <div className="beside-preview">
      <form className="stack" onSubmit={submit}>
        <HeadFields plan={plan} onChange={change} />
        <CoreFields core={plan} onChange={change} />
        {saving.isError && <Failed error={saving.error} />}
        <p>
          <Button type="submit" look="primary" disabledBecause={saving.isPending && 'It is being saved.'}>
            {form ? 'Save' : 'Make the form'}
          </Button>
        </p>
      </form>
      <PagePreview html={preview.data?.html} />
    </div>
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
