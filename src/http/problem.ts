// Errors as RFC 9457 problem details: every failure leaves the API in this one shape, with the code and the act of the
// failure table and the faults by field.
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Failure, type FailureCode } from '../domain/failure.ts'
import { actOf } from './where-listed.ts'

/** Per code the status of HTTP (RFC 9110) that says the same to a program. */
export const statusOf: Readonly<Record<FailureCode, ContentfulStatusCode>> = {
  bad_input: 422,
  not_found: 404,
  ambiguous: 409,
  conflict: 409,
  already_serving: 409,
  storage: 503,
  not_allowed: 403,
  unreachable: 502,
  login_refused: 422,
  too_large: 413,
}

const titles: Readonly<Record<FailureCode, string>> = {
  bad_input: 'The input has faults',
  not_found: 'Not found',
  ambiguous: 'More than one matches',
  conflict: 'It was changed meanwhile',
  already_serving: 'Another process serves this data folder',
  storage: 'The data can’t be read or written',
  not_allowed: 'Not allowed',
  unreachable: 'A server can’t be reached',
  login_refused: 'A server refused the login',
  too_large: 'Too large',
}

/** The answer for a failure; `status` overrides the code's own where HTTP knows a nearer one. */
export function problem(context: Context, failure: Failure, status = statusOf[failure.code]): Response {
  const body = problemBody(failure, status)
  return context.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
}

/** The document alone, for a stream that has begun when it fails. */
export function problemBody(failure: Failure, status: number = statusOf[failure.code]) {
  return {
    type: `/docs/errors#${failure.code}`,
    title: titles[failure.code],
    status,
    detail: failure.message,
    code: failure.code,
    act: actOf(failure),
    faults: [...failure.faults],
  }
}

/** What a caller is told of a bug: that there is one, and where its lines are. */
export const bugBody = {
  type: 'about:blank',
  title: 'An error in Tend itself',
  status: 500,
  detail: 'Tend met a state that it does not know; the log of `tend start` names the place.',
  code: 'bug',
  act: 'Repeat it once; if it stays, report it with the lines of the log.',
  faults: [],
}

/**
 * The answer for anything thrown in a route. What isn't a Failure is a bug of ours: its text stays in the log, since
 * it may hold what a person wrote.
 */
export function problemOf(context: Context, error: unknown, log: (line: string) => void): Response {
  if (error instanceof Failure) return problem(context, error)
  log(`${context.req.method} ${context.req.path}: ${error instanceof Error ? error.stack : String(error)}`)
  return context.body(JSON.stringify(bugBody), 500, { 'content-type': 'application/problem+json' })
}
