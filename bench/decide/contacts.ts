// Contacts for the benchmark: seeded, ten events each, of the kinds that a year of selling brings.
import type { Contact } from '../../src/domain/contact.ts'
import type { Event } from '../../src/domain/event.ts'
import { DAY_MS, HOUR_MS, type Instant } from '../../src/domain/instant.ts'

export interface Told {
  readonly contact: Contact
  readonly events: readonly Event[]
}

const start = Date.parse('2026-09-01T08:00Z')
export const now: Instant = Date.parse('2026-11-20T11:00Z')
const eventsEach = 10

export function tellContacts(count: number, seed: number): Told[] {
  let state = seed
  const random = () => {
    // A linear congruential step (Numerical Recipes): enough to vary timelines, the same on every machine.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return Array.from({ length: count }, (_, place) => tellOne(`c${place}`, random))
}

function tellOne(id: string, random: () => number): Told {
  const added = start + Math.floor(random() * 30 * 24) * HOUR_MS
  const kind = random() < 0.2 ? 'referral' : 'event'
  const events: Event[] = [{ id: 'e0', at: added, kind: 'contact_added', source: { kind }, met: true }]
  let at = added
  while (events.length < eventsEach) {
    at += Math.ceil(random() * 7 * 24) * HOUR_MS
    events.push(tellEvent({ id: `e${events.length}`, at }, random, events))
  }
  const addresses = [
    { channel: 'email', value: `${id}@example.com` },
    { channel: 'phone', value: '+34911234567' },
  ] as const
  return { contact: { id, timeZone: 'UTC', addresses }, events }
}

function tellEvent(heading: { id: string; at: Instant }, random: () => number, told: readonly Event[]): Event {
  const last = told.at(-1)!
  if (last.kind === 'meeting_scheduled') {
    const { meeting } = last
    const share = random()
    if (share < 0.5) return { ...heading, kind: 'meeting_held', meeting }
    if (share < 0.8) return { ...heading, kind: 'meeting_missed', meeting, by: 'them' }
    return { ...heading, kind: 'meeting_cancelled', meeting, by: 'them' }
  }
  const share = random()
  if (share < 0.38)
    return { ...heading, kind: 'touch_sent', channel: share < 0.28 ? 'email' : 'phone', intent: 'inform' }
  if (share < 0.52) return { ...heading, kind: 'reply_received', channel: 'email', asks: random() < 0.5 }
  if (share < 0.6)
    return {
      ...heading,
      kind: 'call_logged',
      direction: 'out',
      disposition: random() < 0.5 ? 'voicemail' : 'connected',
    }
  if (share < 0.7) return { ...heading, kind: 'meeting_scheduled', meeting: heading.id, startsAt: heading.at + DAY_MS }
  if (share < 0.76)
    return { ...heading, kind: 'desire_shown', how: random() < 0.3 ? 'cart_abandoned' : 'price_requested' }
  if (share < 0.84) return { ...heading, kind: 'interest_shown', how: 'visit' }
  if (share < 0.87) return { ...heading, kind: 'auto_reply_received', returnsAt: heading.at + 5 * DAY_MS }
  if (share < 0.9)
    return {
      ...heading,
      kind: 'promise_made',
      promise: heading.id,
      by: random() < 0.6 ? 'us' : 'them',
      what: 'a quote',
      due: heading.at + 9 * DAY_MS,
    }
  if (share < 0.92) return { ...heading, kind: 'purchase_made' }
  if (share < 0.94) return { ...heading, kind: 'asked_to_wait', until: heading.at + 20 * DAY_MS }
  if (share < 0.955) return { ...heading, kind: 'declined', reason: random() < 0.5 ? 'not_now' : 'not_interested' }
  if (share < 0.965) return { ...heading, kind: 'referral_given', contact: 'c0' }
  if (share < 0.975) return { ...heading, kind: 'snoozed', until: heading.at + 10 * DAY_MS }
  if (share < 0.98) return { ...heading, kind: 'opted_out' }
  if (share < 0.985) return { ...heading, kind: 'closed' }
  return { ...heading, kind: 'note_added', text: 'a note' }
}
