// What would go out to a contact who never answers: every touch with its date and, of a mail, its words. Asked for only
// once it is opened, since the server plays the playbook forward and writes each mail.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer, Contact } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { countInWords, endInWords, futureTouchInWords } from './future-words.ts'

type FutureTouches = Answer<'GET /api/contacts/{id}/future'>
type FutureMail = NonNullable<FutureTouches['touches'][number]['mail']>

// The contact stands second in the key, as in every query that a change to that contact renews.
const futureQuery = (contact: string) =>
  queryOptions({
    queryKey: ['future', contact],
    queryFn: ({ signal }) => call('GET /api/contacts/{id}/future', { path: { id: contact }, signal }),
  })

type Person = Pick<Contact, 'id' | 'timeZone'>

export function Future({ contact }: { contact: Person }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="card" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>What would go out</h2>
      </summary>
      {isOpen && <Touches contact={contact} />}
    </details>
  )
}

function Touches({ contact }: { contact: Person }) {
  const future = useQuery(futureQuery(contact.id))
  if (future.isError) return <Failed error={future.error} onRetry={() => future.refetch()} />
  if (!future.data) return <Loading what="what would go out" />
  const { touches, ends } = future.data
  return (
    <div className="future">
      {touches.length > 0 && (
        <>
          <p className="soft small">{countInWords(touches.length)}</p>
          <ol>
            {touches.map(touch => (
              <li key={`${touch.at} ${touch.step}`}>
                <p>
                  {futureTouchInWords(touch, contact.timeZone)} <span className="rule">{touch.rule}</span>
                </p>
                {touch.mail && <MailAhead mail={touch.mail} />}
              </li>
            ))}
          </ol>
        </>
      )}
      <p>
        {endInWords(future.data)} <span className="rule">{ends.rule}</span>
      </p>
    </div>
  )
}

function MailAhead({ mail: { subject, text, held } }: { mail: FutureMail }) {
  return (
    <>
      {held && <p className="held small">It would be held: {held}</p>}
      <details className="small">
        <summary>“{subject}”</summary>
        <p className="future-text">{text}</p>
      </details>
    </>
  )
}
