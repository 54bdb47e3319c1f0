// Bookings of calendars: one meeting on the timeline, whatever it is called there and in whatever order it is told.
import { afterAll, beforeEach, expect, test } from 'vitest'
import { HOUR_MS, MINUTE_MS } from '../../src/domain/instant.ts'
import type { Hook } from '../../src/operations/hooks/hook.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { openVaultOfTest } from '../mail/sending.ts'
import { databases, type TestStore } from '../store/databases.ts'
import { tendOn } from '../store/tend-on.ts'
import { addTestHook, deliver, eventsAt } from './delivering.ts'

const start = Date.UTC(2026, 10, 2, 10)
const opened: TestStore[] = []
afterAll(async () => {
  for (const { store, drop } of opened) {
    await store.close()
    await drop()
  }
})

let tend: Awaited<ReturnType<typeof tendOn>>
let calcom: Hook
let calendly: Hook
beforeEach(async () => {
  const database = await databases.at(-1)!.open()
  opened.push(database)
  tend = await tendOn(database.store, start + 10 * 24 * HOUR_MS)
  calcom = await addTestHook(tend, openVaultOfTest, 'calcom')
  calendly = await addTestHook(tend, openVaultOfTest, 'calendly')
})

const at = (hours: number) => new Date(start + hours * HOUR_MS).toISOString()
const booking = (triggerEvent: string, hours: number, payload: object = {}) => ({
  ...{ triggerEvent, createdAt: at(hours) },
  payload: {
    ...{ uid: 'b1', startTime: at(48), endTime: at(49), organizer: { email: 'me@ours.example' } },
    attendees: [{ email: 'gast@example.com', name: 'Jörg Gast', timeZone: 'Europe/Berlin' }],
    ...payload,
  },
})

const told = async (email = 'gast@example.com') =>
  (await eventsAt(tend, email)).flatMap(event => ('meeting' in event ? [`${event.kind} ${event.meeting}`] : []))

const meetingsOf = (email: string) =>
  tend.store.read(theWorkspace, async reader => {
    const [match] = await reader.contacts.findByAddresses([{ channel: 'email', value: email }])
    const standing = await reader.timelines.standing(match!.contact)
    return {
      open: standing!.meetings.map(({ meeting, startsAt }) => [meeting, startsAt]),
      noShow: standing!.noShow !== null,
    }
  })

test('a booking that is moved stays one meeting, and a later no-show finds it', async () => {
  await deliver(tend, calcom, booking('BOOKING_CREATED', 0))
  await deliver(
    tend,
    calcom,
    booking('BOOKING_RESCHEDULED', 1, { uid: 'b2', rescheduleUid: 'b1', startTime: at(72), endTime: at(73) }),
  )
  expect(await meetingsOf('gast@example.com')).toEqual({ open: [['calcom:b1', start + 72 * HOUR_MS]], noShow: false })
  const noShow = { bookingUid: 'b2', uid: undefined, attendees: [{ email: 'gast@example.com', noShow: true }] }
  await deliver(tend, calcom, booking('BOOKING_NO_SHOW_UPDATED', 74, noShow))
  expect(await told()).toEqual([
    'meeting_scheduled calcom:b1',
    'meeting_rescheduled calcom:b1',
    'meeting_missed calcom:b1',
  ])
  expect(await meetingsOf('gast@example.com')).toEqual({ open: [], noShow: true })
})

test('told backwards it ends the same: cancelled before booked, moved before made, missed before moved', async () => {
  await deliver(tend, calcom, booking('BOOKING_CANCELLED', 2, { cancelledBy: 'gast@example.com' }))
  await deliver(tend, calcom, booking('BOOKING_CREATED', 0))
  expect(await meetingsOf('gast@example.com')).toMatchObject({ open: [] })
  const other = { attendees: [{ email: 'other@example.com' }] }
  await deliver(
    tend,
    calcom,
    booking('BOOKING_NO_SHOW_UPDATED', 74, { uid: 'm2', attendees: [{ email: 'other@example.com', noShow: true }] }),
  )
  await deliver(
    tend,
    calcom,
    booking('BOOKING_RESCHEDULED', 1, { ...other, uid: 'm2', rescheduleUid: 'm1', startTime: at(72) }),
  )
  await deliver(tend, calcom, booking('BOOKING_CREATED', 0, { ...other, uid: 'm1' }))
  expect(await meetingsOf('other@example.com')).toEqual({ open: [], noShow: true })
})

