// The query of the settings, and their saving.
import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Body } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { renewEverything } from '../app/queries.ts'
import { showToast } from '../app/toasts.ts'

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => call('GET /api/settings', { signal }),
})

/** Saves a part of them; what is not named stays as it is. */
export function useSaving() {
  return useMutation({
    mutationFn: (body: Body<'PUT /api/settings'>) => call('PUT /api/settings', { body }),
    onSuccess: async () => {
      showToast({ says: 'Saved.' })
      await renewEverything()
    },
  })
}
