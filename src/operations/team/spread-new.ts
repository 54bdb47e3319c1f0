// Shares many new contacts out among a team: each to whoever has the largest part of their coming days free, what was
// given them just now included. Whoever is off on all of these days gets none while another is there.
import type { Instant } from '../../domain/instant.ts'
import { minutesOf } from '../../engine/day-list.ts'
import { type LearnedTable, newestLearned } from '../learned-limits.ts'
import { minutesBy } from '../learned-minutes.ts'
import type { Reader } from '../ports.ts'
import { openMinutes } from './open-minutes.ts'
import { daysAhead } from './team-load.ts'
import { dayNow, minutesOn, type User, zoneOfOwner } from './user.ts'

interface Desk {
  readonly id: string
  /** Of all the days looked at. */
  readonly minutes: number
  load: number
}

/** Answers, each time it is called, whose the next new contact is. @param users at least one */
export async function openSpread(
  reader: Reader,
  { users, now }: { readonly users: readonly User[]; readonly now: Instant },
): Promise<() => string> {
  const learned = await newestLearned(reader)
  const desks: Desk[] = []
  for (const user of users) desks.push(await deskOf(reader, { user, now, learned }))
  const present = desks.filter(({ minutes }) => minutes > 0)
  const takers = present.length > 0 ? present : desks.map(desk => ({ ...desk, minutes: 1 }))
  const { email: minutesEach } = { ...minutesOf, ...minutesBy(learned) }
  return () => {
    const taker = takers.reduce((most, desk) => (partOf(desk) < partOf(most) ? desk : most))
    taker.load += minutesEach
    return taker.id
  }
}

function partOf({ load, minutes }: Desk): number {
  return load / minutes
}

interface Looking {
  readonly user: User
  readonly now: Instant
  readonly learned: LearnedTable | undefined
}

async function deskOf(reader: Reader, { user, now, learned }: Looking): Promise<Desk> {
  const today = dayNow(await zoneOfOwner(reader, user.id), now)
  const days = Array.from({ length: daysAhead }, (_, place) => today + place)
  // Each day's totals hold what is open by now as well, which lies under day 0.
  const open = await openMinutes(reader, { owner: user.id, day: 0, learned })
  let load = open
  for (const day of days) load += (await openMinutes(reader, { owner: user.id, day, learned })) - open
  return { id: user.id, minutes: days.reduce((sum, day) => sum + minutesOn(user, day), 0), load }
}
