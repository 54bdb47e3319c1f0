// What each next event would bring, so that a person can see where this is going before it happens.
import type { Verdict } from '../../src/http/contract.ts'
import { KindMark } from '../controls/KindMark.tsx'
import { whatIfInWords } from './what-if-words.ts'

export function WhatIf({ verdict }: { verdict: Verdict }) {
  if (!verdict.whatIf || verdict.whatIf.length === 0) return null
  return (
    <details className="card" open>
      <summary>
        <h2>What if …</h2>
      </summary>
      <dl className="what-if">
        {verdict.whatIf.map(supposed => (
          <div key={`${supposed.event} ${supposed.with}`}>
            <dt>{whatIfInWords(supposed)}</dt>
            <dd>
              <KindMark kind={supposed.kind} /> <span className="rule">{supposed.rule}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
