// The minutes of touches as they were learned, for what counts with them.
import type { Channel } from '../domain/channel.ts'
import type { LearnedTable } from './learned-limits.ts'

/** Of the channels on which enough touches were timed; the usual minutes hold for the others. */
export function minutesBy(table: LearnedTable | undefined): Partial<Record<Channel, number>> {
  const learned = Object.entries(table?.minutes ?? {})
  return Object.fromEntries(learned.map(([channel, { minutes }]) => [channel, minutes]))
}
