// What the pages of the team say of days and people.
import type { Team } from './queries.ts'

export const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** `weekdays`, `every day`, `Mon, Tue and Thu`. */
export function workingDaysInWords(days: readonly number[]): string {
  const sorted = days.toSorted((a, b) => a - b)
  if (sorted.length === 7) return 'every day'
  if (sorted.join() === '1,2,3,4,5') return 'weekdays'
  if (sorted.length === 0) return 'no day'
  const names = sorted.map(day => weekdayNames[day - 1])
  return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

export function nameOf({ users }: Pick<Team, 'users'>, id: string): string {
  return users.find(user => user.id === id)?.name ?? id
}
