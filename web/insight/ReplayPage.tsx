// The own past replayed: what each playbook would have said on each day, beside what was done, with the people behind
// every number. What would have come of it is not here; that is the simulation's, which looks different on purpose.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Playbooks, Replay } from '../../src/http/contract.ts'
import { navigate } from '../app/navigation.ts'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { playbooksQuery } from '../app/queries.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { Apart } from './Apart.tsx'
import { InsightNav } from './InsightNav.tsx'
import { chosenOf, PlaybookChoices } from './PlaybookChoices.tsx'
import { replayQuery } from './queries.ts'
import { ReplayedPlaybook } from './ReplayedPlaybook.tsx'
import { ReplayedRates } from './ReplayedRates.tsx'
import { readSpan, SpanChoice, spanStart } from './SpanChoice.tsx'

// The first of each list; whoever wants all of them gets as many as the server names.
const firstNamed = 20
const allNamed = 1000

export function ReplayPage({ query }: PageProps) {
  const playbooks = useQuery(playbooksQuery)
  if (playbooks.isError) return <Failed isPage error={playbooks.error} onRetry={() => playbooks.refetch()} />
  if (!playbooks.data) return <Loading what="the playbooks" />
  const chosen = chosenOf(query.get('playbooks'), playbooks.data, usualPair(playbooks.data))
  const days = readSpan(query.get('days'))
  const go = (next: { chosen?: readonly string[]; days?: string }) =>
    navigate(places.replayOf({ playbooks: (next.chosen ?? chosen).join(), days: next.days ?? days }), {
      isReplacing: true,
    })
  return (
    <>
      <title>Replay · Tend</title>
      <InsightNav current={places.replay} />
      <div className="page-head">
        <div>
          <h1>What each playbook would have said</h1>
          <p>Asked at every event of your own past, knowing only what was known then, beside what was done.</p>
        </div>
      </div>
      <div className="settings">
        <PlaybookChoices playbooks={playbooks.data} chosen={chosen} onChange={next => go({ chosen: next })} />
        <SpanChoice days={days} onChange={next => go({ days: next })} />
      </div>
      <Replayed playbooks={chosen.join()} days={days} />
    </>
  )
}

/** The workspace’s playbook and the one that reads silence most strictly; else the next on the shelf. */
function usualPair({ items, chosen: { workspace } }: Playbooks): string[] {
  const other = items.find(({ id }) => id === 'two-way' && id !== workspace) ?? items.find(({ id }) => id !== workspace)
  return other ? [workspace, other.id] : [workspace]
}

function Replayed({ playbooks, days }: { playbooks: string; days: string }) {
  const [limit, setLimit] = useState(firstNamed)
  const replay = useQuery(replayQuery({ playbooks, from: spanStart(days), limit }))
  if (replay.isError) return <Failed error={replay.error} onRetry={() => replay.refetch()} />
  if (!replay.data) return <Loading what="your past" />
  if (replay.data.events === 0) return <NoPast />
  return (
    <section className="replayed" aria-label="Replay" aria-busy={replay.isPlaceholderData}>
      <Stamp replay={replay.data} />
      <ReplayedRates replay={replay.data} />
      {replay.data.playbooks.map(playbook => (
        <ReplayedPlaybook
          key={playbook.id}
          playbook={playbook}
          days={replay.data.days}
          onAll={limit < allNamed ? () => setLimit(allNamed) : undefined}
        />
      ))}
      {replay.data.apart.length > 0 && <Apart replay={replay.data} />}
      <section className="assumptions">
        <h2>How it is read</h2>
        <p>{replay.data.definition}</p>
        <p className="soft">{replay.data.caveat}</p>
      </section>
    </section>
  )
}

function Stamp({ replay: { contacts, events, touches } }: { replay: Replay }) {
  return (
    <p className="stamp">
      <b>Replay</b> of your own past: {contacts.toLocaleString('en')} contacts, {events.toLocaleString('en')} events,{' '}
      {touches.toLocaleString('en')} touches. It says nothing of what would have come of it.
    </p>
  )
}

function NoPast() {
  return (
    <div className="card clear">
      <h2>There is no past to replay yet</h2>
      <p className="soft">Nothing happened in this span. Take a longer one, or import your mail and contacts.</p>
    </div>
  )
}
