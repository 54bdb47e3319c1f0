// What they last wrote and the few events before now, under the current person: enough to act without leaving the list.
import { useQuery } from '@tanstack/react-query'
import { contactQuery } from '../app/queries.ts'
import { eventInWords, eventText } from '../words/event-words.ts'
import { shortDate } from '../words/time-words.ts'

const shownEvents = 3

export function LatestWords({ contact }: { contact: string }) {
  const answer = useQuery(contactQuery(contact))
  if (!answer.data) return null
  const { timeline } = answer.data
  const zone = answer.data.contact.timeZone
  const reply = timeline.findLast(event => event.kind === 'reply_received')
  const text = reply && eventText(reply)
  return (
    <div className="latest small">
      {text && <blockquote>{text}</blockquote>}
      <ol>
        {timeline.slice(-shownEvents).map(event => (
          <li key={event.id}>
            <time dateTime={event.at}>{shortDate(event.at, zone)}</time> {eventInWords(event, zone)}
          </li>
        ))}
      </ol>
    </div>
  )
}
