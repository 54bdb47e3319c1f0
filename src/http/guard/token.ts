// Who asks, and whether they may: a page or program that holds the start token, which is the first user's, or the token
// of another user's link. A page gets it once in its address and keeps it in a cookie that no script can read and no
// other site can send; a program sends it as a bearer token.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Failure } from '../../domain/failure.ts'
import { theUser } from '../../operations/ports.ts'
import { problem } from '../problem.ts'

interface TokenGuard {
  /** Turns `?token=` in a page's address into the cookie and redirects to the address without it. */
  readonly exchange: MiddlewareHandler
  /** Lets a request pass that carries the token, by cookie or as a bearer. */
  readonly require: MiddlewareHandler
}

const asker = 'asker'

/** The id of the user whose token the request carried. */
export function askerOf(context: Context): string {
  return context.get(asker) ?? theUser
}

const yearS = 365 * 24 * 60 * 60

export interface TokenParts {
  /** The start token. */
  readonly token: string
  /** Whose the token of another user is; undefined when it is nobody's. */
  userOf(token: string): Promise<string | undefined>
}

export function tokenGuard({ token, userOf }: TokenParts): TokenGuard {
  const isStart = compareTo(token)
  const ownerOf = async (given: string) => (isStart(given) ? theUser : userOf(given))
  return {
    exchange: async (context, next) => {
      const given = context.req.query('token')
      if (given === undefined) return next()
      if ((await ownerOf(given)) === undefined) return refuse(context, 'The token in this address opens nothing here.')
      setCookie(context, cookieName(context), given, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: yearS })
      return context.redirect(withoutToken(context.req.url), 303)
    },
    require: async (context, next) => {
      const bearer = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
      const given = bearer ?? getCookie(context, cookieName(context))
      if (given === undefined) return refuse(context, 'This request carries no token.')
      const user = await ownerOf(given)
      if (user === undefined) return refuse(context, 'The token of this request opens nothing here.')
      context.set(asker, user)
      return next()
    },
  }
}

/** Cookies know no ports (RFC 6265 §8.5), so that each server on this machine needs a name of its own. */
function cookieName(context: Context<{ Bindings: HttpBindings }>): string {
  return `tend_${context.env.incoming.socket.localPort}`
}

function refuse(context: Context, message: string): Response {
  context.header('www-authenticate', 'Bearer realm="tend"')
  // Who asks is not known: 401 says that a token would help, 403 that none of theirs will (RFC 9110 §15.5).
  return problem(context, new Failure('not_allowed', message), 401)
}

/** Compares digests, so that the time taken tells nothing about how much of a guess was right. */
function compareTo(secret: string): (given: string) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const expected = digest(secret)
  return given => timingSafeEqual(digest(given), expected)
}

function withoutToken(address: string): string {
  const url = new URL(address)
  url.searchParams.delete('token')
  // A path that starts with two slashes would be read as another server's name.
  return url.pathname.replace(/^\/+/, '/') + url.search
}
