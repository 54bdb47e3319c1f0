// The queries of insight. They read the whole history, so what was read holds for some minutes.
import { queryOptions } from '@tanstack/react-query'
import type { Query } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'

const staleTime = 5 * 60_000

export const simulationQuery = (asked: Query<'GET /api/simulation'>) =>
  queryOptions({
    queryKey: ['simulation', asked],
    queryFn: ({ signal }) => call('GET /api/simulation', { query: asked, signal }),
    staleTime,
    placeholderData: before => before,
  })

export const replayQuery = (asked: Query<'GET /api/replay'>) =>
  queryOptions({
    queryKey: ['replay', asked],
    queryFn: ({ signal }) => call('GET /api/replay', { query: asked, signal }),
    staleTime,
    placeholderData: before => before,
  })
