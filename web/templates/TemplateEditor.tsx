// A template's text: edited, checked while it is typed, shown as a contact would get it, and saved as a new version.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer, Body } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { renewEverything } from '../app/queries.ts'
import { showToast } from '../app/toasts.ts'
import { useSettled } from '../app/use-settled.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { FieldList } from './FieldList.tsx'
import { TemplateFaults } from './TemplateFaults.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'
import { TemplateVersions } from './TemplateVersions.tsx'

type Template = Answer<'GET /api/templates/{id}'>
type Text = Body<'PUT /api/templates/{id}'>

export function TemplateEditor({ template }: { template: Template }) {
  const { id, hasShipped, state } = template
  const [text, setText] = useState<Text>(template.template)
  const settled = useSettled(text)
  const isChanged = !isSame(text, template.template)
  const check = useQuery({
    queryKey: ['template check', settled],
    queryFn: ({ signal }) => call('POST /api/templates/check', { body: settled, signal }),
    placeholderData: before => before,
  })
  const faults = check.data?.faults ?? []
  const isUnchecked = settled !== text || check.isFetching
  const path = { id }
  const saving = useMutation({
    mutationFn: () => call('PUT /api/templates/{id}', { path, body: text }),
    onSuccess: async ({ version }) => {
      showToast({ says: `Saved as version ${version}. Drafts that nobody looked at yet follow it.` })
      await renewEverything()
    },
  })
  const resetting = useMutation({
    mutationFn: () => call('POST /api/templates/{id}/reset', { path }),
    onSuccess: async () => {
      showToast({ says: 'It is the text that came with Tend again.' })
      await renewEverything()
    },
  })
  const held =
    (!isChanged && state !== 'none' && 'Nothing is changed yet.') ||
    (isUnchecked && 'The text is being checked.') ||
    (faults.length > 0 && 'The text has faults; they are listed below.') ||
    (saving.isPending && 'It is being saved.')
  return (
    <div className="template">
      <section className="stack" aria-labelledby="template-text">
        <h2 id="template-text">Its text</h2>
        <TextFields text={text} onChange={setText} hasFaults={faults.length > 0} />
        <TemplateFaults faults={faults} />
        <p className="row">
          <Button look="primary" disabledBecause={held} onClick={() => saving.mutate()}>
            Save
          </Button>
          {isChanged && (
            <Button look="quiet" onClick={() => setText(template.template)}>
              Back to the saved text
            </Button>
          )}
          {hasShipped && state === 'own' && (
            <Button disabledBecause={resetting.isPending && 'It is being put back.'} onClick={() => resetting.mutate()}>
              Back to the text of Tend
            </Button>
          )}
        </p>
        {(saving.isError || resetting.isError) && <Failed error={saving.error ?? resetting.error} />}
        <FieldList />
        <TemplateVersions versions={template.versions} onTake={setText} />
      </section>
      <TemplatePreview text={settled} isWhole={!isUnchecked && faults.length === 0} />
    </div>
  )
}

interface TextFieldsProps {
  readonly text: Text
  readonly onChange: (text: Text) => void
  readonly hasFaults: boolean
}

function TextFields({ text, onChange, hasFaults }: TextFieldsProps) {
  return (
    <>
      <label className="field">
        <span>Subject</span>
        <input
          value={text.subject}
          aria-describedby="template-faults"
          onChange={event => onChange({ ...text, subject: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Text</span>
        <textarea
          rows={14}
          value={text.text}
          aria-invalid={hasFaults}
          aria-describedby="template-faults"
          onChange={event => onChange({ ...text, text: event.target.value })}
        />
      </label>
      <label className="field">
        <span>What only you can add</span>
        <input
          value={text.needs ?? ''}
          placeholder="Say what the answer to their question is."
          aria-describedby="template-needs"
          onChange={event => onChange({ ...text, needs: event.target.value || null })}
        />
        <small id="template-needs" className="soft">
          Where this is filled in, every draft waits until you edited it. Usually empty.
        </small>
      </label>
      <details>
        <summary>HTML {text.html === null && <span className="soft">(none: the mail is plain text)</span>}</summary>
        <label className="field">
          <span className="visually-hidden">HTML</span>
          <textarea
            rows={10}
            spellCheck={false}
            value={text.html ?? ''}
            onChange={event => onChange({ ...text, html: event.target.value || null })}
          />
        </label>
      </details>
    </>
  )
}

function isSame(a: Text, b: Text): boolean {
  return a.subject === b.subject && a.text === b.text && a.html === b.html && a.needs === b.needs
}
