// /api/batches: what imports brought, and taking one back; and the table of refused rows, as it is read.
import { stream } from 'hono/streaming'
import { formatInstant } from '../domain/instant.ts'
import type { BatchDocument } from '../operations/import/batch.ts'
import { listBatches } from '../operations/import/list-batches.ts'
import { refusedRows } from '../operations/import/refused-rows.ts'
import { undoImport } from '../operations/import/undo-import.ts'
import { theWorkspace } from '../operations/ports.ts'
import type { batchesContract } from './contract/batches.ts'
import { callOf } from './imports.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function batchRoutes({ tend, uploads, changes, log }: RouteParts): Pick<Handlers, keyof typeof batchesContract> {
  const undo = (batch: string, isPreview: boolean) =>
    undoImport(tend, { workspace: theWorkspace, batch, isPreview, now: tend.clock.now() })
  return {
    'GET /api/batches': async () => ({ batches: (await listBatches(tend, theWorkspace)).map(writeBatch) }),
    'GET /api/batches/{id}/undo': ({ params }) => undo(params.id!, true),
    'POST /api/batches/{id}/undo': async ({ params }) => {
      const answer = await undo(params.id!, false)
      changes.announce(null)
      return answer
    },
    'POST /api/imports/refused': async ({ body, user }, context) => {
      const held = uploads.hold(body.uploads, user)
      const call = { ...callOf(body), sources: held.sources, now: tend.clock.now() }
      context.header('content-type', 'text/csv; charset=utf-8')
      context.header('content-disposition', 'attachment; filename="refused.csv"')
      return stream(
        context,
        async out => {
          await using _ = held
          for await (const piece of refusedRows(tend, call)) await out.write(piece)
        },
        // The answer has begun: all that can be done is to break it off, so that it isn't taken for whole.
        async error => log(`refused rows: ${error.stack}`),
      )
    },
  }
}

function writeBatch({ id, state, at, value }: BatchDocument) {
  const { undone } = value
  return {
    ...value,
    id,
    state: state as 'done' | 'undone',
    at: formatInstant(at),
    undone: undone && { ...undone, at: formatInstant(undone.at) },
  }
}
