// A team's coming days: what each one's contacts ask for against the minutes that there are, what does not fit and what
// that costs, whose contacts need somebody while their owner is away, and which could go to whom.
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { fromWallTime, type Zone } from '../../domain/zone.ts'
import { minutesFor, minutesOf, type TouchMinutes } from '../../engine/day-list.ts'
import { type LoadItem, type Move, spreadLoad } from '../../engine/spread-load.ts'
import type { Standing } from '../../engine/standing.ts'
import { chanceOfNext, type LearnedTable, newestLearned } from '../learned-limits.ts'
import { minutesBy } from '../learned-minutes.ts'
import type { DayRow, Reader } from '../ports.ts'
import { openMinutes } from './open-minutes.ts'
import { dayNow, dayOff, minutesOn, readUsers, type User, zoneOfOwner } from './user.ts'

/** Today and the coming working week. */
export const daysAhead = 7
/** Of one owner's day so many are looked at one by one; the others are counted in minutes. */
const mostLooked = 500

/** One contact on one owner's day. */
export interface LoadedContact extends LoadItem {
  readonly row: DayRow
  readonly standing: Standing
  readonly chance: number | null
  /** What of ours is promised for that day or before. */
  readonly promises: readonly { readonly what: string; readonly due: Instant }[]
  /** The touch is late after that day. */
  readonly isDue: boolean
}

export interface UserDay {
  /** Days since 1970-01-01. */
  readonly day: number
  readonly minutes: number
  readonly off: ReturnType<typeof dayOff>
  readonly load: number
  readonly contacts: readonly LoadedContact[]
}

export interface UserLoad {
  readonly user: User
  readonly days: readonly UserDay[]
}

export interface TeamLoad {
  readonly loads: readonly UserLoad[]
  readonly moves: readonly Move[]
}

export async function readTeamLoad(reader: Reader, now: Instant): Promise<TeamLoad> {
  const learned = await newestLearned(reader)
  const loads: UserLoad[] = []
  for (const user of await readUsers(reader)) loads.push(await loadOf(reader, { user, now, learned }))
  return { loads, moves: movesIn(loads) }
}

interface Looking {
  readonly user: User
  readonly now: Instant
  readonly learned: LearnedTable | undefined
}

async function loadOf(reader: Reader, looking: Looking): Promise<UserLoad> {
  const { user, now, learned } = looking
  const zone = await zoneOfOwner(reader, user.id)
  const today = dayNow(zone, now)
  const open = await openMinutes(reader, { owner: user.id, day: noDay, learned })
  const days: UserDay[] = []
  for (let place = 0; place < daysAhead; place += 1) {
    const day = today + place
    // Every day's totals hold what is open by now as well; that is today's.
    const load = (await openMinutes(reader, { owner: user.id, day, learned })) - (place === 0 ? 0 : open)
    const contacts = await contactsOf(reader, { ...looking, zone, day, place })
    days.push({ day, minutes: minutesOn(user, day), off: dayOff(user, day), load, contacts })
  }
  return { user, days }
}

/** The open ones are listed under day 0, and with every other. */
const noDay = 0

interface LookingAtDay extends Looking {
  readonly zone: Zone
  readonly day: number
  readonly place: number
}

async function contactsOf(reader: Reader, looking: LookingAtDay): Promise<LoadedContact[]> {
  const { user, zone, day, place, learned } = looking
  const rows = await reader.verdicts.dayCandidates({ owner: user.id, day, limit: mostLooked })
  const own = place === 0 ? rows : rows.filter(row => row.place.day === day)
  const standings = await reader.timelines.standings(own.map(({ stored }) => stored.contact))
  const touchMinutes = { ...minutesOf, ...minutesBy(learned) }
  const end = fromWallTime(zone, (day + 1) * DAY_MS)
  return own.flatMap(row => {
    const standing = standings.get(row.stored.contact)
    return standing ? [loadedContact({ row, standing, touchMinutes, end, looking })] : []
  })
}

interface Loading {
  readonly row: DayRow
  readonly standing: Standing
  readonly touchMinutes: TouchMinutes
  /** Of the day. */
  readonly end: Instant
  readonly looking: LookingAtDay
}

function loadedContact({ row, standing, touchMinutes, end, looking }: Loading): LoadedContact {
  const { rule, kind, touch, next } = row.stored.verdict
  const planned = touch ?? next
  return {
    contact: row.stored.contact,
    owner: looking.user.id,
    day: looking.place,
    minutes: minutesFor({ rule, channel: planned?.channel ?? null }, touchMinutes),
    tie: tieOf(standing),
    row,
    standing,
    chance: planned && kind !== 'reply' ? chanceOfNext(looking.learned, standing, planned.channel) : null,
    promises: standing.promises.filter(({ by, due }) => by === 'us' && due < end),
    isDue: planned !== null && planned.dueAt < end,
  }
}

/** Whoever has answered, was promised something or meets the owner knows them. */
function tieOf({ responses, promises, meetings, touches }: Standing): LoadItem['tie'] {
  if (responses > 0 || promises.length > 0 || meetings.length > 0) return 'talking'
  return touches > 0 ? 'touched' : 'none'
}

function movesIn(loads: readonly UserLoad[]): Move[] {
  const items = loads.flatMap(({ days }) => days.flatMap(({ contacts }) => contacts))
  const others = loads.map(({ user, days }) => {
    const unseen = days.map(({ load, contacts }) => load - contacts.reduce((sum, { minutes }) => sum + minutes, 0))
    return [user.id, unseen.map(minutes => Math.max(0, minutes))] as const
  })
  return spreadLoad({
    items,
    members: loads.map(({ user, days }) => ({ id: user.id, minutes: days.map(({ minutes }) => minutes) })),
    otherMinutes: Object.fromEntries(others),
  })
}
