// The queries of bookings.
import { queryOptions } from '@tanstack/react-query'
import type { Answer } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'

export type PageAnswer = Answer<'GET /api/booking-pages/{slug}'>
export type Page = PageAnswer['page']
export type Booking = Answer<'GET /api/bookings'>['items'][number]
export type Calendar = Answer<'GET /api/calendars'>['items'][number]

export const bookingPagesQuery = queryOptions({
  queryKey: ['booking-pages'],
  queryFn: ({ signal }) => call('GET /api/booking-pages', { signal }),
})

export const bookingPageQuery = (slug: string) =>
  queryOptions({
    queryKey: ['booking-pages', slug],
    queryFn: ({ signal }) => call('GET /api/booking-pages/{slug}', { path: { slug }, signal }),
  })

export const bookingsQuery = (when: 'ahead' | 'past') =>
  queryOptions({
    queryKey: ['bookings', when],
    queryFn: ({ signal }) => call('GET /api/bookings', { query: { when }, signal }),
  })

// A reading changes no verdict, so no change is told: the page looks anew each minute.
export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: ({ signal }) => call('GET /api/calendars', { signal }),
  refetchInterval: 60_000,
})
