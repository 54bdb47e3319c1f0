// Two playbooks on the own contacts: how many each would reply to, follow up or leave alone, and who differs.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Comparison, Playbooks } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { playbooksQuery } from '../app/queries.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { KindMark } from '../controls/KindMark.tsx'
import { Loading } from '../controls/Loading.tsx'
import { verdictKinds } from '../words/verdict-words.ts'
import { Differences } from './Differences.tsx'
import './playbooks.css'

export function ComparePage() {
  const playbooks = useQuery(playbooksQuery)
  const search = useSearch({ from: '/compare' })
  if (playbooks.isError) return <Failed error={playbooks.error} onRetry={() => playbooks.refetch()} />
  if (!playbooks.data) return <Loading what="the playbooks" />
  const a = search.a ?? playbooks.data.chosen.workspace
  const b = search.b ?? playbooks.data.items.find(item => item.id !== a)?.id ?? a
  return (
    <>
      <title>Compare · Tend</title>
      <p className="small">
        <Link to="/playbooks">Playbooks</Link>
      </p>
      <div className="page-head">
        <div>
          <h1>Who would be treated differently</h1>
          <p>Both are applied to your contacts as they stand now. Nothing is changed by looking.</p>
        </div>
      </div>
      <div className="row versus">
        <Picker label="One playbook" side="a" chosen={a} playbooks={playbooks.data} />
        <span className="soft">beside</span>
        <Picker label="The other" side="b" chosen={b} playbooks={playbooks.data} />
      </div>
      {a === b ? (
        <p className="notice">Choose two different playbooks to see where they part.</p>
      ) : (
        <Compared a={a} b={b} />
      )}
    </>
  )
}

interface PickerProps {
  readonly label: string
  readonly side: 'a' | 'b'
  readonly chosen: string
  readonly playbooks: Playbooks
}

function Picker({ label, side, chosen, playbooks }: PickerProps) {
  const navigate = useNavigate({ from: '/compare' })
  return (
    <label>
      <span className="visually-hidden">{label}</span>
      <select
        value={chosen}
        onChange={change =>
          void navigate({ search: before => ({ ...before, [side]: change.target.value }), replace: true })
        }
      >
        {playbooks.items.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}

function Compared({ a, b }: { a: string; b: string }) {
  const pages = useInfiniteQuery({
    queryKey: ['compare', a, b],
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/compare', { query: { a, b, after: pageParam, limit: 100 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
  })
  if (pages.isError) return <Failed error={pages.error} onRetry={() => pages.refetch()} />
  const first = pages.data?.pages[0]
  if (!pages.data || !first) return <Loading what="the comparison" />
  const differences = pages.data.pages.flatMap(page => page.differences)
  return (
    <div className="stack compared">
      <Counts comparison={first} />
      <h2>
        {first.differ === 0
          ? 'Both would do the same for everyone.'
          : `${first.differ.toLocaleString('en')} of ${first.contacts.toLocaleString('en')} would be treated differently`}
      </h2>
      <Differences differences={differences} titles={[first.a.title, first.b.title]} />
      {pages.hasNextPage && (
        <Button
          onClick={() => pages.fetchNextPage()}
          disabledBecause={pages.isFetchingNextPage && 'More are being read.'}
        >
          Show more
        </Button>
      )}
    </div>
  )
}

function Counts({ comparison: { a, b } }: { comparison: Comparison }) {
  return (
    <table className="counts">
      <caption className="visually-hidden">How many contacts get which verdict</caption>
      <thead>
        <tr>
          <th scope="col">Verdict</th>
          <th scope="col">{a.title}</th>
          <th scope="col">{b.title}</th>
        </tr>
      </thead>
      <tbody>
        {verdictKinds.map(kind => {
          const [countA, countB] = [a.counts[kind] ?? 0, b.counts[kind] ?? 0]
          return (
            <tr key={kind}>
              <th scope="row">
                <KindMark kind={kind} />
              </th>
              <td>{countA.toLocaleString('en')}</td>
              <td>
                {countB.toLocaleString('en')}{' '}
                {countA !== countB && <span className="soft small">{signed(countB - countA)}</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function signed(difference: number): string {
  return difference > 0 ? `+${difference.toLocaleString('en')}` : `−${(-difference).toLocaleString('en')}`
}
