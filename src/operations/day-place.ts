// Where a verdict stands on its owner's day list: worked out when the verdict is, so that a list is read in order.

import type { Instant } from '../domain/instant.ts'
import { dayOf, toWallTime, type Zone } from '../domain/zone.ts'
import { rankOf } from '../engine/day-list.ts'
import type { Verdict } from '../engine/verdict.ts'
import type { DayPlace } from './kept.ts'

/** Waits that only the user ends: did the meeting take place, which address is right? They are open at once. */
const waitsOfTheUser: readonly string[] = ['MEETING_OUTCOME', 'P2']

/** Above every instant, so that what is due decides only among equal ranks; ten of them stay exact in a double. */
const oneRank = 1e14

/** @param zone the owner's, by which a wait's touch opens on one day or the next */
export function dayPlace(verdict: Verdict, decidedAt: Instant, zone: Zone): DayPlace | null {
  const touch = verdict.touch ?? verdict.next
  const rank = rankOf(verdict) * oneRank + (touch?.dueAt ?? 0)
  if (verdict.kind === 'wait' && waitsOfTheUser.includes(verdict.rule)) return { day: 0, rank }
  if (!touch) return null
  // What waits for the hours of the day was open before they closed.
  const opensAt = Math.max(touch.opensAt, verdict.until ?? 0)
  const isOpen = verdict.touch !== null && opensAt <= decidedAt
  return { day: isOpen ? 0 : dayOf(toWallTime(zone, opensAt)), rank }
}
