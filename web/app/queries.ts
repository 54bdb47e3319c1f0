// The query cache, and the queries that more than one page asks.
import { QueryClient, queryOptions } from '@tanstack/react-query'
import { call, ProblemError } from './call.ts'

// What has changed comes by the stream of changes, so nothing is asked again merely because time passed or the
// window was focused. A refusal stays a refusal: only a server that did not answer is asked once more.
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 1 && error instanceof ProblemError && error.problem.status === 0,
    },
  },
})

export const todayQuery = (minutes: number | undefined) =>
  queryOptions({
    queryKey: ['today', minutes ?? null],
    queryFn: ({ signal }) => call('GET /api/today', { query: { minutes }, signal }),
    placeholderData: before => before,
  })

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['contact', id],
    queryFn: ({ signal }) => call('GET /api/contacts/{id}', { path: { id }, signal }),
  })

export const playbooksQuery = queryOptions({
  queryKey: ['playbooks'],
  queryFn: ({ signal }) => call('GET /api/playbooks', { signal }),
})

export const playbookQuery = (id: string) =>
  queryOptions({
    queryKey: ['playbook', id],
    queryFn: ({ signal }) => call('GET /api/playbooks/{id}', { path: { id }, signal }),
  })

/** After something that may have changed any verdict. The list comes first: who has left it need not be asked about. */
export async function renewEverything(): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['today'] })
  await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'today' })
}
