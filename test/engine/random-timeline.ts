// Timelines of any shape, for properties: every kind of event, out of order, at the same instant, in any zone.
import fc from 'fast-check'
import { channels } from '../../src/domain/channel.ts'
import { stages } from '../../src/domain/contact.ts'
import type { Event } from '../../src/domain/event.ts'
import * as words from '../../src/domain/event.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/domain/instant.ts'
import { compareEvents, type Timeline } from '../../src/domain/timeline.ts'

export const start = Date.parse('2026-03-20T00:00Z')
const span = 260 * DAY_MS

const zones = [
  'Europe/Madrid',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'UTC',
]
const at = fc.integer({ min: 0, max: span / (10 * MINUTE_MS) }).map(steps => start + steps * 10 * MINUTE_MS)
const later = fc.integer({ min: 1, max: 40 * 24 }).map(hours => hours * HOUR_MS)
const channel = fc.constantFrom(...channels)
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined })
const name = fc.constantFrom('a', 'b')
const by = fc.constantFrom(...words.parties)

const kinds: { [Kind in words.EventKind]: fc.Arbitrary<Record<string, unknown>> } = {
  contact_added: fc.record({
    source: fc.record({ kind: fc.constantFrom(...words.sourceKinds) }),
    met: maybe(fc.boolean()),
  }),
  touch_sent: fc.record({ channel, intent: fc.constantFrom(...words.intents) }),
  reply_received: fc.record({
    channel,
    sentiment: maybe(fc.constantFrom(...words.sentiments)),
    asks: maybe(fc.boolean()),
  }),
  auto_reply_received: fc.record({ returnsAt: maybe(later) }),
  bounce_received: fc.record({
    channel,
    address: fc.constantFrom('a@example.com', 'x@example.com'),
    severity: fc.constantFrom(...words.severities),
  }),
  complaint_received: fc.record({ channel }),
  call_logged: fc.record({
    direction: fc.constantFrom(...words.directions),
    disposition: fc.constantFrom(...words.dispositions),
  }),
  meeting_scheduled: fc.record({ meeting: name, startsAt: later }),
  meeting_rescheduled: fc.record({ meeting: name, startsAt: later, minutes: maybe(fc.constant(60)) }),
  meeting_cancelled: fc.record({ meeting: name, by }),
  meeting_held: fc.record({ meeting: name }),
  meeting_missed: fc.record({ meeting: name, by }),
  interest_shown: fc.record({ how: fc.constantFrom(...words.interests) }),
  desire_shown: fc.record({ how: fc.constantFrom(...words.desires) }),
  purchase_made: fc.constant({}),
  promise_made: fc.record({ promise: name, by, what: fc.constant('a quote'), due: later }),
  promise_kept: fc.record({ promise: name }),
  asked_to_wait: fc.record({ until: later }),
  declined: fc.record({ reason: maybe(fc.constantFrom(...words.declineReasons)) }),
  qualified: fc.record({ as: fc.constantFrom(...words.qualifications) }),
  reason_learned: fc.constant({ text: 'a slow site' }),
  referral_given: fc.constant({ contact: 'c9' }),
  opted_out: fc.record({ channel: maybe(channel) }),
  opted_in: fc.record({ channel: maybe(channel) }),
  snoozed: fc.record({ until: later }),
  closed: fc.constant({}),
  reopened: fc.constant({}),
  note_added: fc.constant({ text: 'a note' }),
}

// Kinds that end everything come seldom, or every long timeline would be a stop.
const weights: Partial<Record<words.EventKind, number>> = {
  touch_sent: 12,
  reply_received: 6,
  call_logged: 5,
  opted_out: 1,
  complaint_received: 1,
  closed: 1,
}
const instants = ['returnsAt', 'startsAt', 'due', 'until']

export const event: fc.Arbitrary<Event> = fc.oneof(
  ...(Object.keys(kinds) as words.EventKind[]).map(kind => ({
    weight: weights[kind] ?? 2,
    arbitrary: fc.tuple(at, kinds[kind]).map(([instant, fields]) => {
      const dated = Object.entries(fields).map(([field, value]) => [
        field,
        instants.includes(field) && value ? instant + Number(value) : value,
      ])
      return {
        id: '',
        at: instant,
        kind,
        ...Object.fromEntries(dated.filter(([, value]) => value !== undefined)),
      } as Event
    }),
  })),
)

export const timeline: fc.Arbitrary<Timeline> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    stage: maybe(fc.constantFrom(...stages)),
    hasPhone: fc.boolean(),
    added: at,
    met: fc.boolean(),
    events: fc.array(event, { maxLength: 18 }),
  })
  .map(({ timeZone, stage, hasPhone, added, met, events }) => {
    const first = { id: 'e0', at: added, kind: 'contact_added', source: { kind: 'event' }, met } as const
    const addresses = [
      { channel: 'email', value: 'a@example.com' } as const,
      ...(hasPhone ? [{ channel: 'phone', value: '+34911234567' } as const] : []),
    ]
    const numbered = events.map((told, place) => ({ ...told, id: `e${place + 1}` }))
    return {
      contact: { id: 'c1', timeZone, addresses, ...(stage && { stage }) },
      events: [first, ...numbered].sort(compareEvents),
    }
  })

export const instant = fc
  .integer({ min: 0, max: (span + 120 * DAY_MS) / MINUTE_MS })
  .map(minutes => start + minutes * MINUTE_MS)
