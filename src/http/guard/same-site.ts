// Which addresses and pages a request may come by. A web site can make a browser call 127.0.0.1: by a name of its own
// that it points here (DNS rebinding), which the Host header shows, or across sites, which the Origin header shows.
import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { Failure } from '../../domain/failure.ts'
import { problem } from '../problem.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** @param names the names beside localhost under which this server is reached, such as a proxy's */
export function sameSiteGuard(names: readonly string[]): MiddlewareHandler {
  const known = new Set(['localhost', ...names.map(name => name.toLowerCase())])
  return async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (!isKnownHost(host, known)) {
      const message = `The Host header names ${JSON.stringify(host)}; this server answers to ${[...known].join(', ')} and to IP addresses. Another name is let in by \`tend start --allow-host NAME\`.`
      return problem(context, new Failure('not_allowed', message))
    }
    if (
      !reading.has(context.req.method) &&
      !isOwnPage(context.req.header('origin'), host, context.req.header('cookie'))
    ) {
      const message = 'A change was asked for by a page of another origin.'
      return problem(context, new Failure('not_allowed', message))
    }
    return next()
  }
}

/** A rebound name is a name: an address written in digits can't be pointed elsewhere, whatever port it has. */
function isKnownHost(host: string, known: ReadonlySet<string>): boolean {
  const name = host.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1')
  return known.has(name.toLowerCase()) || isIP(name) !== 0
}

/**
 * Browsers send Origin with every write, so a write by cookie without one comes from no page of ours. Only the host is
 * compared: a proxy in front may speak https where we speak http.
 */
function isOwnPage(origin: string | undefined, host: string, cookie: string | undefined): boolean {
  if (origin === undefined) return cookie === undefined
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}
