// Two playbooks on the own contacts: how many each would reply to, follow up or leave alone, and who differs.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Comparison, Playbooks } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { navigate } from '../app/navigation.ts'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { playbooksQuery } from '../app/queries.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { KindMark } from '../controls/KindMark.tsx'
import { Loading } from '../controls/Loading.tsx'
import { verdictKinds } from '../words/verdict-words.ts'
import { Differences } from './Differences.tsx'
import './playbooks.css'

export function ComparePage({ query }: PageProps) {
  const playbooks = useQuery(playbooksQuery)
  if (playbooks.isError) return <Failed isPage error={playbooks.error} onRetry={() => playbooks.refetch()} />
  if (!playbooks.data) return <Loading what="the playbooks" />
  const a = query.get('a') ?? playbooks.data.chosen.workspace
  const b = query.get('b') ?? playbooks.data.items.find(item => item.id !== a)?.id ?? a
  return (
    <>
      <title>Compare · Tend</title>
      <p className="trail">
        <Link to={places.playbooks}>Playbooks</Link>
      </p>
      <div className="page-head">
        <div>
          <h1>Who would be treated differently</h1>
          <p>Both are applied to your contacts as they stand now. Nothing is changed by looking.</p>
        </div>
      </div>
      <div className="row versus">
        <Picker
          label="One playbook"
          chosen={a}
          address={id => places.compare({ a: id, b })}
          playbooks={playbooks.data}
        />
        <span className="soft">beside</span>
        <Picker label="The other" chosen={b} address={id => places.compare({ a, b: id })} playbooks={playbooks.data} />
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
  readonly chosen: string
  /** The address with another playbook on this side. */
  readonly address: (id: string) => string
  readonly playbooks: Playbooks
}

function Picker({ label, chosen, address, playbooks }: PickerProps) {
  return (
    <label>
      <span className="visually-hidden">{label}</span>
      <select value={chosen} onChange={change => navigate(address(change.target.value), { isReplacing: true })}>
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
  const most = Math.max(1, ...Object.values(a.counts), ...Object.values(b.counts))
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
            <tr key={kind} data-kind={kind}>
              <th scope="row">
                <KindMark kind={kind} />
              </th>
              <Count count={countA} most={most} />
              <Count count={countB} most={most} difference={countB - countA} />
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface CountProps {
  readonly count: number
  /** The largest count of the table, which fills the bar. */
  readonly most: number
  readonly difference?: number
}

function Count({ count, most, difference = 0 }: CountProps) {
  return (
    <td>
      {count.toLocaleString('en')} {difference !== 0 && <span className="soft small">{signed(difference)}</span>}
      {count > 0 && <i style={{ width: `${(100 * count) / most}%` }} />}
    </td>
  )
}

function signed(difference: number): string {
  return difference > 0 ? `+${difference.toLocaleString('en')}` : `−${(-difference).toLocaleString('en')}`
}