test('who called it off is told by the address: the host’s is ours', async () => {
  await deliver(tend, calcom, booking('BOOKING_CANCELLED', 1, { uid: 'x1', cancelledBy: 'ME@ours.example' }))
  await deliver(tend, calcom, booking('BOOKING_CANCELLED', 2, { uid: 'x2', cancelledBy: 'gast@example.com' }))
  await deliver(tend, calcom, booking('BOOKING_REJECTED', 3, { uid: 'x3' }))
  const events = await eventsAt(tend, 'gast@example.com')
  expect(events.flatMap(event => (event.kind === 'meeting_cancelled' ? [event.by] : []))).toEqual(['us', 'them', 'us'])
})

test('a meeting whose time is over is not held because a clock says so, unless the user chose that', async () => {
  const flat = { triggerEvent: 'MEETING_ENDED', ...booking('', 0).payload, createdAt: at(0) }
  await deliver(tend, calcom, flat)
  expect(await told()).toEqual(['meeting_scheduled calcom:b1'])
  const believing = await addTestHook(tend, openVaultOfTest, 'calcom', { endedIsHeld: true })
  await deliver(tend, believing, flat)
  expect(await told()).toEqual(['meeting_scheduled calcom:b1', 'meeting_held calcom:b1'])
  await deliver(tend, believing, { ...flat, uid: 'b9', attendees: [{ email: 'late@example.com', noShow: true }] })
  expect(await told('late@example.com')).toEqual(['meeting_scheduled calcom:b9', 'meeting_missed calcom:b9'])
})

test('a no-show of a guest is the guest’s: who booked was there, and a stranger who was brought is no contact', async () => {
  const guest = { email: 'colleague@example.com', name: 'Cole League', timeZone: 'Europe/Berlin' }
  const attendees = [booking('', 0).payload.attendees[0], guest, { email: 'ME@ours.example' }]
  const noShow = { uid: undefined, bookingUid: 'b1', attendees: [{ email: guest.email, noShow: true }] }
  await deliver(tend, calcom, booking('BOOKING_CREATED', 0, { attendees }))
  expect((await deliver(tend, calcom, booking('BOOKING_NO_SHOW_UPDATED', 50, noShow))).states).toEqual(['ignored'])
  expect(await told()).toEqual(['meeting_scheduled calcom:b1'])
  expect([await told(guest.email), await told('me@ours.example')]).toEqual([[], []])
  await deliver(tend, calcom, booking('BOOKING_CREATED', 51, { uid: 'b2', attendees: [guest] }))
  await deliver(tend, calcom, booking('BOOKING_CREATED', 52, { uid: 'b3', attendees }))
  const noShowOfKnown = { ...noShow, bookingUid: 'b3' }
  await deliver(tend, calcom, booking('BOOKING_NO_SHOW_UPDATED', 100, noShowOfKnown))
  expect(await told(guest.email)).toEqual([
    'meeting_scheduled calcom:b2',
    'meeting_scheduled calcom:b3',
    'meeting_missed calcom:b3',
  ])
  expect(await told()).not.toContain('meeting_missed calcom:b3')
})

test('a seat in a group is of who answered, not of the first who sits there', async () => {
  const seats = [
    { email: 'first@example.com', timeZone: 'Europe/Rome' },
    { email: 'gast@example.com', name: 'Jörg Gast' },
  ]
  const responses = { email: { value: 'GAST@example.com' }, name: { value: 'Jörg Gast' } }
  await deliver(tend, calcom, booking('BOOKING_CREATED', 0, { attendees: seats, responses }))
  expect([await told(), await told('first@example.com')]).toEqual([['meeting_scheduled calcom:b1'], []])
})

