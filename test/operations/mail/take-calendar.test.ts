import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { formatInstant, parseInstant } from '../../../src/domain/instant.ts'
import { zoneOf } from '../../../src/domain/zone.ts'
import { noHolidays } from '../../../src/engine/compile-playbook.ts'
import { readTalk } from '../../../src/formats/ics/read-talk.ts'
import { book } from '../../../src/operations/bookings/book.ts'
import { type Booking, findBooking } from '../../../src/operations/bookings/booking.ts'
import { saveBookingPage, usualPage } from '../../../src/operations/bookings/booking-page.ts'
import { moveBooking } from '../../../src/operations/bookings/change-booking.ts'
import { theWorkspace } from '../../../src/operations/ports.ts'
import { now } from '../importing.ts'
import type { Letter } from './letter.ts'
import { letter } from './letter.ts'
import { openSyncBench, type SyncBench } from './syncing.ts'

const at = (text: string) => parseInstant(text)!
let bench: SyncBench
beforeEach(async () => {
  bench = await openSyncBench()
})
afterEach(() => bench.close())

let count = 0
interface Talked extends Partial<Letter> {
  readonly method?: string
  /** In the text; left out = the same as in the content type. */
  readonly inText?: boolean
  readonly lines: readonly string[]
}

async function arrive({ method = 'REPLY', inText = true, lines, ...more }: Talked): Promise<void> {
  count += 1
  const body = [
    'BEGIN:VCALENDAR',
    ...(inText ? [`METHOD:${method}`] : []),
    'BEGIN:VEVENT',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  const headers = { 'MIME-Version': '1.0', 'Content-Type': `text/calendar; method=${method}; charset=utf-8` }
  bench.box.add(
    'INBOX',
    letter({ id: `talk${count}@x`, at: '2026-11-22T11:00Z', headers, body: body.join('\n'), ...more }),
  )
  await bench.sync()
}
const kinds = async (name = 'Ana Ruiz') => (await bench.timeline(name)).map(event => event.split(' ')[1])
const last = async (name = 'Ana Ruiz') => (await bench.timeline(name)).at(-1)

const parts = { kit: { surroundings: async () => noHolidays }, vault: { sign: (text: string) => `s${text.length}` } }

async function booked(): Promise<Booking> {
  const page = { ...usualPage, slug: 'talk', title: 'Talk' }
  await bench.tend.store.write(theWorkspace, writer => saveBookingPage(writer, { page, isNew: true, now }))
  const person = {
    name: 'Ana Ruiz',
    email: 'ana@cliente.es',
    phone: '',
    language: 'en',
    message: '',
    timeZone: 'Europe/Madrid',
  } as const
  const request = { id: 'a'.repeat(19), startsAt: at('2026-11-30T10:00Z'), ...person }
  const earlier = { ...bench.tend, clock: { now: () => at('2026-11-22T10:00Z') } }
  const answer = await book(earlier, parts, { workspace: theWorkspace, slug: 'talk', request })
  if (answer.kind !== 'booked') throw new Error(answer.kind)
  return answer.booking
}
const kept = (id: string) => bench.tend.store.read(theWorkspace, reader => findBooking(reader, id))

/** An answer to what was booked, as Outlook and Google send it. */
const reply = (uid: string, status: string, more: readonly string[] = []) => [
  `UID:${uid}`,
  'DTSTAMP:20261122T110000Z',
  'DTSTART:20261130T100000Z',
  'DTEND:20261130T103000Z',
  'SUMMARY:Talk',
  'ORGANIZER;CN=Me:mailto:me@mine.net',
  `ATTENDEE;CN="Ana Ruiz";PARTSTAT=${status}:MAILTO:ana@cliente.es`,
  ...(more.some(line => line.startsWith('SEQUENCE')) ? [] : ['SEQUENCE:0']),
  ...more,
]

describe('an answer to what was booked', () => {
  test.each([
    ['ACCEPTED', 'accepted'],
    ['TENTATIVE', 'tentative'],
  ])('%s is kept with it, and tells no event', async (status, answer) => {
    const { id, uid } = await booked()
    const before = await kinds()
    await arrive({ lines: reply(uid, status) })
    expect((await kept(id))?.answer).toBe(answer)
    expect(await kinds()).toEqual(before)
  })

  test('DECLINED calls it off, once, and frees the time', async () => {
    const { id, uid } = await booked()
    await arrive({ lines: reply(uid, 'DECLINED') })
    await arrive({ lines: reply(uid, 'DECLINED') })
    expect((await kinds()).filter(kind => kind === 'meeting_cancelled')).toHaveLength(1)
    expect(await last()).toContain('by="them"')
    expect((await kept(id))?.state).toBe('cancelled')
  })

  test('the method may stand in the content type alone', async () => {
    const { uid } = await booked()
    await arrive({ lines: reply(uid, 'DECLINED'), inText: false })
    expect((await kinds()).at(-1)).toBe('meeting_cancelled')
  })

  test('a colleague’s or another address answers for who was invited', async () => {
    const { uid } = await booked()
    await arrive({ lines: reply(uid, 'DECLINED'), from: 'Ana <ana.private@gmail.com>' })
    expect((await kinds()).at(-1)).toBe('meeting_cancelled')
  })

  test('a refusal of the time before it was moved changes nothing', async () => {
    const { id, uid } = await booked()
    const moved = await moveBooking(bench.tend, parts, {
      workspace: theWorkspace,
      booking: id,
      startsAt: at('2026-12-01T10:00Z'),
    })
    expect(moved.kind).toBe('booked')
    await arrive({ lines: reply(uid, 'DECLINED') })
    expect((await kept(id))?.state).toBe('booked')
    await arrive({ lines: reply(uid, 'DECLINED', ['SEQUENCE:1']) })
    expect((await kept(id))?.state).toBe('cancelled')
  })

  test('whoever accepts what they had declined is heard: a person answers', async () => {
    const { uid } = await booked()
    await arrive({ lines: reply(uid, 'DECLINED') })
    await arrive({
      lines: reply(uid, 'ACCEPTED').map(line => line.replace('T110000Z', 'T113000Z')),
      at: '2026-11-22T11:30Z',
    })
    expect(await last()).toMatch(/reply_received .*asks=true text="They accept “Talk”/)
  })

  test('another time that is proposed is theirs to be answered, and shown with the booking', async () => {
    const { id, uid } = await booked()
    const lines = reply(uid, 'TENTATIVE', ['COMMENT:Later suits me']).map(line =>
      line.replace('20261130T10', '20261201T15'),
    )
    await arrive({ method: 'COUNTER', lines })
    expect(await last()).toMatch(/asks=true text="They propose another time for “Talk”: Tuesday 1 December 2026, 16:00/)
    expect((await kept(id))?.proposed).toMatchObject({ startsAt: at('2026-12-01T15:00Z'), comment: 'Later suits me' })
    expect((await kept(id))?.state).toBe('booked')
  })

  test('somebody else whom they send is told of, and is no meeting of their own', async () => {
    const { id, uid } = await booked()
    const bo = 'ATTENDEE;CN=Bo;PARTSTAT=NEEDS-ACTION;DELEGATED-FROM="mailto:ana@cliente.es":mailto:bo@cliente.es'
    await arrive({ lines: reply(uid, 'DELEGATED', [bo]) })
    expect(await last()).toMatch(/asks=true text="They send somebody else to “Talk”: Bo\./)
    const theirs = [
      ...reply(uid, 'X').filter(line => !line.startsWith('ATTENDEE')),
      bo.replace('NEEDS-ACTION', 'ACCEPTED'),
    ]
    await arrive({ lines: theirs, from: 'Bo <bo@cliente.es>' })
    expect(await last()).toMatch(/text="Bo answers for “Talk” in their place: accepted\./)
    expect((await kept(id))?.state).toBe('booked')
    expect(Object.keys(await bench.people())).toEqual(['Ana Ruiz'])
  })

  test('a stranger who knows of it neither calls it off nor becomes a contact by it', async () => {
    const { id, uid } = await booked()
    for (const status of ['ACCEPTED', 'DECLINED']) {
      const lines = reply(uid, status).map(line => line.replace('ana@cliente.es', 'mallory@evil.org'))
      await arrive({ lines, from: 'Mallory <mallory@evil.org>' })
    }
    expect((await kept(id))?.state).toBe('booked')
    expect(Object.keys(await bench.people())).toEqual(['Ana Ruiz'])
  })

  test.each([
    ['base64', 'utf-8', (text: string) => Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\n')],
    ['quoted-printable', 'ISO-8859-1', (text: string) => text.replaceAll('=', '=3D').replaceAll('ü', '=FC')],
    ['base64', 'utf-16le', (text: string) => Buffer.from(text, 'utf16le').toString('base64')],
    ['7bit', 'us-ascii', (text: string) => text.replaceAll('ü', '?')],
  ])('an answer as Outlook or Google encodes it is read: %s in %s', async (encoding, charset, encode) => {
    const { uid } = await booked()
    const lines = reply(uid, 'DECLINED').map(line =>
      line.replace('SUMMARY', 'SUMMARY;LANGUAGE=de-DE').replace('Talk', 'Abgelehnt: Gespräch für Sie: ü'),
    )
    const text = [
      'BEGIN:VCALENDAR',
      'PRODID:Microsoft Exchange Server 2010',
      'VERSION:2.0',
      'METHOD:REPLY',
      'BEGIN:VEVENT',
      ...lines,
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n')
    const headers = {
      'MIME-Version': '1.0',
      'Content-Type': `text/calendar; charset="${charset}"; method=REPLY`,
      'Content-Transfer-Encoding': encoding,
    }
    await arrive({ lines: [], headers, body: encode(text.replaceAll('ä', 'a').replace('für', 'fur')) })
    expect((await kinds()).at(-1)).toBe('meeting_cancelled')
  })

  test('nobody else moves or cancels it', async () => {
    const { id, uid } = await booked()
    const lines = reply(uid, 'NEEDS-ACTION', ['SEQUENCE:9']).map(line => line.replace('20261130', '20261203'))
    await arrive({ method: 'REQUEST', lines })
    await arrive({ method: 'CANCEL', lines })
    expect(await kept(id)).toMatchObject({ state: 'booked', startsAt: at('2026-11-30T10:00Z') })
  })
})

describe('a meeting that nobody knows', () => {
  test('declined or cancelled, by whomever, leaves no trace', async () => {
    await arrive({ lines: reply('unknown', 'DECLINED') })
    await arrive({ method: 'CANCEL', lines: reply('unknown', 'NEEDS-ACTION') })
    await arrive({ method: 'COUNTER', lines: reply('unknown', 'TENTATIVE') })
    expect(Object.keys(await bench.people())).toEqual([])
  })

  test('accepted by whom we invited from elsewhere is agreed', async () => {
    await arrive({ lines: reply('elsewhere', 'ACCEPTED') })
    expect(await kinds()).toEqual(['meeting_scheduled'])
  })
})

const invited = (more: readonly string[] = [], start = '20261130T090000Z') => [
  'UID:theirs-1',
  'DTSTAMP:20261122T100000Z',
  `DTSTART:${start}`,
  'DURATION:PT45M',
  'SUMMARY:Kick-off',
  'ORGANIZER;CN=Ana Ruiz:mailto:ana@cliente.es',
  'ATTENDEE;RSVP=TRUE;PARTSTAT=NEEDS-ACTION:mailto:me@mine.net',
  ...more,
]
const starts = async () =>
  (await bench.timeline('Ana Ruiz')).map(event =>
    `${event.split(' ')[1]} ${/startsAt="([^"]+)/.exec(event)?.[1] ?? ''}`.trim(),
  )

describe('an invitation by somebody else', () => {
  test('is a meeting with them; changed, moved back and called off it follows, whatever comes twice or late', async () => {
    await arrive({ method: 'REQUEST', lines: invited() })
    await arrive({ method: 'REQUEST', lines: invited(['SEQUENCE:2'], '20261202T090000Z') })
    await arrive({ method: 'REQUEST', lines: invited(['SEQUENCE:1'], '20261201T090000Z') })
    await arrive({ method: 'REQUEST', lines: invited(['SEQUENCE:2'], '20261202T090000Z') })
    await arrive({ method: 'REQUEST', lines: invited(['SEQUENCE:3'], '20261130T090000Z') })
    await arrive({ method: 'CANCEL', lines: invited(['SEQUENCE:4', 'STATUS:CANCELLED']) })
    await arrive({ method: 'REQUEST', lines: invited(['SEQUENCE:5'], '20261204T090000Z') })
    expect(await starts()).toEqual([
      'meeting_scheduled 2026-11-30T09:00',
      'meeting_rescheduled 2026-12-02T09:00',
      'meeting_rescheduled 2026-11-30T09:00',
      'meeting_cancelled',
      'meeting_rescheduled 2026-12-04T09:00',
    ])
  })

  test('is called off without its time being named, and only by who made it', async () => {
    await arrive({ method: 'REQUEST', lines: invited() })
    const off = ['UID:theirs-1', 'SEQUENCE:1', 'DTSTAMP:20261122T110000Z', 'ORGANIZER:mailto:ana@cliente.es']
    await arrive({ method: 'CANCEL', lines: off, from: 'Mallory <m@evil.org>' })
    expect(await kinds()).toEqual(['meeting_scheduled'])
    await arrive({ method: 'CANCEL', lines: off })
    expect(await kinds()).toEqual(['meeting_scheduled', 'meeting_cancelled'])
  })
})

test('garbage is read as nothing', () => {
  const options = { zone: zoneOf('UTC'), from: 0, to: at('2027-01-01T00:00Z') }
  const pieces = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'METHOD:CANCEL',
    'UID:x',
    'DTSTART:x',
    'SEQUENCE:x',
    'RRULE:y',
    ...reply('u', 'X'),
  ]
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), fc.string(), (lines, method) => {
      for (const { startsAt } of readTalk(lines.join('\r\n'), method, options))
        expect(startsAt === undefined || formatInstant(startsAt)).toBeTruthy()
    }),
  )
  expect(
    readTalk(
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${invited().join('\r\n').replace('theirs-1', 'u'.repeat(5000))}\r\nEND:VEVENT\r\nEND:VCALENDAR`,
      'REQUEST',
      options,
    ),
  ).toEqual([])
})
