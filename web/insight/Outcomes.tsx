// What the simulated playbooks gain and cost, side by side: for each hundred people, with intervals.
import type { Simulation } from '../../src/http/contract.ts'
import { Figure } from '../charts/Figure.tsx'
import type { Table } from '../charts/table.ts'
import { amount, amountRange } from '../words/number-words.ts'

type Simulated = Simulation['playbooks'][number]
type Outcome = 'responses' | 'customers' | 'negatives' | 'optOuts' | 'touches' | 'minutes'

const outcomes: readonly { key: Outcome; says: string }[] = [
  { key: 'responses', says: 'Answered' },
  { key: 'customers', says: 'Customers' },
  { key: 'negatives', says: 'Said no' },
  { key: 'optOuts', says: 'Opted out' },
  { key: 'touches', says: 'Touches' },
  { key: 'minutes', says: 'Minutes' },
]

export function Outcomes({ simulation }: { simulation: Simulation }) {
  const most = new Map(outcomes.map(({ key }) => [key, Math.max(...simulation.playbooks.map(one => one[key].high))]))
  return (
    <Figure
      title="Gains and costs, for each hundred people"
      n={`n = ${simulation.contacts.toLocaleString('en')} simulated people for each playbook`}
      table={tableOf(simulation.playbooks)}
      file={`simulated-outcomes-seed-${simulation.seed}`}
    >
      <table className="outcomes">
        <caption className="visually-hidden">What each playbook gains and costs, simulated</caption>
        <thead>
          <tr>
            <th scope="col">Playbook</th>
            {outcomes.map(({ key, says }) => (
              <th key={key} scope="col">
                {says}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {simulation.playbooks.map(one => (
            <tr key={one.id}>
              <th scope="row">
                {one.title}
                {one.isDominated && <span className="soft small">dominated</span>}
              </th>
              {outcomes.map(({ key, says }) => (
                <Estimate key={key} estimate={one[key]} says={says} most={most.get(key)!} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  )
}

interface EstimateProps {
  readonly estimate: Simulated[Outcome]
  readonly says: string
  /** The highest end of an interval in its column, which fills the bar. */
  readonly most: number
}

function Estimate({ estimate: { value, low, high }, says, most }: EstimateProps) {
  const at = (number: number) => `${most > 0 ? (100 * number) / most : 0}%`
  return (
    <td data-title={says}>
      <b>{amount(value)}</b> <span className="soft small">{amountRange(low, high)}</span>
      <svg aria-hidden="true">
        <line className="interval" x1={at(low)} x2={at(high)} y1="50%" y2="50%" />
        <circle className="dot" cx={at(value)} cy="50%" r="3.5" />
      </svg>
    </td>
  )
}

function tableOf(playbooks: readonly Simulated[]): Table {
  return {
    columns: [
      { label: 'playbook' },
      ...outcomes.flatMap(({ says }) => ['', ', low', ', high'].map(end => ({ label: says + end, write: amount }))),
    ],
    rows: playbooks.map(one => [
      one.title,
      ...outcomes.flatMap(({ key }) => [one[key].value, one[key].low, one[key].high]),
    ]),
  }
}
