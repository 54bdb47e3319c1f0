// The queries of reports. A report is made of the whole history, so what was read holds for some minutes.
import { queryOptions } from '@tanstack/react-query'
import type { Query, ReportName } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'

export const staleTime = 5 * 60_000

export type Asked = Omit<NonNullable<Query<'GET /api/reports/{name}'>>, 'limit' | 'after'>

/** The numbers alone: who stands behind them is asked for when somebody wants to know. */
export const reportQuery = (name: ReportName, asked: Asked) =>
  queryOptions({
    queryKey: ['report', name, asked],
    queryFn: ({ signal }) => call('GET /api/reports/{name}', { path: { name }, query: { ...asked, limit: 0 }, signal }),
    staleTime,
    placeholderData: before => before,
  })

export const reportsQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: ({ signal }) => call('GET /api/reports', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export const learningQuery = queryOptions({
  queryKey: ['learning'],
  queryFn: ({ signal }) => call('GET /api/learning', { signal }),
})
