// The queries of offer pages.
import { queryOptions } from '@tanstack/react-query'
import type { Answer, Body } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'

export type OfferPage = Answer<'GET /api/offer-pages/{slug}'>
export type OfferPlans = Body<'POST /api/offer-pages/preview'>

export const offersQuery = queryOptions({
  queryKey: ['offer pages'],
  queryFn: ({ signal }) => call('GET /api/offer-pages', { signal }),
  refetchInterval: 30_000,
})

export const offerQuery = (slug: string) =>
  queryOptions({
    queryKey: ['offer page', slug],
    queryFn: ({ signal }) => call('GET /api/offer-pages/{slug}', { path: { slug }, signal }),
    refetchInterval: 30_000,
  })
