// Leakage and chasing of the same past, each judged by each playbook: what one calls dropped another calls decided.
import type { Replay } from '../../src/http/contract.ts'
import { Figure } from '../charts/Figure.tsx'
import { IntervalRows } from '../charts/IntervalRows.tsx'
import { shareScaleTo } from '../charts/scale.ts'
import type { Table } from '../charts/table.ts'
import { percent } from '../words/number-words.ts'
import { rateRow } from './rates.ts'

const measures = [
  { key: 'agreement', title: 'Done as it would have said', unit: 'touches said or made' },
  { key: 'leakage', title: 'Leakage, in its eyes', unit: 'occasions' },
  { key: 'chasing', title: 'Chasing, in its eyes', unit: 'touches' },
] as const

export function ReplayedRates({ replay }: { replay: Replay }) {
  return (
    <Figure
      title="Your past in the eyes of each playbook"
      n={`n = ${replay.touches.toLocaleString('en')} touches to ${replay.contacts.toLocaleString('en')} contacts`}
      table={tableOf(replay)}
      file="replay-rates"
    >
      <div className="measures">
        {measures.map(({ key, title, unit }) => {
          const rates = replay.playbooks.map(playbook => ({ title: playbook.title, rate: playbook[key] }))
          return (
            <div key={key}>
              <h3>{title}</h3>
              <IntervalRows
                label={title}
                scale={shareScaleTo(Math.max(...rates.map(({ rate }) => rate.high)))}
                writeTick={percent}
                rows={rates.map(({ title, rate }) => ({
                  ...rateRow(title, rate),
                  behind: <span className="soft">{`${rate.errors} of ${rate.of} ${unit}`}</span>,
                }))}
              />
            </div>
          )
        })}
      </div>
    </Figure>
  )
}

function tableOf({ playbooks }: Replay): Table {
  return {
    columns: [
      { label: 'playbook' },
      ...measures.flatMap(({ key }) => [
        { label: key, write: percent },
        { label: `${key}, low`, write: percent },
        { label: `${key}, high`, write: percent },
        { label: `${key}, counted` },
        { label: `${key}, of` },
      ]),
    ],
    rows: playbooks.map(playbook => [
      playbook.title,
      ...measures.flatMap(({ key }) => {
        const { share, low, high, errors, of } = playbook[key]
        return [share, low, high, errors, of]
      }),
    ]),
  }
}
