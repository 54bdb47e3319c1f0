// The queries of templates.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../app/call.ts'

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => call('GET /api/templates', { signal }),
})

export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: ['template', id],
    queryFn: ({ signal }) => call('GET /api/templates/{id}', { path: { id }, signal }),
  })
