// The coming free times as the page in the editor would offer them, before it is saved.
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { call } from '../app/call.ts'
import { clockTime, longDate } from '../words/time-words.ts'
import type { TypedPage } from './read-page.ts'

const fromNothing = { slug: 'preview', title: 'Preview' }

export function TimesPreview({ page }: { page: TypedPage | undefined }) {
  // Typing must not wait for what was typed before.
  const asked = useDeferredValue(page)
  const body = asked ? { ...asked, ...fromNothing } : fromNothing
  const preview = useQuery({
    queryKey: ['booking-pages', 'preview', body],
    queryFn: ({ signal }) => call('POST /api/booking-pages/preview', { body, signal }),
    placeholderData: before => before,
    retry: false,
  })
  return (
    <section className="times-preview" aria-labelledby="times-title">
      <h2 id="times-title">What visitors see</h2>
      <p className="soft small">Your next free times, on your clock. Visitors see them on theirs.</p>
      {preview.isError && <p className="soft">These settings can’t be used yet.</p>}
      {preview.data && <Days times={preview.data.times} />}
    </section>
  )
}

const daysShown = 5

function Days({ times }: { times: readonly string[] }) {
  if (times.length === 0) return <p className="held">No time would be free.</p>
  const days = [...Map.groupBy(times, time => longDate(time))].slice(0, daysShown)
  return (
    <dl>
      {days.map(([day, of]) => (
        <div key={day}>
          <dt>{day}</dt>
          <dd>
            {of.map(time => (
              <span key={time}>{clockTime(time)}</span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
