// Minutes that touches take, learned from the log: when one touch follows another within a sitting, the time between
// them is what the later one took.
import type { Channel } from '../domain/channel.ts'
import type { Event } from '../domain/event.ts'
import { type Instant, MINUTE_MS } from '../domain/instant.ts'
import { isAttempt } from '../silence/moves.ts'
import type { LearnedMinutes, LearnedTable } from './learned-limits.ts'

export interface MinutesGathering {
  add(owner: string, events: readonly Event[]): void
  learn(): LearnedTable['minutes']
}

interface Moment {
  readonly at: Instant
  readonly channel: Channel
}

// A longer pause is another sitting, or something else was done.
const longestSittingGapMs = 30 * MINUTE_MS
// Two within seconds were sent by a program, or written down one after the other in the evening.
const leastMs = MINUTE_MS / 4
/** Below this the median hangs on single touches, and the usual minutes stand. */
const leastTouches = 20

export function gatherMinutes(): MinutesGathering {
  const byOwner = new Map<string, Moment[]>()
  const meetings: number[] = []
  return {
    add(owner, events) {
      const moments = byOwner.get(owner) ?? []
      byOwner.set(owner, moments)
      for (const event of events) {
        if (event.kind === 'meeting_scheduled' && event.minutes !== undefined) meetings.push(event.minutes)
        else if (isAttempt(event))
          moments.push({ at: event.at, channel: event.kind === 'touch_sent' ? event.channel : 'phone' })
      }
    },
    learn() {
      const gaps = Map.groupBy([...byOwner.values()].flatMap(gapsOf), ({ channel }) => channel)
      const learned: Partial<Record<Channel, LearnedMinutes>> = {}
      for (const [channel, found] of gaps)
        keep(
          learned,
          channel,
          found.map(({ minutes }) => minutes),
        )
      keep(learned, 'meeting', meetings)
      return learned
    },
  }
}

function keep(learned: Partial<Record<Channel, LearnedMinutes>>, channel: Channel, minutes: number[]): void {
  if (minutes.length < leastTouches) return
  const sorted = minutes.sort((a, b) => a - b)
  // A plan in whole minutes is as fine as a day list can keep.
  const median = Math.max(1, Math.round(sorted[Math.floor(sorted.length / 2)]!))
  learned[channel] = { minutes: median, n: sorted.length }
}

function gapsOf(moments: Moment[]): { readonly channel: Channel; readonly minutes: number }[] {
  moments.sort((a, b) => a.at - b.at)
  return moments.flatMap(({ at, channel }, place) => {
    const before = moments[place - 1]
    const gap = before ? at - before.at : 0
    return gap >= leastMs && gap <= longestSittingGapMs ? [{ channel, minutes: gap / MINUTE_MS }] : []
  })
}
