// Booking pages, what was booked on them, and the calendars that say when their owners are busy.
import { z } from '@hono/zod-openapi'
import { bookingStates } from '../../operations/bookings/booking.ts'
import { languages } from '../../operations/visitor-language.ts'
import { instant } from './verdict.ts'

const minuteOfDay = z.number().int().min(0).max(1440)
const hours = z
  .record(z.string(), z.array(z.strictObject({ from: minuteOfDay, to: minuteOfDay })))
  .openapi({ description: 'By weekday, 1 Monday to 7 Sunday, in minutes of each owner’s day' })

const pageFields = {
  title: z.string().trim().min(1).max(200),
  owners: z.array(z.string()).min(1).max(50).openapi({
    description:
      'Ids of users; of those who are free, whoever answers for the visitor or has the fewest meetings ahead',
  }),
  language: z
    .enum(languages)
    .nullable()
    .openapi({ description: 'That visitors are spoken to in; null = their browser’s' }),
  offer: z.string().max(4000),
  minutes: z.number().int().min(5).max(480),
  everyMinutes: z.number().int().min(5).max(480).openapi({ description: 'From one offered beginning to the next' }),
  place: z.string().max(500).openapi({ description: 'A place, a number, or the https address of a call' }),
  hours,
  beforeMinutes: z.number().int().min(0).max(480),
  afterMinutes: z.number().int().min(0).max(480),
  noticeMinutes: z.number().int().min(0).max(43_200),
  daysAhead: z.number().int().min(1).max(400),
  mostPerDay: z.number().int().min(1).max(100).nullable().openapi({ description: 'Of each owner' }),
  skipsHolidays: z.boolean().openapi({ description: 'Public holidays of the country of the owner’s zone are off' }),
  asksPhone: z.boolean(),
  remindBefore: z.array(z.number().int().min(5).max(20_160)).max(5).openapi({ description: 'Minutes before' }),
  isOpen: z.boolean(),
}
const page = z.object({ slug: z.string(), ...pageFields }).openapi('BookingPage')
const pageChange = z.strictObject(pageFields).partial().openapi('BookingPageChange')
const newPage = pageChange.extend({ slug: z.string(), title: pageFields.title }).openapi('NewBookingPage')
const pageAnswer = z
  .object({
    page,
    timeZone: z.string().openapi({ description: 'Of the hours: the first owner’s' }),
    publicUrl: z.string().nullable().openapi({ description: 'The address for visitors; null = Tend has none outside' }),
    times: z.array(instant).openapi({ description: 'The first that are free now' }),
    booked: z.number().int().openapi({ description: 'Times ahead that are taken on it' }),
  })
  .openapi('BookingPageAnswer')

const booking = z
  .object({
    id: z.string(),
    page: z.string(),
    owner: z.string().openapi({ description: 'The user whom they meet' }),
    contact: z.string(),
    meeting: z.string().openapi({ description: 'On the timeline, and the UID in calendars' }),
    state: z.enum(bookingStates),
    outcome: z.string().nullable(),
    title: z.string(),
    place: z.string(),
    startsAt: instant,
    minutes: z.number().int(),
    name: z.string(),
    email: z.string(),
    message: z.string(),
    timeZone: z.string().openapi({ description: 'Theirs' }),
    language: z.enum(languages).openapi({ description: 'That they booked in' }),
    answer: z.string().nullable().openapi({ description: 'Of their calendar: accepted, declined, tentative' }),
    proposed: z.object({ startsAt: instant, minutes: z.number(), comment: z.string() }).nullable(),
    mailBan: z.string().nullable().openapi({ description: 'Why no mail goes to who booked: somebody’s opt-out' }),
    awaitsOutcome: z.boolean().openapi({ description: 'It is over and nobody said how it went' }),
  })
  .openapi('Booking')

const calendar = z
  .object({
    id: z.string(),
    owner: z.string().openapi({ description: 'The user whom it keeps busy' }),
    name: z.string(),
    kind: z.enum(['ics', 'caldav']),
    host: z.string(),
    readAt: instant.nullable(),
    fault: z.string().nullable().openapi({ description: 'Why it can’t be read, and what to do' }),
    busy: z.number().int().openapi({ description: 'Stretches in which it keeps the user busy' }),
  })
  .openapi('Calendar')
const newCalendar = z
  .strictObject({
    name: z.string().max(100),
    kind: z.enum(['ics', 'caldav']),
    url: z.string().min(1).max(2000),
    user: z.string().min(1).nullable(),
    password: z.string().min(1).nullable(),
    isPrivateAllowed: z.boolean().optional(),
    owner: z.string().optional().openapi({ description: 'Left out = who asks; another only for the first user' }),
  })
  .openapi('NewCalendar')

export const bookingsContract = {
  'GET /api/booking-pages': {
    answer: z.object({ items: z.array(pageAnswer) }).openapi('BookingPages'),
    does: 'The booking pages, each with its next free times.',
  },
  'POST /api/booking-pages': { body: newPage, answer: pageAnswer, status: 201, does: 'Adds a booking page.' },
  'GET /api/booking-pages/{slug}': { answer: pageAnswer, does: 'A booking page with its next free times.' },
  'PATCH /api/booking-pages/{slug}': {
    body: pageChange,
    answer: pageAnswer,
    does: 'Changes a booking page of one’s own; the first user changes all. What was booked stays.',
  },
  'DELETE /api/booking-pages/{slug}': {
    answer: z.object({ removed: z.string() }).openapi('BookingPageRemoved'),
    does: 'Removes a booking page; what was booked stays.',
  },
  'POST /api/booking-pages/preview': {
    body: newPage,
    answer: z.object({ times: z.array(instant) }).openapi('BookingPreview'),
    does: 'The times that a page would offer; nothing is stored.',
  },
  'GET /api/bookings': {
    query: z.object({ when: z.enum(['ahead', 'past']).optional(), page: z.string().optional() }),
    answer: z.object({ items: z.array(booking) }).openapi('Bookings'),
    does: 'What was booked: what lies ahead in order, or what is past with the newest first.',
  },
  'POST /api/bookings/{id}/cancellation': {
    answer: booking,
    status: 201,
    does: 'Cancels a booking on our side, and tells who booked.',
  },
  'GET /api/calendars': {
    answer: z.object({ items: z.array(calendar) }).openapi('Calendars'),
    does: 'One’s connected calendars, without their addresses; the first user sees all.',
  },
  'POST /api/calendars': {
    body: newCalendar,
    answer: calendar,
    status: 201,
    does: 'Connects a calendar and reads it.',
  },
  'POST /api/calendars/{id}/reading': { answer: calendar, status: 201, does: 'Reads a calendar now.' },
  'DELETE /api/calendars/{id}': {
    answer: z.object({ removed: z.string() }).openapi('CalendarRemoved'),
    does: 'Forgets a calendar: what it kept busy is free.',
  },
} as const
