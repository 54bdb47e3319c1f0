// /api/imports: what an import of files would do, and the import itself with its progress, line by line.
import { setImmediate } from 'node:timers/promises'
import { stream } from 'hono/streaming'
import { Failure } from '../domain/failure.ts'
import { compareImported } from '../operations/duplicates/compare-imported.ts'
import type { ImportCall } from '../operations/import/call.ts'
import { importFiles } from '../operations/import/import-files.ts'
import { theWorkspace } from '../operations/ports.ts'
import type { ImportProgress } from './contract.ts'
import { previewOf, resultOf } from './import-document.ts'
import { bugBody, problemBody } from './problem.ts'
import { readImportCall } from './read-import-call.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

type Names = 'POST /api/imports/preview' | 'POST /api/imports'

/** Between two lines of progress; it is also the longest that other requests wait for an import. */
const pauseMs = 50

export function importRoutes({ tend, changes, log }: RouteParts): Pick<Handlers, Names> {
  const run = (call: Omit<ImportCall, 'workspace' | 'now'>) =>
    importFiles(tend, { ...call, workspace: theWorkspace, now: tend.clock.now() })
  return {
    'POST /api/imports/preview': async ({ form, user: by }) => {
      const call = { ...(await readImportCall(form)), by }
      return previewOf(await run({ ...call, isDryRun: true, onProgress: pausing(async () => {}) }))
    },
    'POST /api/imports': async ({ form, user: by }, context) => {
      // Read before the answer begins, so that a wrong call is told by its status.
      const call = { ...(await readImportCall(form)), by }
      context.header('content-type', 'application/x-ndjson')
      return stream(context, async lines => {
        const tell = async (line: ImportProgress) => void (await lines.write(`${JSON.stringify(line)}\n`))
        try {
          const onProgress = pausing(({ what, done, total }) => tell({ what, done, total }))
          const answer = await run({ ...call, onProgress })
          await tell({ result: resultOf(answer) })
          changes.announce(null)
          await compareImported(tend, { workspace: theWorkspace, batch: answer.batch, now: tend.clock.now() })
        } catch (error) {
          if (!(error instanceof Failure)) log(`import: ${error instanceof Error ? error.stack : String(error)}`)
          await tell({ problem: error instanceof Failure ? problemBody(error) : bugBody })
        }
      })
    },
  }
}

type Tell = NonNullable<ImportCall['onProgress']>

/** Tells progress now and then, and lets the process answer others meanwhile. */
function pausing(tell: Tell): Tell {
  let toldAt = performance.now()
  return async progress => {
    if (performance.now() - toldAt < pauseMs) return
    await tell(progress)
    await setImmediate()
    toldAt = performance.now()
  }
}
