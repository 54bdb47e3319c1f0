// One playbook against what was done: week by week, and in four lists with the people in them.
import { useId, useState } from 'react'
import type { Replay } from '../../src/http/contract.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { KindMark } from '../controls/KindMark.tsx'
import { shortDate } from '../words/time-words.ts'
import { type Measure, ReplayedErrors } from './ReplayedErrors.tsx'
import { SaidAndMade } from './SaidAndMade.tsx'

type Replayed = Replay['playbooks'][number]
type List = 'notDone' | 'early' | 'notSaid'
type Open = List | Measure

const lists: readonly { key: List; title: string; says: string }[] = [
  {
    key: 'notDone',
    title: 'asked for, not made',
    says: 'It asked for a touch that was not made by the time it was due',
  },
  { key: 'early', title: 'made early', says: 'It would have asked for the touch later' },
  { key: 'notSaid', title: 'made where it planned none', says: 'It planned no touch to them at all' },
]

const errors: readonly { key: Measure; title: string; says: string }[] = [
  { key: 'leakage', title: 'leaked', says: 'They showed interest and nothing it calls a follow-up came in time' },
  { key: 'chasing', title: 'chased', says: 'Touches to people who, in its eyes, were not going to respond' },
]

function isMeasure(open: Open): open is Measure {
  return open === 'leakage' || open === 'chasing'
}

function countOf(playbook: Replayed, key: Open): number {
  return isMeasure(key) ? playbook[key].errors : playbook[key].count
}

interface ReplayedPlaybookProps {
  readonly playbook: Replayed
  readonly days: Replay['days']
  /** Reads the lists to their end. */
  readonly onAll: (() => void) | undefined
}

export function ReplayedPlaybook({ playbook, days, onAll }: ReplayedPlaybookProps) {
  const [open, setOpen] = useState<Open>()
  const region = useId()
  return (
    <section className="replayed-playbook" aria-label={playbook.title}>
      <SaidAndMade playbook={playbook} days={days} />
      <p className="tallies">
        <span className="tally-fact">
          <b>{playbook.asSaid}</b> made as it said
        </span>
        {[...lists, ...errors].map(({ key, title, says }) => (
          <button
            key={key}
            type="button"
            className="tally-fact"
            title={says}
            aria-expanded={open === key}
            aria-controls={region}
            onClick={() => setOpen(open === key ? undefined : key)}
          >
            <b>{countOf(playbook, key).toLocaleString('en')}</b> {title}
          </button>
        ))}
      </p>
      <div id={region}>
        {open && isMeasure(open) && <ReplayedErrors key={open} playbook={playbook} measure={open} onAll={onAll} />}
        {open && !isMeasure(open) && (
          <People list={playbook[open]} says={lists.find(({ key }) => key === open)!.says} onAll={onAll} />
        )}
      </div>
    </section>
  )
}

interface PeopleProps {
  readonly list: Replayed[List]
  readonly says: string
  readonly onAll: (() => void) | undefined
}

function People({ list: { count, items }, says, onAll }: PeopleProps) {
  return (
    <>
      <p className="soft small">{count === 0 ? `Nobody. ${says}: it did not happen.` : `${says}.`}</p>
      <ol className="replayed-people">
        {items.map(({ contact, at, kind, rule, says, did }) => (
          <li key={`${contact.id}${at}${rule}`}>
            <time className="small soft" dateTime={at}>
              {shortDate(at, contact.timeZone)}
            </time>
            <span>
              <Link to={places.contact(contact.id)}>{contact.name}</Link>
              {contact.company && <span className="soft small"> {contact.company}</span>}
            </span>
            <span>
              <KindMark kind={kind} /> <span className="rule">{rule}</span> {says}
            </span>
            <span className="soft small">Done: {did}</span>
          </li>
        ))}
      </ol>
      {items.length < count && onAll && (
        <button type="button" className="button" onClick={onAll}>
          Show me all {count.toLocaleString('en')}
        </button>
      )}
    </>
  )
}
