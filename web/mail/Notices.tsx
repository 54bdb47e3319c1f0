// Notices: confirmations, reminders and the like, which people asked for by booking or by a form. They go out by
// themselves; shown are those that did not yet, or that a person has to look at.
import { useQuery } from '@tanstack/react-query'
import type { Answer } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { isUnknown } from './dispatch-words.ts'
import { noticeInWords } from './notice-words.ts'
import { noticesQuery } from './queries.ts'
import { SentWord } from './SentWord.tsx'

type Notice = Answer<'GET /api/notices'>['items'][number]

export function Notices() {
  const notices = useQuery(noticesQuery)
  if (notices.isError) return <Failed error={notices.error} onRetry={() => notices.refetch()} />
  const items = notices.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="drafts" aria-label="Confirmations and reminders">
      <h2>
        Confirmations and reminders <span className="soft small">{items.length}</span>
      </h2>
      <p className="soft small">
        What people asked for by booking or by a form. It goes out by itself, ahead of drafts.
      </p>
      <ol>
        {items.map(notice => (
          <NoticeCard key={notice.id} notice={notice} />
        ))}
      </ol>
    </section>
  )
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { id, contact, name, to, subject, state, says, waitsFor, hasCalendar } = notice
  const why = waitsFor ?? says
  return (
    <li className="card draft" data-state={state}>
      <header className="row">
        {contact === null ? (
          <span className="strong">{name ?? to}</span>
        ) : (
          <Link to={places.contact(contact)} className="strong">
            {name ?? to}
          </Link>
        )}
        <span className="soft small">
          {name ? `${to} · ` : ''}
          {subject}
          {hasCalendar && ' · for their calendar'}
        </span>
      </header>
      <p>{noticeInWords(notice)}</p>
      {why && <p className="held small">{why}</p>}
      {isUnknown(notice) && (
        <SentWord
          to={to}
          say={wasSent => call('POST /api/notices/{id}/word', { path: { id }, body: { wasSent } })}
          notSent="It was not: send it now"
          notSentSays="it goes out now"
        />
      )}
    </li>
  )
}
