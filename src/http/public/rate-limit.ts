// How often a visitor may ask: a token bucket for each visitor and thing, in memory. It holds off machines that try a
// door a thousand times; whoever has many addresses is held off by what the door itself checks.
import type { Context, MiddlewareHandler } from 'hono'
import { html } from 'hono/html'
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'
import type { Clock } from '../../operations/ports.ts'
import { publicPage } from './page.ts'
import { visitorAddress } from './visitor.ts'

export interface Rate {
  /** How many may come at once. */
  readonly burst: number
  /** How many come to be allowed again each minute. */
  readonly perMinute: number
  /** What is counted together; left out = each visitor apart. */
  readonly key?: (context: Context) => string
}

interface Bucket {
  readonly tokens: number
  readonly at: Instant
}

// About 2 MB. The longest unused goes first: it is full again, or nearly so.
const keptBuckets = 10_000

/** Lets a request pass, or answers 429 (RFC 6585 §4) with when to come back. */
export function limitRate(clock: Clock, rate: Rate): MiddlewareHandler {
  const take = makeRateLimit(clock, rate)
  const keyOf = rate.key ?? visitorAddress
  return async (context, next) => {
    const waitMs = take(keyOf(context))
    if (waitMs === 0) return next()
    context.header('retry-after', String(Math.ceil(waitMs / 1000)))
    return context.html(tooMany, 429)
  }
}

/** Takes a token of the key's bucket: answers 0, or in how many milliseconds there is one. */
export function makeRateLimit(clock: Clock, { burst, perMinute }: Rate): (key: string) => number {
  const buckets = new Map<string, Bucket>()
  const msPerToken = MINUTE_MS / perMinute
  return key => {
    const now = clock.now()
    const tokens = filled(buckets.get(key) ?? { tokens: burst, at: now }, now)
    // Set anew, so that the map's order is that of last use.
    buckets.delete(key)
    buckets.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, at: now })
    if (buckets.size > keptBuckets) buckets.delete(buckets.keys().next().value as string)
    return tokens < 1 ? (1 - tokens) * msPerToken : 0
  }

  // A clock that was set back gives no tokens, and takes none.
  function filled(bucket: Bucket, now: Instant): number {
    return Math.min(burst, bucket.tokens + Math.max(0, now - bucket.at) / msPerToken)
  }
}

const tooMany = publicPage({
  title: 'Too many at once',
  content: html`<h1>Too many at once</h1><p>Wait a minute, then go back and try again.</p>`,
})
