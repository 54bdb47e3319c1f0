// What each next event would bring, so that a person can see where this is going before it happens.
import type { Verdict } from '../../src/http/contract.ts'
import { KindMark } from '../controls/KindMark.tsx'
import { eventTitles, plain } from '../words/event-words.ts'

export function WhatIf({ verdict }: { verdict: Verdict }) {
  if (!verdict.whatIf || verdict.whatIf.length === 0) return null
  return (
    <details className="card" open>
      <summary>
        <h2>What if …</h2>
      </summary>
      <dl className="what-if">
        {verdict.whatIf.map(({ event, with: detail, kind, rule }) => (
          <div key={`${event}${detail ?? ''}`}>
            <dt>
              {eventTitles[event]}
              {detail && <span className="soft small"> ({plain(detail)})</span>}
            </dt>
            <dd>
              <KindMark kind={kind} /> <span className="rule">{rule}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
