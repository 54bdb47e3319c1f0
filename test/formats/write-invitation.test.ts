import { expect, test } from 'vitest'
import { parseInstant } from '../../src/domain/instant.ts'
import { zoneOf } from '../../src/domain/zone.ts'
import { readIcs } from '../../src/formats/ics/read-ics.ts'
import { type Invitation, writeInvitation } from '../../src/formats/ics/write-invitation.ts'

const at = (text: string) => parseInstant(text)!
const invitation: Invitation = {
  method: 'REQUEST',
  uid: 'b1@mine.net',
  sequence: 2,
  title: 'A talk; with, commas',
  description: 'First line\nsecond line',
  place: 'https://meet.example.com/x',
  startsAt: at('2027-03-16T08:00Z'),
  minutes: 45,
  organizer: { name: 'Me', address: 'me@mine.net' },
  attendee: { name: 'Ana "the" Ruiz\r\nATTENDEE:mailto:evil@example.com', address: 'ana@example.com' },
  now: at('2026-11-22T12:00:00.500Z'),
}
const read = (text: string) => readIcs(text, { zone: zoneOf('UTC'), from: 0, to: 0 })

test('an invitation says who invites whom, when, and how often it changed', () => {
  const { method, entries } = read(writeInvitation(invitation))
  expect(method).toBe('REQUEST')
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({
    ...{ id: 'b1@mine.net', sequence: 2, title: 'A talk; with, commas', startsAt: invitation.startsAt, minutes: 45 },
    organizer: { address: 'me@mine.net' },
    attendees: [{ address: 'ana@example.com', status: 'NEEDS-ACTION' }],
  })
})

test('it asks for an answer, in lines of at most 75 octets', () => {
  const text = writeInvitation(invitation)
  expect(text.replaceAll('\r\n ', '')).toContain('RSVP=TRUE')
  expect(text.split('\r\n').filter(line => new TextEncoder().encode(line).length > 75)).toEqual([])
})

test('a cancellation names the same meeting and asks nothing', () => {
  const text = writeInvitation({ ...invitation, method: 'CANCEL', sequence: 3 })
  expect(read(text).entries[0]).toMatchObject({ id: 'b1@mine.net', sequence: 3, isCancelled: true })
  expect(text).not.toContain('RSVP')
})
