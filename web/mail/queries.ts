// The queries of mail.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../app/call.ts'

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => call('GET /api/drafts', { signal }),
})

export const dispatchesQuery = queryOptions({
  queryKey: ['dispatches'],
  queryFn: ({ signal }) => call('GET /api/dispatches', { signal }),
})

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => call('GET /api/notices', { signal }),
})

// Reading a mailbox changes no verdict where nothing new came, so no change is told: the page looks anew each minute.
export const mailboxesQuery = queryOptions({
  queryKey: ['mailboxes'],
  queryFn: ({ signal }) => call('GET /api/mailboxes', { signal }),
  refetchInterval: 60_000,
})
