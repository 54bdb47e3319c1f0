// Whatever a stranger sends: a reading, never an exception; and events that a timeline file would take.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatInstant } from '../../src/domain/instant.ts'
import { readEvent, writeEvent } from '../../src/domain/read-event.ts'
import { guessFields, valuesOf } from '../../src/formats/webhook/guess-mapping.ts'
import { faultsOfMapping, type Mapping } from '../../src/formats/webhook/mapping.ts'
import { partsOf, providers } from '../../src/formats/webhook/providers.ts'

const now = Date.UTC(2026, 10, 22)
const mapping: Mapping = { fields: { email: '/email', at: '/at', amount: '/n', id: '/id' }, means: 'form', words: {} }

// Names that the providers' files look for, so that random payloads reach into them.
const names =
  'id token email name status total currency completed_at updated_at data object type event payload uri scheduled_event start_time triggerEvent uid startTime attendees noShow responses value form_response answers field text choices hidden fields label options subscriptionType objectId propertyName propertyValue properties billing customer_details amount_total created at n'.split(
    ' ',
  )
const words = [
  ...['a@example.com', 'checkout.session.expired', 'invitee.created', 'BOOKING_CREATED', 'MEETING_ENDED', 'pending'],
  ...[
    'contact.creation',
    'contact.propertyChange',
    'email',
    '2026-11-02T10:00:00Z',
    'INPUT_EMAIL',
    '',
    '\u0000\ud800',
    'EUR',
  ],
]
const leaf = fc.oneof(
  fc.constantFrom(...words),
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
)
const json = fc.letrec(tie => ({
  value: fc.oneof({ depthSize: 'medium', maxDepth: 4 }, leaf, tie('object'), fc.array(tie('value'), { maxLength: 4 })),
  object: fc.dictionary(
    fc.oneof(fc.constantFrom(...names), fc.constantFrom('__proto__', 'constructor', 'toString')),
    tie('value'),
    { maxKeys: 8 },
  ),
}))

test.each(providers.map(provider => [provider.id, provider] as const))(
  '%s reads any JSON without throwing',
  (_, provider) => {
    fc.assert(
      fc.property(json.object, fc.boolean(), (payload, endedIsHeld) => {
        const parts = partsOf(provider, JSON.stringify(payload), {})
        if (!Array.isArray(parts)) return
        for (const part of parts) {
          const reading = provider.read(part.payload, {
            now,
            timeZone: 'UTC',
            hook: 'h',
            mapping,
            endedIsHeld,
            headers: {},
          })
          if (reading.kind !== 'told') continue
          for (const event of reading.people.flatMap(({ events }) => events)) {
            expect(readEvent(JSON.parse(JSON.stringify(writeEvent(event, formatInstant))), 'event')).toMatchObject({
              kind: event.kind,
            })
          }
        }
      }),
      { numRuns: 300 },
    )
  },
)

test.each(providers.map(provider => [provider.id, provider] as const))(
  '%s reads any bytes without throwing',
  (_, provider) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (body, contentType) => {
        const parts = partsOf(provider, body, { 'content-type': contentType })
        for (const part of Array.isArray(parts) ? parts : []) {
          provider.read(part.payload, { now, timeZone: 'UTC', hook: 'h', mapping, endedIsHeld: false, headers: {} })
        }
      }),
    )
  },
)

test('a payload that is nested without end is a reading too', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  for (const provider of providers) expect(() => partsOf(provider, deep, {})).not.toThrow()
  expect(valuesOf(JSON.parse(`${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`))).toEqual([])
})

test('an address behind 200 other values is guessed too', () => {
  const items = Array.from({ length: 300 }, (_, place) => ({ sku: `s${place}` }))
  expect(guessFields({ items, contact: { mail: 'x@example.com' } })).toMatchObject({ email: '/contact/mail' })
})

test('a guessed mapping is one that is taken, where an address stands in the sample', () => {
  fc.assert(
    fc.property(json.object, payload => {
      const guess = guessFields({ ...(payload as object), contact: { mail: 'x@example.com' } })
      expect(faultsOfMapping({ fields: guess, means: 'form', words: {} })).toEqual([])
    }),
  )
})
