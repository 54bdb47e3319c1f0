// The table of two contacts: a column each, a row for what is known of both, and a choice where they differ.
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { plain } from '../words/event-words.ts'
import { shortDate } from '../words/time-words.ts'
import type { Pair, Side } from './queries.ts'

const fields = [
  ['name', 'Name'],
  ['company', 'Company'],
  ['country', 'Country'],
  ['timeZone', 'Time zone'],
  ['stage', 'Stage'],
] as const
type Field = (typeof fields)[number][0]
type Which = 'a' | 'b'
export type Chosen = Partial<Record<Field, Which>>

interface SideBySideProps {
  readonly pair: Pair
  readonly stays: Which
  readonly chosen: Chosen
  readonly onStay: (side: Which) => void
  readonly onChoose: (field: Field, side: Which) => void
}

const sides = ['a', 'b'] as const

export function SideBySide({ pair, stays, chosen, onStay, onChoose }: SideBySideProps) {
  return (
    <div className="table-frame">
      <table className="side-by-side">
        <thead>
          <tr>
            <td />
            {sides.map(side => (
              <th key={side} scope="col">
                <Link to={places.contact(pair[side].id)}>{pair[side].name}</Link>
                <label className="check small">
                  <input type="radio" name="stays" checked={stays === side} onChange={() => onStay(side)} />
                  stays
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(([field, says]) => (
            <FieldRow
              key={field}
              pair={pair}
              field={field}
              says={says}
              side={chosen[field] ?? usual(pair, field, stays)}
              onChoose={side => onChoose(field, side)}
            />
          ))}
          <Row says="Addresses" pair={pair} cell={addresses} />
          <Row says="Came from" pair={pair} cell={came} />
          <Row says="Timeline" pair={pair} cell={timeline} />
        </tbody>
      </table>
    </div>
  )
}

/** Of the one who stays, where it is known. */
function usual(pair: Pair, field: Field, stays: Which): Which {
  const other = stays === 'a' ? 'b' : 'a'
  return pair[stays][field] || !pair[other][field] ? stays : other
}

interface FieldRowProps {
  readonly pair: Pair
  readonly field: Field
  readonly says: string
  readonly side: Which
  readonly onChoose: (side: Which) => void
}

function FieldRow({ pair, field, says, side, onChoose }: FieldRowProps) {
  const [a, b] = [pair.a[field], pair.b[field]]
  if (!a && !b) return null
  const isChoice = Boolean(a && b && a !== b)
  return (
    <tr>
      <th scope="row">{says}</th>
      {sides.map(which => (
        <td key={which} data-chosen={isChoice && side === which}>
          {isChoice ? (
            <label className="check">
              <input type="radio" name={field} checked={side === which} onChange={() => onChoose(which)} />
              {pair[which][field]}
            </label>
          ) : (
            (pair[which][field] ?? <span className="soft">not known</span>)
          )}
        </td>
      ))}
    </tr>
  )
}

function Row({ says, pair, cell }: { says: string; pair: Pair; cell: (side: Side) => React.ReactNode }) {
  return (
    <tr>
      <th scope="row">{says}</th>
      {sides.map(side => (
        <td key={side}>{cell(pair[side])}</td>
      ))}
    </tr>
  )
}

function addresses({ addresses }: Side) {
  if (addresses.length === 0) return <span className="soft">none</span>
  return (
    <ul>
      {addresses.map(({ channel, value }) => (
        <li key={`${channel}${value}`}>{value}</li>
      ))}
    </ul>
  )
}

function came({ source, addedAt }: Side): string {
  const from = source ? (source.name ?? plain(source.kind)) : 'not known'
  return `${from}, ${shortDate(addedAt)}`
}

function timeline({ events, lastEventAt }: Side): string {
  const count = events === 1 ? '1 event' : `${events} events`
  return lastEventAt ? `${count}, the last on ${shortDate(lastEventAt)}` : count
}
