// The queries of forms.
import { queryOptions } from '@tanstack/react-query'
import type { Answer, Body } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'

export type Form = Answer<'GET /api/forms/{id}'>
export type FormPlan = Body<'POST /api/forms'>
export type FormCore = Body<'POST /api/offer-pages'>['form']
export type FormField = FormCore['fields'][number]
export type Submission = Answer<'GET /api/forms/{id}/submissions'>['items'][number]
export type SubmissionState = Submission['state']

export const formsQuery = queryOptions({
  queryKey: ['forms'],
  queryFn: ({ signal }) => call('GET /api/forms', { signal }),
})

export const formQuery = (id: string) =>
  queryOptions({
    queryKey: ['form', id],
    queryFn: ({ signal }) => call('GET /api/forms/{id}', { path: { id }, signal }),
  })

// Spam and what waits for its confirmation changes no verdict, so no change is told: the page looks anew.
export const submissionsQuery = (form: string, state?: SubmissionState) =>
  queryOptions({
    queryKey: ['submissions', form, state ?? null],
    queryFn: ({ signal }) =>
      call('GET /api/forms/{id}/submissions', { path: { id: form }, query: state ? { state } : {}, signal }),
    refetchInterval: 15_000,
  })
