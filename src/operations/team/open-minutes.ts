// Minutes that an owner's day asks for, from the totals that the store keeps: however many contacts there are.
import { minutesFor, minutesOf } from '../../engine/day-list.ts'
import type { LearnedTable } from '../learned-limits.ts'
import { minutesBy } from '../learned-minutes.ts'
import type { Reader } from '../ports.ts'

export interface OpenDay {
  readonly owner: string
  /** Days since 1970-01-01. */
  readonly day: number
  readonly learned: LearnedTable | undefined
}

/** Of what is open now and what opens on the day. */
export async function openMinutes(reader: Reader, { owner, day, learned }: OpenDay): Promise<number> {
  const touchMinutes = { ...minutesOf, ...minutesBy(learned) }
  const totals = await reader.verdicts.dayTotals({ owner, day })
  return totals.reduce((sum, total) => sum + total.count * minutesFor(total, touchMinutes), 0)
}
