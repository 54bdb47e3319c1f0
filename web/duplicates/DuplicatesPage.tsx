// Contacts who may be one person, two at a time: what speaks for it, whose values stay, and what was merged before.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { shortDate } from '../words/time-words.ts'
import { Actions } from './Actions.tsx'
import { Merges } from './Merges.tsx'
import { PairCard } from './PairCard.tsx'
import { type Duplicates, duplicatesQuery } from './queries.ts'
import './duplicates.css'

export function DuplicatesPage() {
  const found = useQuery(duplicatesQuery)
  if (found.isError) return <Failed isPage error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Loading what="the duplicates" />
  const { counts, searchedAt } = found.data
  return (
    <>
      <title>Duplicates · Tend</title>
      <p className="trail">
        <Link to={places.contacts}>Contacts</Link>
      </p>
      <div className="page-head">
        <div>
          <h1>Duplicates</h1>
          <p>
            {searchedAt === null
              ? 'Nobody has looked through all contacts yet.'
              : `All contacts were looked through on ${shortDate(searchedAt)}.`}{' '}
            Whoever is new is compared as they come.
          </p>
        </div>
        <Actions certain={counts.certain} />
      </div>
      <Waiting duplicates={found.data} />
      <Merges />
    </>
  )
}

function counted(pairs: number): string {
  return pairs.toLocaleString('en')
}

function Waiting({ duplicates: { items, counts } }: { duplicates: Duplicates }) {
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const open = items.filter(({ a, b }) => !skipped.includes(`${a.id} ${b.id}`))
  const pair = open[0]
  const all = counts.certain + counts.likely
  if (all === 0) {
    return (
      <div className="card clear">
        <h2>No two contacts look like one person</h2>
        <p className="soft">
          When a form, a card or an import brings somebody who is here already under another address, both will stand
          here side by side.
        </p>
      </div>
    )
  }
  if (!pair) {
    return (
      <div className="card clear">
        <h2>That was all of this page</h2>
        <p>
          <button type="button" className="button" onClick={() => setSkipped([])}>
            Begin again with those you passed over
          </button>
        </p>
      </div>
    )
  }
  const key = `${pair.a.id} ${pair.b.id}`
  return (
    <>
      <p className="soft small" aria-live="polite">
        {all === 1 ? 'One pair waits' : `${counted(all)} pairs wait`}: {counted(counts.certain)} certain,{' '}
        {counted(counts.likely)} likely.
      </p>
      <PairCard key={key} pair={pair} onNext={() => setSkipped([...skipped, key])} />
    </>
  )
}
