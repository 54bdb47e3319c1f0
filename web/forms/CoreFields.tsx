// What a form means, what its visitor agrees to, and what they read and get for it.
import { FieldsEditor } from './FieldsEditor.tsx'
import { languageWords, meaningWords } from './form-words.ts'
import type { FormCore } from './queries.ts'

interface CoreFieldsProps {
  readonly core: FormCore
  readonly onChange: (change: Partial<FormCore>) => void
}

export function CoreFields({ core, onChange }: CoreFieldsProps) {
  return (
    <>
      <FieldsEditor fields={core.fields} onChange={fields => onChange({ fields })} />
      <label className="field">
        <span>What it means when somebody sends it</span>
        <select
          value={core.means}
          onChange={event => onChange({ means: event.target.value as FormCore['means'] })}
          aria-describedby="means-hint"
        >
          {Object.entries(meaningWords).map(([means, says]) => (
            <option key={means} value={means}>
              {says}
            </option>
          ))}
        </select>
        <small id="means-hint" className="soft">
          A message in it is a question either way, and wants an answer first.
        </small>
      </label>
      <ConsentFields core={core} onChange={onChange} />
      <AfterFields core={core} onChange={onChange} />
      <label className="field">
        <span>Language of its words</span>
        <select
          value={core.language}
          onChange={event => onChange({ language: event.target.value as FormCore['language'] })}
        >
          {Object.entries(languageWords).map(([language, says]) => (
            <option key={language} value={language}>
              {says}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

function ConsentFields({ core: { consent, hasDoubleOptIn }, onChange }: CoreFieldsProps) {
  return (
    <fieldset className="stack plain-set">
      <legend className="strong">Consent</legend>
      <label className="field">
        <span>
          Words beside a box that they may tick <span className="soft">(empty = no box)</span>
        </span>
        <textarea
          rows={2}
          value={consent ?? ''}
          placeholder="You may write to me about your news. I can take this back at any time."
          onChange={event => onChange({ consent: event.target.value || null })}
        />
      </label>
      <label className="check small">
        <input
          type="checkbox"
          checked={hasDoubleOptIn}
          aria-describedby="double-hint"
          onChange={event => onChange({ hasDoubleOptIn: event.target.checked })}
        />
        Ask by mail whether the address is theirs (double opt-in)
      </label>
      <small id="double-hint" className="soft">
        Nobody becomes a contact before they confirmed. It needs an email address that must be answered, a mailbox, and
        a public address.
      </small>
    </fieldset>
  )
}

function AfterFields({ core: { thanks, redirect, gift }, onChange }: CoreFieldsProps) {
  return (
    <fieldset className="stack plain-set">
      <legend className="strong">Afterwards</legend>
      <label className="field">
        <span>
          What they read <span className="soft">(empty = a plain thank you)</span>
        </span>
        <textarea rows={2} value={thanks} onChange={event => onChange({ thanks: event.target.value })} />
      </label>
      <label className="field">
        <span>
          What they get: a link <span className="soft">(may stay empty)</span>
        </span>
        <input
          type="url"
          pattern="https://.*"
          value={gift ?? ''}
          placeholder="https://example.com/guide.pdf"
          onChange={event => onChange({ gift: event.target.value || null })}
        />
      </label>
      <label className="field">
        <span>
          Or a page of yours that they are taken to <span className="soft">(may stay empty)</span>
        </span>
        <input
          type="url"
          pattern="https://.*"
          value={redirect ?? ''}
          placeholder="https://example.com/thanks"
          onChange={event => onChange({ redirect: event.target.value || null })}
        />
      </label>
    </fieldset>
  )
}
