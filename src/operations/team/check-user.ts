// What a user may be: every fault with its field, what was found and what is allowed.
import { badInput } from '../../domain/failure.ts'
import type { Fault } from '../../domain/fault.ts'
import { aZone } from '../../domain/field.ts'
import { findZone } from '../../domain/zone.ts'
import { dayIn, type UserValue, type Vacation } from './user.ts'

export type CheckedField = keyof UserValue

const longestName = 100
const minutesOfADay = 24 * 60
const mostDaysAway = 5 * 366

/** @throws Failure bad_input with every fault */
export function checkUser(value: UserValue): void {
  const fault = (field: CheckedField, allowed: string): Fault => {
    return { where: 'user', field, found: JSON.stringify(value[field]) ?? 'nothing', allowed }
  }
  const faults = [
    isName(value.name) || fault('name', `a name of at most ${longestName} characters`),
    value.email === null || /^[^\s@]+@[^\s@]+$/.test(value.email) || fault('email', 'an email address'),
    findZone(value.timeZone) !== undefined || fault('timeZone', aZone.allowed),
    isMinutes(value.minutes) || fault('minutes', `a whole number from 0 to ${minutesOfADay}`),
    areDays(value.workingDays) || fault('workingDays', 'days from 1 (Monday) to 7 (Sunday), each once'),
    isVacation(value.vacation) ||
      fault('vacation', 'two days such as 2026-12-21 and 2027-01-03, in order, at most five years apart'),
  ].filter(checked => checked !== true)
  if (faults.length > 0) throw badInput('The user is refused', faults)
}

function isName(name: string): boolean {
  return name.trim() !== '' && name.length <= longestName && !/\p{Cc}/u.test(name)
}

function isMinutes(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= minutesOfADay
}

function areDays(days: readonly number[]): boolean {
  return new Set(days).size === days.length && days.every(day => Number.isInteger(day) && day >= 1 && day <= 7)
}

function isVacation(vacation: Vacation | null): boolean {
  if (vacation === null) return true
  const areDates = isDate(vacation.from) && isDate(vacation.to)
  const days = areDates ? dayIn(vacation.to) - dayIn(vacation.from) : -1
  return days >= 0 && days <= mostDaysAway
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = dayIn(text)
  // Date.parse takes 30 February for 2 March.
  return Number.isFinite(day) && new Date(day * 86_400_000).toISOString().startsWith(text)
}
