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

/** What any contact may stand in. */
const lists: ReadonlySet<string> = new Set(['contacts', 'drafts', 'dispatches', 'notices', 'bookings', 'booking-pages'])

/**
 * Reads again what a change may have touched: everything, or the lists and the contacts named. The day list comes first
 * and is drawn before the rest is asked for, since whoever has left it need not be asked about.
 */
export async function renew(contacts: ReadonlySet<string> | null): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['today'] })
  // The cache tells the pages by a timer of 0 ms that was set before this one, so they have drawn when it fires.
  await new Promise(resolve => setTimeout(resolve))
  await queries.invalidateQueries({
    predicate: ({ queryKey: [what, contact] }) =>
      what !== 'today' && (contacts === null || lists.has(String(what)) || contacts.has(String(contact))),
  })
}

/** After something that may have changed any verdict. */
export function renewEverything(): Promise<void> {
  return renew(null)
}
