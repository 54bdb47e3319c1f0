// Contacts whom two playbooks treat differently, side by side, each with the deciding sentence.

import type { Comparison } from '../../src/http/contract.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { KindMark } from '../controls/KindMark.tsx'
import { shortDate } from '../words/time-words.ts'
import { touchInWords } from '../words/verdict-words.ts'

interface DifferencesProps {
  readonly differences: Comparison['differences']
  readonly titles: readonly [string, string]
}

export function Differences({ differences, titles }: DifferencesProps) {
  if (differences.length === 0) return null
  return (
    <table className="differences">
      <thead>
        <tr>
          <th scope="col">Contact</th>
          <th scope="col">{titles[0]}</th>
          <th scope="col">{titles[1]}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ contact, a, b }) => (
          <tr key={contact.id}>
            <th scope="row">
              <Link to={places.contact(contact.id)}>{contact.name}</Link>
              {contact.company && <span className="small">{contact.company}</span>}
            </th>
            <Side title={titles[0]} verdict={a} />
            <Side title={titles[1]} verdict={b} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Brief = Comparison['differences'][number]['a']

function Side({ title, verdict }: { title: string; verdict: Brief }) {
  return (
    <td data-title={title}>
      <p className="row">
        <KindMark kind={verdict.kind} />
        <span className="rule">{verdict.rule}</span>
      </p>
      <p>{verdict.says}</p>
      {verdict.touch && (
        <p className="soft small">
          {touchInWords(verdict.touch)}, {shortDate(verdict.touch.targetAt)}
        </p>
      )}
      {!verdict.touch && verdict.until && <p className="soft small">until {shortDate(verdict.until)}</p>}
    </td>
  )
}
