// GET /api/changes: a stream of server-sent events, one for each change of verdicts, so that open pages read again.
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Change } from '../operations/changes.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

// Proxies drop a connection that is quiet for a minute; a comment keeps it.
const heartbeatMs = 25_000

export function changesRoutes({ changes, ending }: RouteParts): Pick<Handlers, 'GET /api/changes'> {
  return {
    'GET /api/changes': (_call, context: Context) =>
      streamSSE(context, async stream => {
        const ended = Promise.withResolvers<void>()
        const tell = (change: Change) => void stream.writeSSE({ event: 'changed', data: writeChange(change) })
        const heartbeat = setInterval(() => void stream.write(': still here\n\n'), heartbeatMs)
        const unlisten = changes.listen(tell)
        stream.onAbort(ended.resolve)
        ending.addEventListener('abort', () => ended.resolve(), { once: true })
        // Read at once on (re)connection too: what changed while nobody listened was told to nobody.
        tell(null)
        await ended.promise
        unlisten()
        clearInterval(heartbeat)
      }),
  }
}

function writeChange(change: Change): string {
  return JSON.stringify({ contacts: change })
}
