// Logs any event: a kind is chosen, its few fields are filled in, and the new verdict comes back as a message.
import { type FormEvent, useId, useState } from 'react'
import type { PlannedTouch, TimelineEvent } from '../../src/http/contract.ts'
import { logEvent } from '../app/log-event.ts'
import { Button } from '../controls/Button.tsx'
import { toInput } from '../words/time-words.ts'
import { EventField } from './EventField.tsx'
import { eventForms, formGroups, type LoggableKind, openOnes } from './event-forms.ts'
import { readForm } from './read-form.ts'

interface EventFormProps {
  readonly contact: { readonly id: string; readonly name: string }
  readonly timeline: readonly TimelineEvent[]
  /** The touch that is right now: the form begins with it. */
  readonly touch?: PlannedTouch | null | undefined
  readonly onLogged?: () => void
  /** Takes the focus at once, as in a dialog opened by a key. */
  readonly isFirst?: boolean
}

export function EventForm({ contact, timeline, touch, onLogged, isFirst = false }: EventFormProps) {
  const [kind, setKind] = useState<LoggableKind>(touch && touch.channel !== 'phone' ? 'touch_sent' : 'call_logged')
  const [isLogging, setLogging] = useState(false)
  const id = useId()
  const missing = missingNoun(kind, timeline)

  const submit = async (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    if (missing || isLogging) return
    const form = submitted.currentTarget
    setLogging(true)
    const verdict = await logEvent({ contact, done: eventForms[kind].title, event: readForm(kind, new FormData(form)) })
    setLogging(false)
    if (!verdict) return
    form.reset()
    onLogged?.()
  }

  return (
    <form className="event-form" onSubmit={submit}>
      <label className="field" htmlFor={`${id}-kind`}>
        <span>What happened</span>
        <select
          id={`${id}-kind`}
          ref={isFirst ? focusOnce : undefined}
          value={kind}
          onChange={change => setKind(change.target.value as LoggableKind)}
        >
          {formGroups.map(group => (
            <optgroup key={group.title} label={group.title}>
              {group.kinds.map(choice => (
                <option key={choice} value={choice}>
                  {eventForms[choice].title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {eventForms[kind].fields.map(field => (
        <EventField
          key={`${kind}-${field.name}`}
          field={field}
          timeline={timeline}
          given={field.name === 'channel' ? touch?.channel : field.name === 'intent' ? touch?.intent : undefined}
        />
      ))}
      <label className="field">
        <span>When</span>
        <input type="datetime-local" name="at" max={toInput(Date.now())} aria-describedby={`${id}-when`} />
        <small id={`${id}-when`} className="soft">
          Empty = just now
        </small>
      </label>
      <Button type="submit" look="primary" disabledBecause={missing ?? (isLogging && 'It is being logged.')}>
        {isLogging ? 'Logging …' : 'Log it'}
      </Button>
      {missing && <p className="small soft">{missing}</p>}
    </form>
  )
}

const focusOnce = (field: HTMLSelectElement | null) => field?.focus()

/** Why the kind can't be logged: it ends something that never began. */
function missingNoun(kind: LoggableKind, timeline: readonly TimelineEvent[]): string | undefined {
  const field = eventForms[kind].fields.find(candidate => candidate.type === 'open')
  if (field?.type !== 'open' || openOnes(timeline, field.noun).length > 0) return undefined
  const begun = field.noun === 'meeting' ? 'A meeting is agreed' : 'A promise was made'
  return `No ${field.noun} is open. Log “${begun}” first.`
}
