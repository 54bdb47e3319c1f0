// What the page of duplicates asks, and what it reads again after something changed.
import { queryOptions } from '@tanstack/react-query'
import type { Answer } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { queries, renewEverything } from '../app/queries.ts'
import { showFailure } from '../app/toasts.ts'

export type Duplicates = Answer<'GET /api/duplicates'>
export type Pair = Duplicates['items'][number]
export type Side = Pair['a']

export const duplicatesQuery = queryOptions({
  queryKey: ['duplicates'],
  queryFn: ({ signal }) => call('GET /api/duplicates', { query: { limit: 50 }, signal }),
})

/** The pairs that a contact is in. */
export const likeContactQuery = (contact: string) =>
  queryOptions({
    queryKey: ['duplicates', contact],
    queryFn: ({ signal }) => call('GET /api/duplicates', { query: { contact, limit: 3 }, signal }),
  })

export const mergesQuery = queryOptions({
  queryKey: ['merges'],
  queryFn: ({ signal }) => call('GET /api/duplicates/merges', { signal }),
})

/** Does the work, shows its failure, and reads the lists again. */
export async function doing(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    showFailure(error)
  }
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['duplicates'] }),
    queries.invalidateQueries({ queryKey: ['merges'] }),
    renewEverything(),
  ])
}

export async function unmerge(merge: string): Promise<void> {
  await doing(async () => void (await call('DELETE /api/duplicates/merges/{id}', { path: { id: merge } })))
}
