// One person of the day list: who, why in a sentence, what to do by when, and the buttons that log it.

import { memo } from 'react'
import type { DayItem, Today } from '../../src/http/contract.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Icon } from '../controls/Icon.tsx'
import { type QuickLog, quickLogs } from '../words/quick-logs.ts'
import { clockTime, daysAway, minutesInWords, nearDate } from '../words/time-words.ts'
import { touchLink } from '../words/touch-link.ts'
import { decidingReason, touchInWords } from '../words/verdict-words.ts'
import { LatestWords } from './LatestWords.tsx'

interface DayRowProps {
  readonly item: DayItem
  readonly today: Today
  readonly isCurrent: boolean
  readonly onCurrent: () => void
  readonly onLog: (quick: QuickLog) => void
  readonly onMore: () => void
}

export const DayRow = memo(function DayRow({ item, today, isCurrent, onCurrent, onLog, onMore }: DayRowProps) {
  const { contact, verdict } = item
  const reason = decidingReason(verdict)
  const others = verdict.because.filter(other => other !== reason)
  return (
    <li
      className="day-row"
      data-kind={verdict.kind}
      data-contact={contact.id}
      aria-current={isCurrent || undefined}
      onFocus={onCurrent}
    >
      <div className="who">
        <Link to={places.contact(contact.id)} className="name">
          {contact.name}
        </Link>
        {contact.company && <span className="soft">{contact.company}</span>}
      </div>
      <p className="why">{reason?.says}</p>
      {isCurrent && others.length > 0 && (
        <ul className="others soft small">
          {others.map(other => (
            <li key={other.says}>{other.says}</li>
          ))}
        </ul>
      )}
      {isCurrent && <LatestWords contact={contact.id} />}
      <Plan item={item} today={today} />
      <Logs item={item} isCurrent={isCurrent} onLog={onLog} onMore={onMore} />
    </li>
  )
})

/** The buttons that log; those of the current person carry the keys that press them. */
function Logs({ item, isCurrent, onLog, onMore }: Pick<DayRowProps, 'item' | 'isCurrent' | 'onLog' | 'onMore'>) {
  const { contact } = item
  const key = (text: string) => (isCurrent ? text : undefined)
  return (
    <div className="logs">
      {item.section === 'mend' && (
        <Link to={places.mend(contact.id)} className="button">
          Mend the address
        </Link>
      )}
      {quickLogs(item, Date.now()).map((quick, place) => (
        <button
          key={quick.says}
          type="button"
          className={place === 0 && isCurrent ? 'button primary' : 'button'}
          aria-label={`${quick.says}, ${contact.name}`}
          data-key={key(String(place + 1))}
          onClick={() => onLog(quick)}
        >
          {quick.says}
        </button>
      ))}
      <button
        type="button"
        className="button quiet"
        aria-label={`More … to log for ${contact.name}`}
        data-key={key('l')}
        onClick={onMore}
      >
        More …
      </button>
    </div>
  )
}

/** The touch with a link that starts it, the minutes, when it is due, and what the clock says where they are. */
function Plan({ item, today }: { item: DayItem; today: Today }) {
  const { touch } = item.verdict
  if (!touch) return item.minutes > 0 ? <p className="plan soft small">{minutesInWords(item.minutes)}</p> : null
  const address = item.contact.addresses.find(({ channel }) => channel === touch.channel)?.value
  const href = address && touchLink(touch.channel, address)
  const isElsewhere = clockTime(today.now, item.contact.timeZone) !== clockTime(today.now, today.timeZone)
  return (
    <p className="plan soft small">
      <span className="what">
        <Icon name={touch.channel} />
        {href ? <a href={href}>{touchInWords(touch)}</a> : touchInWords(touch)}
      </span>
      <span>{minutesInWords(item.minutes)}</span>
      <Due touch={touch} today={today} />
      {isElsewhere && <span>{clockTime(today.now, item.contact.timeZone)} for them</span>}
    </p>
  )
}

function Due({ touch, today }: { touch: NonNullable<DayItem['verdict']['touch']>; today: Today }) {
  if (touch.dueAt < today.now && Date.parse(touch.dueAt) < Date.parse(today.now)) {
    const days = -daysAway(touch.dueAt, today.now, today.timeZone)
    return (
      <span className="late">
        {days === 0 ? 'late since today' : days === 1 ? 'late by a day' : `late by ${days} days`}
      </span>
    )
  }
  if (Date.parse(touch.opensAt) > Date.parse(today.now)) {
    return <span>not before {nearDate(touch.opensAt, today.now, today.timeZone)}</span>
  }
  return <span>by {nearDate(touch.dueAt, today.now, today.timeZone)}</span>
}
