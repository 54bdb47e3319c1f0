// The verdict: what is right now, the reasons in sentences, and until when it holds. A reason that is hovered or
// focused lights up its evidence in the timeline; pressed, it goes there.
import type { ReactNode } from 'react'
import type { Verdict } from '../../src/http/contract.ts'
import { Icon } from '../controls/Icon.tsx'
import { dateAndTime, dueInWords, nearDate } from '../words/time-words.ts'
import { kindWords, touchInWords } from '../words/verdict-words.ts'
import { goToEvent } from './Timeline.tsx'
import { whatIfInWords } from './what-if-words.ts'

interface VerdictPanelProps {
  readonly verdict: Verdict
  /** The contact's zone: its reasons name dates there, so everything here does. */
  readonly zone: string
  readonly onLight: (evidence: readonly string[]) => void
  /** The buttons that log what was done. */
  readonly children: ReactNode
}

export function VerdictPanel({ verdict, zone, onLight, children }: VerdictPanelProps) {
  return (
    <section className="card verdict" data-kind={verdict.kind} aria-labelledby="verdict-title">
      <header>
        <h2 id="verdict-title" className="verdict-kind">
          {kindWords[verdict.kind].title}
        </h2>
        <span className="soft small">{kindWords[verdict.kind].means}</span>
      </header>
      <Plan verdict={verdict} zone={zone} />
      {children}
      <h3 className="visually-hidden">Why</h3>
      <ol className="reasons">
        {verdict.because.map(reason => (
          <li key={`${reason.rule}${reason.says}`}>
            <button
              type="button"
              onMouseEnter={() => onLight(reason.evidence)}
              onMouseLeave={() => onLight([])}
              onFocus={() => onLight(reason.evidence)}
              onBlur={() => onLight([])}
              onClick={() => goToEvent(reason.evidence[0])}
            >
              <span className="rule">{reason.rule}</span>
              <span>{reason.says}</span>
            </button>
          </li>
        ))}
      </ol>
      <Until verdict={verdict} zone={zone} />
    </section>
  )
}

function Plan({ verdict, zone }: { verdict: Verdict; zone: string }) {
  const touch = verdict.touch ?? verdict.next
  if (!touch) return null
  const now = verdict.decidedAt
  return (
    <p className="planned">
      <Icon name={touch.channel} />
      <span>
        {!verdict.touch && 'Next: '}
        <strong>{touchInWords(touch)}</strong>
        <span className="soft">
          {Date.parse(touch.opensAt) > Date.parse(now) && `not before ${nearDate(touch.opensAt, now, zone)}, `}
          {dueInWords(touch.dueAt, now, zone)}
        </span>
      </span>
    </p>
  )
}

function Until({ verdict, zone }: { verdict: Verdict; zone: string }) {
  const sentences: string[] = []
  if (verdict.until) sentences.push(`Until ${dateAndTime(verdict.until, zone)}.`)
  else if (verdict.validUntil)
    sentences.push(`Holds until ${dateAndTime(verdict.validUntil, zone)} unless something happens.`)
  else sentences.push('Holds until something happens.')
  if (verdict.revivedBy && verdict.revivedBy.length > 0) {
    const revivals = verdict.revivedBy.map(event => whatIfInWords({ event }))
    sentences.push(`What would revive it: ${revivals.join('; ').toLowerCase()}.`)
  }
  return <p className="small soft">{sentences.join(' ')}</p>
}
