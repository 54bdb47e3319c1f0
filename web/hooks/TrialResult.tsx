// What a tried payload would do: the person, the events, the verdict.
import { Icon } from '../controls/Icon.tsx'
import { KindMark } from '../controls/KindMark.tsx'
import { eventIcon, eventInWords } from '../words/event-words.ts'
import { dateAndTime } from '../words/time-words.ts'
import { decidingReason, touchInWords } from '../words/verdict-words.ts'
import type { Trial } from './queries.ts'

type Person = Trial['results'][number]['people'][number]

export function TrialResult({ trial }: { trial: Trial }) {
  return (
    <div className="stack" role="status">
      {trial.results.map((result, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a payload have no names and never move.
        <div key={place} className="card stack">
          {result.state !== 'told' && (
            <div className="held">
              <p className="strong">{result.says}</p>
              {result.act && <p>{result.act}</p>}
              <ul>
                {result.faults.map(({ field, found, allowed }) => (
                  <li key={field}>
                    {field && <code>{field}</code>} found {found}; allowed: {allowed}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {result.people.map(person => (
            <PersonResult key={person.person.id} result={person} />
          ))}
        </div>
      ))}
    </div>
  )
}

function PersonResult({ result: { person, isNew, source, events, waitsUntil, verdict } }: { result: Person }) {
  return (
    <>
      <div>
        <p className="strong">{person.name ?? person.addresses[0]?.value}</p>
        <p className="soft small">
          {[...person.addresses.map(({ value }) => value), person.company].filter(Boolean).join(' · ')}
        </p>
        <p className="soft small">{isNew ? `A new contact, from ${source.name}` : 'Somebody who is known already'}</p>
      </div>
      {waitsUntil && <p>Waits until {dateAndTime(waitsUntil)}. Unless it is completed before, then:</p>}
      <ul className="trial-events">
        {events.length === 0 && <li className="soft">No event: the contact alone.</li>}
        {events.map(event => (
          <li key={event.id}>
            <Icon name={eventIcon(event)} />
            <span>
              {eventInWords(event, person.timeZone)} <span className="soft small">{dateAndTime(event.at)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <KindMark kind={verdict.kind} /> {verdict.touch && touchInWords(verdict.touch)}
        <br />
        <span className="soft">{decidingReason(verdict)?.says}</span>
      </p>
    </>
  )
}
