// The queries of webhooks.
import { queryOptions } from '@tanstack/react-query'
import type { Answer, Body } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { queries } from '../app/queries.ts'

export type Hooks = Answer<'GET /api/hooks'>
export type Hook = Answer<'GET /api/hooks/{id}'>
export type Provider = Hook['provider']
export type Delivery = Answer<'GET /api/hooks/{id}/deliveries'>['items'][number]
export type DeliveryState = Delivery['state']
export type Mapping = NonNullable<Hook['mapping']>
export type Trial = Answer<'POST /api/hooks/{id}/trial'>
export type HookChange = Body<'PATCH /api/hooks/{id}'>

// What comes from outside often changes no verdict, so no change is told: the page looks anew every few seconds.
const lookEveryMs = 10_000

export const hooksQuery = queryOptions({
  queryKey: ['hooks'],
  queryFn: ({ signal }) => call('GET /api/hooks', { signal }),
  refetchInterval: lookEveryMs,
})

export const deliveriesQuery = (id: string, state: DeliveryState | undefined) =>
  queryOptions({
    queryKey: ['hooks', id, 'deliveries', state ?? null],
    queryFn: ({ signal }) => call('GET /api/hooks/{id}/deliveries', { path: { id }, query: { state }, signal }),
    refetchInterval: lookEveryMs,
    placeholderData: before => before,
  })

export const deliveryQuery = (id: string, delivery: string) =>
  queryOptions({
    queryKey: ['hooks', id, 'delivery', delivery],
    queryFn: ({ signal }) => call('GET /api/hooks/{id}/deliveries/{delivery}', { path: { id, delivery }, signal }),
  })

export function renewHooks(): Promise<void> {
  return queries.invalidateQueries({ queryKey: ['hooks'] })
}
