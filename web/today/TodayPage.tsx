// Today: whom to reply to and follow up, in order, why, and one tap to log it. Then the next.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Today } from '../../src/http/contract.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { todayQuery } from '../app/queries.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { longDate, minutesInWords } from '../words/time-words.ts'
import { Budget } from './Budget.tsx'
import { readBudget, saveBudget } from './budget.ts'
import { DayList } from './DayList.tsx'
import { NobodyYet } from './NobodyYet.tsx'
import { SampleNotice } from './SampleNotice.tsx'
import { Sidelines } from './Sidelines.tsx'
import './today.css'

export function TodayPage() {
  const [minutes, setMinutes] = useState(readBudget)
  const today = useQuery(todayQuery(minutes))
  if (today.isError) return <Failed isPage error={today.error} onRetry={() => today.refetch()} />
  if (!today.data) return <Loading what="today’s list" />
  if (today.data.contacts === 0) return <NobodyYet />
  const changeMinutes = (next: number | undefined) => {
    saveBudget(next)
    setMinutes(next)
  }
  return (
    <>
      <title>Today · Tend</title>
      {today.data.sampleContacts > 0 && <SampleNotice contacts={today.data.sampleContacts} />}
      <div className="page-head">
        <div>
          <h1>{longDate(today.data.now, today.data.timeZone)}</h1>
          <p>{summary(today.data)}</p>
        </div>
        <Budget minutes={minutes ?? today.data.minutes} onChange={changeMinutes} />
      </div>
      <DayOff today={today.data} />
      <div className="today">
        <DayList today={today.data} />
        <Sidelines today={today.data} onMoreMinutes={changeMinutes} />
      </div>
    </>
  )
}

/** Why there are no minutes today; whoever wants to work all the same takes some. */
function DayOff({ today: { off, backOn, minutes } }: { today: Today }) {
  if (off === null || minutes > 0) return null
  const says =
    off === 'vacation'
      ? `You are away${backOn ? ` until ${longDate(backOn, 'UTC')}` : ''}: nothing is planned. Back again, your day is decided anew, and nothing is piled up.`
      : 'This is no working day of yours: nothing is planned.'
  return (
    <p className="notice">
      <span>
        {says} <Link to={places.team}>Your days</Link>
      </span>
    </p>
  )
}

function summary({ items, plannedMinutes, overflow, ahead }: Today): string {
  if (items.length === 0) {
    if (overflow) return 'Nothing fits into the minutes there are.'
    const next = ahead
      ? ` ${ahead.count} ${ahead.count === 1 ? 'opens' : 'open'} on ${longDate(ahead.day, 'UTC')}.`
      : ''
    return `Nothing is left to do today.${next}`
  }
  const people = items.length === 1 ? 'One person' : `${items.length} people`
  return `${people}, about ${minutesInWords(plannedMinutes)}.`
}
