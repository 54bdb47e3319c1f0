// Refuses a body that is too large: by the length that it names, which Node holds it to, else by counting while it comes.
// Counting makes a stream of it, which costs more than all else that is done with a short form.
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

export function limitBody(
  maxSize: number,
  onError: (context: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  const counting = bodyLimit({ maxSize, onError })
  return async (context, next) => {
    const { req } = context
    const length = req.header('content-length')
    if (length === undefined || req.header('transfer-encoding') !== undefined) return counting(context, next)
    return Number(length) > maxSize ? onError(context) : next()
  }
}
