// The days of a replay by week, so that a year fits into a drawing.
import type { Replay } from '../../src/http/contract.ts'

export interface Week {
  /** Its Monday. */
  readonly day: string
  readonly made: number
  readonly said: number
}

const dayMs = 86_400_000

/** Every week from the first day to the last, empty ones included. */
export function weeksOf(days: Replay['days'], playbook: string): Week[] {
  const weeks = new Map<string, { made: number; said: number }>()
  for (const { day, made, said } of days) {
    const week = weeks.get(mondayOf(day)) ?? { made: 0, said: 0 }
    weeks.set(mondayOf(day), { made: week.made + made, said: week.said + (said[playbook] ?? 0) })
  }
  const known = [...weeks.keys()].sort()
  const first = known[0]
  const last = known.at(-1)
  if (!first || !last) return []
  const count = Math.round((Date.parse(last) - Date.parse(first)) / (7 * dayMs)) + 1
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.parse(first) + index * 7 * dayMs).toISOString().slice(0, 10)
    return { day, ...(weeks.get(day) ?? { made: 0, said: 0 }) }
  })
}

function mondayOf(day: string): string {
  const at = Date.parse(day)
  // 1970-01-01 was a Thursday.
  const sinceMonday = (Math.round(at / dayMs) + 3) % 7
  return new Date(at - sinceMonday * dayMs).toISOString().slice(0, 10)
}