test('who asks for a time that is to be confirmed or paid has shown interest; what is paid is a purchase', async () => {
  await deliver(tend, calcom, booking('BOOKING_REQUESTED', 0))
  await deliver(tend, calcom, booking('BOOKING_PAYMENT_INITIATED', 0, { price: 5000, currency: 'usd' }))
  await deliver(tend, calcom, booking('BOOKING_PAID', 1, { price: 5000, currency: 'usd' }))
  await deliver(tend, calcom, booking('BOOKING_CREATED', 2))
  const events = await eventsAt(tend, 'gast@example.com')
  expect(events.map(({ kind }) => kind)).toEqual([
    'contact_added',
    'interest_shown',
    'purchase_made',
    'meeting_scheduled',
  ])
  expect(events[2]).toMatchObject({ value: { amount: '50.00', currency: 'USD' } })
})

test('Cal.com: a routing form is interest, by its answers', async () => {
  const responses = { your_email: { value: 'route@example.com' }, Needs: { value: ['A site', 'A shop'] } }
  const form = { triggerEvent: 'FORM_SUBMITTED', createdAt: at(0), payload: { formId: 'f1', formName: 'F', responses } }
  await deliver(tend, calcom, form)
  const events = await eventsAt(tend, 'route@example.com')
  expect(events.map(event => (event.kind === 'note_added' ? event.text : event.kind)).toSorted()).toEqual([
    'Needs: A site, A shop',
    'contact_added',
    'interest_shown',
  ])
})

test('a mark of a no-show that is taken away again leaves the meeting held', async () => {
  await deliver(tend, calcom, booking('BOOKING_CREATED', 0))
  for (const [hours, noShow] of [
    [50, true],
    [51, false],
  ] as const) {
    const marked = { bookingUid: 'b1', uid: undefined, attendees: [{ email: 'gast@example.com', noShow }] }
    await deliver(tend, calcom, booking('BOOKING_NO_SHOW_UPDATED', hours, marked))
  }
  expect(await meetingsOf('gast@example.com')).toEqual({ open: [], noShow: false })
})

const invitee = (event: string, hours: number, payload: object = {}) => ({
  ...{ event, created_at: at(hours) },
  payload: {
    ...{
      email: 'ivy@example.com',
      name: 'Ivy Tee',
      timezone: 'Asia/Tokyo',
      uri: 'https://api.calendly.com/scheduled_events/E1/invitees/I1',
    },
    ...{ created_at: at(hours), updated_at: at(hours), rescheduled: false, old_invitee: null, new_invitee: null },
    scheduled_event: { start_time: at(48), end_time: new Date(start + 48 * HOUR_MS + 30 * MINUTE_MS).toISOString() },
    ...payload,
  },
})

test('Calendly: a reschedule comes as two deliveries, in any order, and is one move', async () => {
  const [old, fresh] = ['E1/invitees/I1', 'E2/invitees/I2'].map(
    name => `https://api.calendly.com/scheduled_events/${name}`,
  )
  const made = invitee('invitee.created', 0)
  const freed = invitee('invitee.canceled', 1, { rescheduled: true, new_invitee: fresh })
  const moved = invitee('invitee.created', 1, { uri: fresh, old_invitee: old, scheduled_event: { start_time: at(96) } })
  await deliver(tend, calendly, moved)
  await deliver(tend, calendly, freed)
  await deliver(tend, calendly, made)
  expect(await meetingsOf('ivy@example.com')).toEqual({ open: [['calendly:I1', start + 96 * HOUR_MS]], noShow: false })
  expect(await told('ivy@example.com')).toEqual(['meeting_scheduled calendly:I1', 'meeting_rescheduled calendly:I1'])
})

test('the person is read with name and zone, and found again by their address', async () => {
  await deliver(tend, calcom, booking('BOOKING_CREATED', 0))
  await deliver(tend, calendly, invitee('invitee.created', 1, { email: 'GAST@example.com', timezone: 'Nowhere/Land' }))
  const people = await tend.store.read(theWorkspace, reader => reader.contacts.page({ limit: 10 }))
  expect(people.map(({ contact: { name, timeZone } }) => [name, timeZone])).toEqual([['Jörg Gast', 'Europe/Berlin']])
})
