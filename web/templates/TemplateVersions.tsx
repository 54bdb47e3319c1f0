// The versions of a template: each can be looked at, and taken as the text to go on from.
import type { Answer } from '../../src/http/contract.ts'
import { Button } from '../controls/Button.tsx'
import { dateAndTime } from '../words/time-words.ts'

type Version = Answer<'GET /api/templates/{id}'>['versions'][number]
type Text = Omit<Version, 'version' | 'isShipped' | 'savedAt'>

interface TemplateVersionsProps {
  readonly versions: readonly Version[]
  readonly onTake: (text: Text) => void
}

export function TemplateVersions({ versions, onTake }: TemplateVersionsProps) {
  if (versions.length < 2) return null
  return (
    <details>
      <summary>Its {versions.length} versions</summary>
      <ol className="template-versions">
        {versions.map(({ version, isShipped, savedAt, ...text }) => (
          <li key={version}>
            <details>
              <summary>
                Version {version}, {isShipped ? 'came with Tend' : 'yours'} · {dateAndTime(savedAt)}
              </summary>
              <p className="strong">{text.subject}</p>
              <p className="draft-text">{text.text}</p>
              <Button onClick={() => onTake(text)}>Take this text</Button>
            </details>
          </li>
        ))}
      </ol>
    </details>
  )
}
