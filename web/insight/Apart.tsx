// How far the playbooks are apart: at how many points of the past two of them would have said another kind of thing.
import type { Replay } from '../../src/http/contract.ts'
import { Figure } from '../charts/Figure.tsx'
import type { Table } from '../charts/table.ts'
import { percent } from '../words/number-words.ts'

export function Apart({ replay }: { replay: Replay }) {
  const titleOf = (id: string) => replay.playbooks.find(playbook => playbook.id === id)?.title ?? id
  const pairs = replay.apart.map(({ a, b, points, differ }) => ({ a: titleOf(a), b: titleOf(b), points, differ }))
  return (
    <Figure
      title="Where they would have parted"
      n={`n = ${pairs[0]!.points.toLocaleString('en')} points, one after each event`}
      table={tableOf(pairs)}
      file="replay-apart"
    >
      <ul className="apart">
        {pairs.map(({ a, b, points, differ }) => (
          <li key={`${a}${b}`}>
            <span>
              {a} and {b}
            </span>
            <svg aria-hidden="true">
              <rect className="whole" width="100%" height="100%" rx="3" />
              <rect className="part" width={`${points > 0 ? (100 * differ) / points : 0}%`} height="100%" rx="3" />
            </svg>
            <span>
              {differ === 0
                ? 'never'
                : `at ${differ.toLocaleString('en')} of ${points.toLocaleString('en')} (${percent(differ / points)})`}
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  )
}

function tableOf(pairs: readonly { a: string; b: string; points: number; differ: number }[]): Table {
  return {
    columns: [{ label: 'one' }, { label: 'the other' }, { label: 'points' }, { label: 'another kind said' }],
    rows: pairs.map(({ a, b, points, differ }) => [a, b, points, differ]),
  }
}
