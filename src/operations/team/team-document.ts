// A team's load as the document that pages and programs read: who has how much on which day, what does not fit with its
// cost, whose contacts need somebody while their owner is away, and the moves that would make room.
import { DAY_MS, formatInstant, type Instant } from '../../domain/instant.ts'
import { weekdayOf } from '../../domain/zone.ts'
import { minuteOf } from '../calendar-words.ts'
import { contactInBrief } from '../contact-document.ts'
import type { Reader } from '../ports.ts'
import { readDoorRules } from './door-owner.ts'
import { type LoadedContact, readTeamLoad, type TeamLoad, type UserDay, type UserLoad } from './team-load.ts'
import { zoneOfOwner } from './user.ts'

/** Of what does not fit and of who needs somebody, so many are named. */
const mostNamed = 6

export async function teamDocument(reader: Reader, now: Instant) {
  const team = await readTeamLoad(reader, now)
  const hasLink = new Set(
    (await reader.documents.list('user', { limit: 500 })).filter(({ key }) => key !== '').map(({ id }) => id),
  )
  const users = []
  for (const load of team.loads) {
    const zone = await zoneOfOwner(reader, load.user.id)
    const write = (instant: Instant) => minuteOf(zone, instant)
    users.push({
      ...load.user,
      workingDays: [...load.user.workingDays],
      hasLink: hasLink.has(load.user.id),
      days: load.days.map(writeDay),
      overflow: overflowOf(load, write),
      ...coverOf(load, team, write),
    })
  }
  return {
    now: formatInstant(now),
    users,
    moves: writeMoves(team),
    rules: await readDoorRules(reader),
  }
}

export type TeamDocument = Awaited<ReturnType<typeof teamDocument>>

function writeDay({ day, minutes, off, load, contacts }: UserDay) {
  return { day: dateOfDay(day), weekday: weekdayOf(day), minutes, off, load, contacts: contacts.length }
}

function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** Today's list in its order as far as the minutes go; what is left over, with what that costs. */
function overflowOf({ days }: UserLoad, write: (instant: Instant) => string) {
  const [today] = days
  // Of who is away is told who needs somebody; the others wait, and nobody expects them to fit.
  if (!today || today.load <= today.minutes || today.off !== null) return null
  let used = 0
  const left = today.contacts.filter(({ minutes }) => {
    if (used + minutes > today.minutes) return true
    used += minutes
    return false
  })
  const breaks = left.flatMap(contact => breaksIn(contact, write))
  return {
    minutes: today.load - used,
    breaks: breaks.slice(0, mostNamed),
    moreBreaks: Math.max(0, breaks.length - mostNamed),
    late: left.filter(({ isDue, promises }) => isDue && promises.length === 0).length,
    expectedAnswers: left.reduce((sum, { chance }) => sum + (chance ?? 0), 0),
  }
}

function breaksIn({ row, promises }: LoadedContact, write: (instant: Instant) => string) {
  const contact = contactInBrief(row.record)
  return promises.map(({ what, due }) => ({ contact, what, due: write(due) }))
}

/** On the days that an owner is away: those whom nobody else may have, with what breaks unless somebody steps in. */
function coverOf({ user, days }: UserLoad, { loads }: TeamLoad, write: (instant: Instant) => string) {
  const away = days.filter(({ off }) => off === 'vacation' || off === 'inactive')
  const urgent = away
    .flatMap(({ contacts }) => contacts)
    .filter(({ tie, isDue, promises, row }) => {
      const isUrgent = isDue || promises.length > 0 || row.stored.verdict.kind === 'reply'
      return tie === 'talking' && isUrgent
    })
  const needsCover = urgent.slice(0, mostNamed).map(contact => ({
    contact: contactInBrief(contact.row.record),
    day: dateOfDay(days[contact.day]!.day),
    why: whyCover(contact, write),
    by: freest(loads, contact, user.id),
  }))
  return { needsCover, moreNeedCover: urgent.length - needsCover.length }
}

function whyCover({ row, promises }: LoadedContact, write: (instant: Instant) => string): string {
  const [promise] = promises
  if (promise) return `A promise breaks: ${promise.what}, due ${write(promise.due)}.`
  const { kind, touch, next } = row.stored.verdict
  if (kind === 'reply') return 'They wait for an answer.'
  return `What is due to them is late after ${write((touch ?? next)!.dueAt)}.`
}

/** Who has the most room on that day, where anybody has enough; null = nobody. */
function freest(loads: readonly UserLoad[], { day, minutes }: LoadedContact, owner: string) {
  const rooms = loads.map(({ user, days }) => ({ id: user.id, room: days[day]!.minutes - days[day]!.load }))
  const fitting = rooms.filter(({ id, room }) => id !== owner && room >= minutes)
  return fitting.sort((a, b) => b.room - a.room || (a.id < b.id ? -1 : 1))[0]?.id ?? null
}

function writeMoves({ loads, moves }: TeamLoad) {
  const all = loads.flatMap(({ days }) => days.flatMap(({ contacts }) => contacts))
  const byId = new Map(all.map(contact => [contact.contact, contact]))
  return moves.map(({ contact, from, to, day, minutes }) => {
    const { row, tie } = byId.get(contact)!
    return {
      ...{ contact: contactInBrief(row.record), from, to, minutes },
      day: dateOfDay(loads[0]!.days[day]!.day),
      isStranger: tie === 'none',
    }
  })
}
