// The fields that a template may name, each with what it holds.
import { useQuery } from '@tanstack/react-query'
import { templatesQuery } from './queries.ts'

export function FieldList() {
  const templates = useQuery(templatesQuery)
  return (
    <details>
      <summary>The fields that it may name</summary>
      <p className="soft small">
        Write <code>{'{{ contact.first_name }}'}</code>. Where a value may be missing, say what stands in its place:{' '}
        <code>{'{{ contact.first_name | default: "there" }}'}</code> or{' '}
        <code>{'{% if contact.company %} … {% endif %}'}</code>. Else the draft waits for you, and greets nobody.
      </p>
      <dl className="template-fields">
        {templates.data?.fields.map(({ name, is }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{is}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
