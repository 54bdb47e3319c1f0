// Whether a contact whom an import brought has had anything of their own since: what was recorded with the import, and
// opt-outs that came over from who shares an address, are not theirs.
import type { Event, EventKind } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { WholeTimeline } from '../kept.ts'
import { isSpread } from '../suppression.ts'

/** In a sentence; undefined when there was nothing. */
export function ownReason(timeline: WholeTimeline | undefined, importedAt: Instant): string | undefined {
  if (!timeline) return undefined
  const own = timeline.recorded.filter(({ event, recordedAt }) => recordedAt !== importedAt && !isSpread(event))
  const last = own.at(-1)?.event
  if (last) return `${words(last)} on ${dayOf(last.at)}${own.length > 1 ? `, and ${own.length - 1} more since` : ''}`
  const taken = timeline.retractions.length
  return taken > 0 ? `${taken} of their events ${taken === 1 ? 'was' : 'were'} taken back by hand` : undefined
}

const said: { readonly [Kind in EventKind]?: string } = {
  touch_sent: 'You wrote or called',
  reply_received: 'They replied',
  call_logged: 'A call was logged',
  meeting_scheduled: 'A meeting was arranged',
  interest_shown: 'They showed interest',
  desire_shown: 'They moved to buy',
  purchase_made: 'They bought',
  opted_out: 'They opted out',
  note_added: 'Something was noted',
}

function words({ kind }: Event): string {
  return said[kind] ?? `Their timeline has ${kind.replaceAll('_', ' ')}`
}

function dayOf(at: Instant): string {
  return new Date(at).toISOString().slice(0, 10)
}
