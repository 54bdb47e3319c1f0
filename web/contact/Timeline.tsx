// The timeline, the newest first, ours on one side and theirs marked; the evidence of a reason is lit up.
import type { TimelineEvent } from '../../src/http/contract.ts'
import { retractEvent } from '../app/log-event.ts'
import { Icon } from '../controls/Icon.tsx'
import { eventIcon, eventInWords, eventSide, eventText } from '../words/event-words.ts'
import { clockTime, shortDate } from '../words/time-words.ts'

interface TimelineProps {
  readonly contact: { readonly id: string; readonly name: string }
  readonly timeline: readonly TimelineEvent[]
  readonly lit: readonly string[]
  readonly zone: string
}

export function Timeline({ contact, timeline, lit, zone }: TimelineProps) {
  const now = Date.now()
  const newestFirst = timeline.toReversed()
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">Timeline</h2>
      {clockTime(now, zone) !== clockTime(now) && <p className="soft small">Dates as the clock shows them there.</p>}
      <ol>
        {newestFirst.map(event => (
          <Entry
            key={event.id}
            event={event}
            isLit={lit.includes(event.id)}
            // The fact that they exist can't be taken back here, only what was logged of them.
            onRetract={event.kind !== 'contact_added' ? () => retractEvent(contact.id, event.id) : undefined}
            zone={zone}
          />
        ))}
      </ol>
    </section>
  )
}

interface EntryProps {
  readonly event: TimelineEvent
  readonly isLit: boolean
  readonly zone: string
  readonly onRetract: (() => void) | undefined
}

function Entry({ event, isLit, zone, onRetract }: EntryProps) {
  const text = eventText(event)
  return (
    <li id={`event-${event.id}`} className="entry" data-side={eventSide(event)} data-lit={isLit || undefined}>
      <Icon name={eventIcon(event)} />
      <div>
        <p>{eventInWords(event, zone)}</p>
        {text && <blockquote>{text}</blockquote>}
      </div>
      <time dateTime={event.at} title={event.at} className="soft small">
        {shortDate(event.at, zone)} {clockTime(event.at, zone)}
      </time>
      {onRetract && (
        <button
          type="button"
          className="icon-button retract"
          aria-label={`Take back: ${eventInWords(event, zone)}`}
          title="Take back: it no longer counts"
          onClick={onRetract}
        >
          <Icon name="undo" />
        </button>
      )}
    </li>
  )
}

export function goToEvent(id: string | undefined): void {
  const entry = id && document.getElementById(`event-${id}`)
  if (entry) entry.scrollIntoView({ block: 'center' })
}
