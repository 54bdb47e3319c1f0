// The queries of the team.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Answer } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { renewEverything } from '../app/queries.ts'

export type Team = Answer<'GET /api/team'>
export type TeamUser = Team['users'][number]

/** Who there is and who asks: for choices of an owner. */
export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => call('GET /api/users', { signal }),
})

export const teamQuery = queryOptions({
  queryKey: ['team'],
  queryFn: ({ signal }) => call('GET /api/team', { signal }),
})

/** A change after which anybody's day may be another. */
export function useTeamChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['users'] })
      await renewEverything()
    },
  })
}
