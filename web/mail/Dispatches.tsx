// Approved mails that are neither sent nor given up: those that may have gone out, on which a person says what they found,
// and those that are tried again. What was refused for good is back in the queue, held.
import { useQuery } from '@tanstack/react-query'
import type { Answer } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { dateAndTime } from '../words/time-words.ts'
import { intentWords } from '../words/verdict-words.ts'
import { isUnknown, stateInWords } from './dispatch-words.ts'
import { dispatchesQuery } from './queries.ts'
import { SentWord } from './SentWord.tsx'

type Dispatch = Answer<'GET /api/dispatches'>['items'][number]

export function Dispatches() {
  const dispatches = useQuery(dispatchesQuery)
  if (dispatches.isError) return <Failed error={dispatches.error} onRetry={() => dispatches.refetch()} />
  const items = dispatches.data?.items ?? []
  const groups = [
    { title: 'Did these go out?', items: items.filter(isUnknown) },
    { title: 'To be tried again', items: items.filter(({ state }) => state === 'waiting') },
  ].filter(group => group.items.length > 0)
  return groups.map(group => (
    <section key={group.title} className="drafts" aria-label={group.title}>
      <h2>
        {group.title} <span className="soft small">{group.items.length}</span>
      </h2>
      <ol>
        {group.items.map(dispatch => (
          <DispatchCard key={dispatch.messageId} dispatch={dispatch} />
        ))}
      </ol>
    </section>
  ))
}

function DispatchCard({ dispatch }: { dispatch: Dispatch }) {
  const { to, name, subject, contact, intent, claimedAt, said, messageId } = dispatch
  return (
    <li className="card draft">
      <header className="row">
        <Link to={places.contact(contact)} className="strong">
          {name}
        </Link>
        <span className="soft small">
          {name === to ? '' : `${to} · `}
          {intentWords[intent]} · tried {dateAndTime(claimedAt)}
        </span>
      </header>
      {subject && <h3>{subject}</h3>}
      <p>{stateInWords(dispatch)}</p>
      {said && <p className="held small">{said}</p>}
      {isUnknown(dispatch) && (
        <SentWord
          to={to}
          say={wasSent => call('POST /api/dispatches/{messageId}/word', { path: { messageId }, body: { wasSent } })}
          notSent="It was not sent"
          notSentSays="not sent; its draft waits for your approval again"
        />
      )}
    </li>
  )
}
