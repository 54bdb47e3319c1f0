// What a contact would get by the text as it is typed: the first contact, until another is chosen.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Body } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { useSettled } from '../app/use-settled.ts'
import { Failed } from '../controls/Failed.tsx'

type Text = Body<'PUT /api/templates/{id}'>

const someContacts = (search: string) =>
  queryOptions({
    queryKey: ['contacts', 'for a template', search],
    queryFn: ({ signal }) => call('GET /api/contacts', { query: { search: search || undefined, limit: 20 }, signal }),
    placeholderData: before => before,
  })

interface TemplatePreviewProps {
  readonly text: Text
  /** False while it is unchecked or has faults: then what was shown last stays. */
  readonly isWhole: boolean
}

export function TemplatePreview({ text, isWhole }: TemplatePreviewProps) {
  const [search, setSearch] = useState('')
  const contacts = useQuery(someContacts(useSettled(search)))
  const found = contacts.data?.items ?? []
  const contact = found.find(({ name }) => name === search) ?? found[0]
  const id = contact?.id ?? ''
  const preview = useQuery({
    queryKey: ['template preview', id, text],
    queryFn: ({ signal }) => call('POST /api/templates/preview', { body: { template: text, contact: id }, signal }),
    enabled: isWhole && id !== '',
    placeholderData: before => before,
  })
  return (
    <section className="stack template-preview" aria-labelledby="template-preview">
      <h2 id="template-preview">What they would get</h2>
      <label className="field">
        <span>Shown for</span>
        <input
          type="search"
          list="template-contacts"
          value={search}
          placeholder={contact?.name ?? 'a contact’s name'}
          onChange={event => setSearch(event.target.value)}
        />
        <datalist id="template-contacts">
          {found.map(({ id: of, name }) => (
            <option key={of} value={name} />
          ))}
        </datalist>
      </label>
      {contacts.data && found.length === 0 && (
        <p className="soft">
          {search === '' ? (
            <>
              There is no contact yet to show it for: <Link to={places.import}>bring some in</Link>.
            </>
          ) : (
            'Nobody is found by this.'
          )}
        </p>
      )}
      {preview.isError && <Failed error={preview.error} />}
      {preview.data && <Shown preview={preview.data} />}
    </section>
  )
}

function Shown({ preview }: { preview: Awaited<ReturnType<typeof call<'POST /api/templates/preview'>>> }) {
  const { subject, text, html, missing, fault, contact } = preview
  if (fault !== null) return <p className="held small">It can’t be rendered: {fault}</p>
  return (
    <article className="card draft" aria-label={`For ${contact.name}`}>
      {missing.length > 0 && (
        <p className="held small">
          Not known, so the draft would wait for you: {missing.join(', ')}.
          {missing.some(field => field.startsWith('sender.')) && (
            <>
              {' '}
              What mails say of you is in the <Link to={places.settings}>settings</Link>.
            </>
          )}
        </p>
      )}
      <h3>{subject}</h3>
      <p className="draft-text">{text}</p>
      {html !== null && (
        // Scripts, forms and everything outside stay shut out of what a template renders.
        <iframe className="template-html" title="The same as HTML" sandbox="" srcDoc={html} />
      )}
    </article>
  )
}
