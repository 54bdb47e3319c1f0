// The merges that were made, each to be taken apart.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { shortDate } from '../words/time-words.ts'
import { mergesQuery, unmerge } from './queries.ts'

/** Those that somebody may regret are the last ones. */
const shownAtFirst = 10

export function Merges() {
  const merges = useQuery(mergesQuery)
  const [isAll, setAll] = useState(false)
  if (merges.isError) return <Failed error={merges.error} onRetry={() => merges.refetch()} />
  const items = merges.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="merges" aria-labelledby="merges-title">
      <h2 id="merges-title">Merged</h2>
      <p className="soft small">Taken apart, both are as they were, with what came to each of them since.</p>
      <ul>
        {(isAll ? items : items.slice(0, shownAtFirst)).map(({ merge, kept, gone, at, because }) => (
          <li key={merge} className="row">
            <span>
              {gone.name} went into <Link to={places.contact(kept.id)}>{kept.name}</Link>
              <span className="soft small">
                {' '}
                {shortDate(at)}
                {because === 'certain' && ', certain'}
              </span>
            </span>
            <span className="spacer" />
            <Button
              look="quiet"
              aria-label={`Unmerge ${gone.name} and ${kept.name}`}
              onClick={() => void unmerge(merge)}
            >
              Unmerge
            </Button>
          </li>
        ))}
      </ul>
      {!isAll && items.length > shownAtFirst && (
        <Button look="quiet" onClick={() => setAll(true)}>
          Show {items.length - shownAtFirst} before these
        </Button>
      )}
    </section>
  )
}
