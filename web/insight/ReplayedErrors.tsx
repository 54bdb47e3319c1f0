// Who leaked and who was chased in the eyes of one playbook: by source, owner and week, and person by person with what
// makes them part of it.
import { useState } from 'react'
import type { Replay } from '../../src/http/contract.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Figure } from '../charts/Figure.tsx'
import { IntervalRows } from '../charts/IntervalRows.tsx'
import { shareScaleTo } from '../charts/scale.ts'
import { groupInWords } from '../reports/report-values.ts'
import { ShowPeople } from '../reports/ShowPeople.tsx'
import { percent } from '../words/number-words.ts'
import { shortDate } from '../words/time-words.ts'
import { isTooFew, rateRow } from './rates.ts'

type Replayed = Replay['playbooks'][number]
type Cut = Replayed['cuts'][number]['by']
export type Measure = 'leakage' | 'chasing'

const words = {
  leakage: { title: 'Leakage', list: 'leaked', unit: 'occasions', none: 'Nobody leaked in its eyes.' },
  chasing: { title: 'Chasing', list: 'chased', unit: 'touches', none: 'Nobody was chased in its eyes.' },
} as const
const cuts: readonly { by: Cut; says: string }[] = [
  { by: 'source', says: 'Source' },
  { by: 'owner', says: 'Owner' },
  { by: 'week', says: 'Week' },
]

interface ReplayedErrorsProps {
  readonly playbook: Replayed
  readonly measure: Measure
  /** Reads the list to its end. */
  readonly onAll: (() => void) | undefined
}

export function ReplayedErrors({ playbook, measure, onAll }: ReplayedErrorsProps) {
  const [by, setBy] = useState<Cut>('source')
  const [group, setGroup] = useState<string>()
  const { title, unit, none } = words[measure]
  const rates = playbook.cuts.filter(cut => cut.by === by && cut[measure].of > 0)
  if (playbook[measure].errors === 0) return <p className="soft small">{none}</p>
  const show = (next: string) => {
    setGroup(next)
    onAll?.()
  }
  return (
    <div className="replayed-errors">
      <label className="row">
        <span className="small strong">By</span>
        <select
          value={by}
          onChange={event => {
            setBy(event.target.value as Cut)
            setGroup(undefined)
          }}
        >
          {cuts.map(cut => (
            <option key={cut.by} value={cut.by}>
              {cut.says}
            </option>
          ))}
        </select>
      </label>
      <Figure
        title={`${title} in the eyes of ${playbook.title}`}
        n={`n = ${playbook[measure].of.toLocaleString('en')} ${unit}`}
        table={tableOf(rates, measure)}
        file={`replay-${playbook.id}-${measure}-by-${by}`}
      >
        <IntervalRows
          label={title}
          scale={shareScaleTo(Math.max(0.05, ...rates.map(cut => (isTooFew(cut[measure]) ? 0 : cut[measure].high))))}
          writeTick={percent}
          rows={rates.map(cut => ({
            ...rateRow(groupInWords(cut.group), cut[measure]),
            behind: <Behind cut={cut} measure={measure} onShow={show} />,
          }))}
        />
      </Figure>
      <Errors
        playbook={playbook}
        measure={measure}
        isIn={error => group === undefined || error[by] === group}
        onAll={onAll}
      />
    </div>
  )
}

function Behind(props: { cut: Replayed['cuts'][number]; measure: Measure; onShow: (group: string) => void }) {
  const { errors, of } = props.cut[props.measure]
  return (
    <>
      {errors > 0 ? <ShowPeople count={errors} group={props.cut.group} onShow={props.onShow} /> : errors}{' '}
      <span className="soft">of {of.toLocaleString('en')}</span>
    </>
  )
}

interface ErrorsProps extends ReplayedErrorsProps {
  readonly isIn: (error: Replayed['leaked'][number]) => boolean
}

function Errors({ playbook, measure, isIn, onAll }: ErrorsProps) {
  const errors = playbook[words[measure].list]
  const isCut = errors.length < playbook[measure].errors
  return (
    <>
      <ol className="replayed-people">
        {errors.filter(isIn).map(({ contact, at, says }) => (
          <li key={`${contact.id}${at}`}>
            <time className="small soft" dateTime={at}>
              {shortDate(at, contact.timeZone)}
            </time>
            <span>
              <Link to={places.contact(contact.id)}>{contact.name}</Link>
              {contact.company && <span className="soft small"> {contact.company}</span>}
            </span>
            <span>{says}</span>
          </li>
        ))}
      </ol>
      {isCut && onAll && (
        <button type="button" className="button" onClick={onAll}>
          Show me all {playbook[measure].errors.toLocaleString('en')}
        </button>
      )}
      {isCut && !onAll && <p className="soft small">These are the first {errors.length.toLocaleString('en')}.</p>}
    </>
  )
}

function tableOf(rates: Replayed['cuts'], measure: Measure) {
  return {
    columns: [
      { label: 'group' },
      { label: measure, write: percent },
      { label: `${measure}, low`, write: percent },
      { label: `${measure}, high`, write: percent },
      { label: 'above the line' },
      { label: 'of' },
    ],
    rows: rates.map(({ group, [measure]: { share, low, high, errors, of } }) => [group, share, low, high, errors, of]),
  }
}
