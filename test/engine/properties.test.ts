// What must never be, whatever happened: held on timelines of any shape, in zones with and without changes of clocks.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../src/domain/instant.ts'
import { dayOf, toWallTime, weekdayOf, zoneOf } from '../../src/domain/zone.ts'
import { decide } from '../../src/engine/decide.ts'
import { advance, fold, isNext } from '../../src/engine/fold.ts'
import { writeVerdict } from '../../src/engine/write-verdict.ts'
import { instant, timeline } from './random-timeline.ts'
import { playbook, shipped } from './story.ts'

const under = fc.constantFrom(...shipped)
const runs = { numRuns: 400 }

function documentAt(
  of: { contact: never; events: never } | Parameters<typeof fold>,
  id: (typeof shipped)[number],
  now: number,
) {
  const [contact, events] = of as Parameters<typeof fold>
  const standing = fold(contact, events)
  const verdict = decide(standing, playbook(id), now)
  const { decidedAt: _, validUntil: __, ...rest } = writeVerdict({ verdict, standing, playbook: playbook(id), now })
  return { verdict, text: JSON.stringify(rest) }
}

test('a verdict holds until validUntil and changes at it', () => {
  fc.assert(
    fc.property(
      timeline,
      under,
      instant,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      ({ contact, events }, id, now, share) => {
        const { verdict, text } = documentAt([contact, events], id, now)
        const { validUntil } = verdict
        const between = validUntil === null ? now + share * 900 * DAY_MS : now + Math.floor(share * (validUntil - now))
        expect(documentAt([contact, events], id, between).text).toBe(text)
        if (validUntil === null) return
        expect(validUntil).toBeGreaterThan(now)
        expect(documentAt([contact, events], id, validUntil - 1).text).toBe(text)
        expect(documentAt([contact, events], id, validUntil).text).not.toBe(text)
      },
    ),
    runs,
  )
})

test('the same input gives the same bytes', () => {
  fc.assert(
    fc.property(timeline, under, instant, ({ contact, events }, id, now) => {
      expect(documentAt([contact, [...events]], id, now).text).toBe(documentAt([contact, events], id, now).text)
    }),
    runs,
  )
})

test('advancing event by event equals folding the whole', () => {
  fc.assert(
    fc.property(timeline, ({ contact, events }) => {
      let standing = fold(contact, [])
      for (const [place, event] of events.entries()) {
        standing = isNext(standing, event) ? advance(standing, event) : fold(contact, events.slice(0, place + 1))
      }
      expect(JSON.stringify(standing)).toBe(JSON.stringify(fold(contact, events)))
    }),
    runs,
  )
})

test('no touch after an opt-out from every channel, until an opt-in', () => {
  fc.assert(
    fc.property(timeline, under, instant, ({ contact, events }, id, now) => {
      const last = events.at(-1)!.at
      const out = { id: 'out', at: last + 1, kind: 'opted_out' } as const
      const { verdict } = documentAt([contact, [...events, out]], id, Math.max(now, last + 1))
      expect(verdict.kind).toBe('stop')
      expect(verdict.touch).toBeNull()
    }),
    runs,
  )
})

test('no touch goes to a channel that is closed by an opt-out', () => {
  fc.assert(
    fc.property(timeline, under, instant, ({ contact, events }, id, now) => {
      const out = { id: 'out', at: events.at(-1)!.at + 1, kind: 'opted_out', channel: 'email' } as const
      const { verdict } = documentAt([contact, [...events, out]], id, Math.max(now, out.at))
      expect((verdict.touch ?? verdict.next)?.channel).not.toBe('email')
    }),
    runs,
  )
})

test('no follow-up outside the hours of the contact’s own zone', () => {
  fc.assert(
    fc.property(timeline, under, instant, ({ contact, events }, id, now) => {
      const { verdict } = documentAt([contact, events], id, now)
      const isTouch =
        verdict.kind === 'follow_up' || (verdict.kind === 'nurture' && verdict.touch && verdict.touch.opensAt <= now)
      if (!isTouch) return
      const wall = toWallTime(zoneOf(contact.timeZone), now)
      const minute = (wall - dayOf(wall) * DAY_MS) / 60_000
      expect(weekdayOf(dayOf(wall))).toBeLessThanOrEqual(5)
      expect(minute).toBeGreaterThanOrEqual(8 * 60 + 30)
      expect(minute).toBeLessThan(18 * 60)
    }),
    runs,
  )
})

test('left to itself, a playbook never sends two touches within its gap', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shipped), fc.integer({ min: 0, max: 200 }), (id, hours) => {
      const added = Date.parse('2026-03-20T00:00Z') + hours * HOUR_MS
      const contact = {
        id: 'c1',
        timeZone: 'America/New_York',
        addresses: [{ channel: 'email', value: 'a@example.com' }],
      } as const
      let standing = fold(contact, [{ id: 'e0', at: added, kind: 'contact_added', source: { kind: 'event' } }])
      let now = added
      let lastAt = Number.NEGATIVE_INFINITY
      for (let turn = 0; turn < 60; turn++) {
        const { kind, touch, validUntil } = decide(standing, playbook(id), now)
        if (touch && touch.opensAt <= now && kind !== 'reply') {
          expect(now - lastAt).toBeGreaterThanOrEqual(playbook(id).gapMs)
          lastAt = now
          now++
          standing = advance(standing, {
            id: `t${turn}`,
            at: now,
            kind: 'touch_sent',
            channel: touch.channel,
            intent: touch.intent,
          })
        } else if (touch && touch.opensAt > now) now = touch.opensAt
        else if (validUntil === null) break
        else now = validUntil
      }
    }),
    { numRuns: 60 },
  )
})

test('every contact has a verdict, and a stop says what revives it', () => {
  fc.assert(
    fc.property(timeline, under, instant, ({ contact, events }, id, now) => {
      const { verdict } = documentAt([contact, events], id, now)
      expect(verdict.because.length).toBeGreaterThan(0)
      expect(verdict.revivedBy.length > 0).toBe(verdict.kind === 'stop')
      const known = new Set(events.map(event => event.id))
      for (const reason of verdict.because) for (const id of reason.evidence) expect(known.has(id)).toBe(true)
    }),
    runs,
  )
})
