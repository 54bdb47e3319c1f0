// /api/booking-pages, /api/bookings: what is offered, and what was booked.
import { type Booking, listBookings } from '../operations/bookings/booking.ts'
import { bookingDocument, type Looking, pageDocument, timesOf } from '../operations/bookings/booking-document.ts'
import {
  type BookingPage,
  findBookingPage,
  listBookingPages,
  removeBookingPage,
  saveBookingPage,
  usualPage,
} from '../operations/bookings/booking-page.ts'
import { cancelBooking } from '../operations/bookings/change-booking.ts'
import { theWorkspace, type Writer } from '../operations/ports.ts'
import { mayChangePage } from './booking-rights.ts'
import { calendarRoutes } from './calendars.ts'
import type { bookingsContract } from './contract/bookings.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

type Names = Extract<keyof typeof bookingsContract, `${string}${'/booking-pages' | '/bookings'}${string}`>

export function bookingRoutes(parts: RouteParts): Pick<Handlers, keyof typeof bookingsContract> {
  return { ...pageRoutes(parts), ...calendarRoutes(parts) }
}

function pageRoutes({ tend, bookings, changes }: RouteParts): Pick<Handlers, Names> {
  const looking = async (): Promise<Looking> => ({ around: await bookings.surroundings(), now: tend.clock.now() })
  const save = async (user: string, change: (writer: Writer) => Promise<BookingPage>, isNew = false) => {
    const looked = await looking()
    return tend.store.write(theWorkspace, async writer => {
      const page = await change(writer)
      mayChangePage(user, page)
      return pageDocument(writer, await saveBookingPage(writer, { page, isNew, now: looked.now }), looked)
    })
  }
  return {
    'GET /api/booking-pages': async () => {
      const looked = await looking()
      return tend.store.read(theWorkspace, async reader => {
        const pages = await listBookingPages(reader)
        return { items: await Promise.all(pages.map(page => pageDocument(reader, page, looked))) }
      })
    },
    'POST /api/booking-pages': ({ user, body }) => save(user, async () => withUsual(user, body), true),
    'GET /api/booking-pages/{slug}': async ({ params }) => {
      const looked = await looking()
      return tend.store.read(theWorkspace, async reader =>
        pageDocument(reader, await findBookingPage(reader, params.slug as string), looked),
      )
    },
    'PATCH /api/booking-pages/{slug}': ({ user, params, body }) =>
      save(user, async writer => {
        const known = await findBookingPage(writer, params.slug as string)
        mayChangePage(user, known)
        return { ...known, ...given(body) }
      }),
    'DELETE /api/booking-pages/{slug}': async ({ user, params }) => {
      const removed = params.slug as string
      await tend.store.write(theWorkspace, async writer => {
        mayChangePage(user, await findBookingPage(writer, removed))
        await removeBookingPage(writer, removed)
      })
      return { removed }
    },
    'POST /api/booking-pages/preview': async ({ user, body }) => {
      const looked = await looking()
      return { times: await tend.store.read(theWorkspace, reader => timesOf(reader, withUsual(user, body), looked)) }
    },
    'GET /api/bookings': async ({ query }) => {
      const now = tend.clock.now()
      return tend.store.read(theWorkspace, async reader => {
        const found = await listBookings(reader, asked(query, now))
        return { items: await Promise.all(found.map(booking => bookingDocument(reader, booking, now))) }
      })
    },
    'POST /api/bookings/{id}/cancellation': async ({ params }) => {
      const call = { workspace: theWorkspace, booking: params.id as string, by: 'us' } as const
      const booking: Booking = await cancelBooking(tend, call)
      changes.announce([booking.contact])
      return tend.store.read(theWorkspace, reader => bookingDocument(reader, booking, tend.clock.now()))
    },
  }
}

const mostListed = 200

function asked(
  { when = 'ahead', page }: { when?: 'ahead' | 'past' | undefined; page?: string | undefined },
  now: number,
) {
  const where = page === undefined ? {} : { page }
  if (when === 'past') return { ...where, until: now, limit: mostListed }
  return { ...where, state: 'booked', from: now, isOldestFirst: true, limit: mostListed } as const
}

type Given = { readonly [Field in keyof BookingPage]?: BookingPage[Field] | undefined }

/** Whoever makes a page is its owner where they name nobody. */
function withUsual(user: string, body: Given & Pick<BookingPage, 'slug' | 'title'>): BookingPage {
  return { ...usualPage, owners: [user], ...given(body), slug: body.slug, title: body.title }
}

/** Without the fields that were left out, which would empty what they stand for. */
function given(body: Given): Partial<BookingPage> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
}
