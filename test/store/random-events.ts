// Events by chance, from a seed: every kind, with values that are allowed.
import { type Channel, channels } from '../../src/domain/channel.ts'
import * as words from '../../src/domain/event.ts'
import { type Event, type EventKind, intents } from '../../src/domain/event.ts'
import { DAY_MS, type Instant } from '../../src/domain/instant.ts'
import { eventKinds } from '../../src/domain/read-event.ts'

export type Chance = () => number

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
export function chanceOf(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function pick<Value>(chance: Chance, values: readonly Value[]): Value {
  return values[Math.floor(chance() * values.length)]!
}

/** What ends a relation is rare, or after a few events everyone would be left in peace. */
const rare: readonly EventKind[] = ['opted_out', 'complaint_received', 'closed', 'bounce_received', 'declined']

export function randomEvent(chance: Chance, id: string, at: Instant): Event {
  const usual = eventKinds.filter(kind => !rare.includes(kind))
  const kind = pick(chance, chance() < 0.03 ? rare : usual)
  const meeting = pick(chance, ['m1', 'm2', 'm3'])
  const promise = pick(chance, ['p1', 'p2'])
  const channel = pick<Channel>(chance, channels)
  const ahead = at + Math.floor(chance() * 20 * DAY_MS)
  const fields: { readonly [Kind in EventKind]: object } = {
    contact_added: { source: { kind: pick(chance, words.sourceKinds), name: pick(chance, ['one', 'two']) } },
    touch_sent: { channel, intent: pick(chance, intents) },
    reply_received: { channel, sentiment: pick(chance, words.sentiments), asks: chance() < 0.5 },
    auto_reply_received: { returnsAt: ahead },
    bounce_received: { channel: 'email', address: 'a@example.com', severity: pick(chance, words.severities) },
    complaint_received: { channel },
    call_logged: { direction: pick(chance, words.directions), disposition: pick(chance, words.dispositions) },
    meeting_scheduled: { meeting, startsAt: ahead, minutes: 30 },
    meeting_rescheduled: { meeting, startsAt: ahead },
    meeting_cancelled: { meeting, by: pick(chance, words.parties) },
    meeting_held: { meeting },
    meeting_missed: { meeting, by: pick(chance, words.parties) },
    interest_shown: { how: pick(chance, words.interests) },
    desire_shown: { how: pick(chance, words.desires), value: { amount: '120.00', currency: 'EUR' } },
    purchase_made: {},
    promise_made: { promise, by: pick(chance, words.parties), what: 'the offer', due: ahead },
    promise_kept: { promise },
    asked_to_wait: { until: ahead },
    declined: { reason: pick(chance, words.declineReasons) },
    qualified: { as: pick(chance, words.qualifications) },
    reason_learned: { text: 'a new shop' },
    referral_given: { contact: 'Ben' },
    opted_out: chance() < 0.5 ? { channel } : {},
    opted_in: {},
    snoozed: { until: ahead },
    closed: {},
    reopened: {},
    note_added: { text: 'a note, “quoted” \u{1f44b}' },
  }
  return { id, at, kind, ...fields[kind] } as Event
}
