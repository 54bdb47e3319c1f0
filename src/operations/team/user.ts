// Users: who signs in and answers for contacts. The first one is there from the start, with the day of the settings;
// each further one is a document, with a day of their own.
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { dayOf, findZone, toWallTime, weekdayOf, type Zone } from '../../domain/zone.ts'
import type { Document } from '../documents.ts'
import { type Reader, theUser } from '../ports.ts'
import { readSettings, zoneIn } from '../settings.ts'

/** Both days belong to it; days as `2026-11-30`. */
export interface Vacation {
  readonly from: string
  readonly to: string
}

export interface User {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly timeZone: string
  /** Of a working day. */
  readonly minutes: number
  /** 1 Monday to 7. */
  readonly workingDays: readonly number[]
  readonly vacation: Vacation | null
  /** False = signs in no more, and gets no new contacts. */
  readonly isActive: boolean
}

/** What a document holds of a user; the first one's zone and minutes are those of the settings. */
export type UserValue = Omit<User, 'id'>

export const userNoun = 'user'
const everyDay = [1, 2, 3, 4, 5, 6, 7]
export const weekdays = [1, 2, 3, 4, 5]
const mostUsers = 500

/** The first user first, the others as they came. */
export async function readUsers(reader: Reader): Promise<User[]> {
  const kept = await reader.documents.list(userNoun, { isOldestFirst: true, limit: mostUsers })
  const others = kept.filter(({ id }) => id !== theUser).map(userIn)
  return [await readFirst(reader, kept), ...others]
}

export async function findUser(reader: Reader, id: string): Promise<User | undefined> {
  const kept = await reader.documents.find(userNoun, id)
  if (id === theUser) return readFirst(reader, kept ? [kept] : [])
  return kept && userIn(kept)
}

async function readFirst(reader: Reader, kept: readonly Document[]): Promise<User> {
  const { timeZone, minutes } = await readSettings(reader)
  const own = kept.find(({ id }) => id === theUser)?.value as Partial<UserValue> | undefined
  // Whoever works alone says by looking that it is a working day.
  const usual = { name: 'You', email: null, workingDays: everyDay, vacation: null, isActive: true }
  return { ...usual, ...own, id: theUser, timeZone, minutes, isActive: true }
}

function userIn({ id, value }: Document): User {
  return { ...(value as UserValue), id }
}

/** By which an owner's days begin and end. An owner who is no more has the first user's. */
export async function zoneOfOwner(reader: Reader, owner: string): Promise<Zone> {
  const kept = owner === theUser ? undefined : await reader.documents.find(userNoun, owner)
  return (kept && findZone(userIn(kept).timeZone)) ?? zoneIn(await readSettings(reader))
}

/** Why a user has no minutes on a day; null when it is a working day. */
export function dayOff(user: User, day: number): 'inactive' | 'vacation' | 'weekend' | null {
  if (!user.isActive) return 'inactive'
  if (isOnVacation(user, day)) return 'vacation'
  return user.workingDays.includes(weekdayOf(day)) ? null : 'weekend'
}

/** Minutes that a user has on a day: none on a day off. @param day days since 1970-01-01 */
export function minutesOn(user: User, day: number): number {
  return dayOff(user, day) === null ? user.minutes : 0
}

/** The first working day after a vacation that the day lies in, as `2026-11-30`; null on other days. */
export function backOn(user: User, day: number): string | null {
  if (dayOff(user, day) !== 'vacation' || user.workingDays.length === 0) return null
  let back = user.vacation ? dayIn(user.vacation.to) + 1 : day + 1
  while (dayOff(user, back) !== null) back += 1
  return new Date(back * DAY_MS).toISOString().slice(0, 10)
}

function isOnVacation({ vacation }: User, day: number): boolean {
  return vacation !== null && day >= dayIn(vacation.from) && day <= dayIn(vacation.to)
}

/** Days since 1970-01-01. */
export function dayIn(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

/** The user's day at an instant. */
export function dayNow(zone: Zone, now: Instant): number {
  return dayOf(toWallTime(zone, now))
}
