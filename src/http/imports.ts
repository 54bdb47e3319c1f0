// /api/imports: what an import of uploads would do, and the import itself, each with its progress line by line.
import { setImmediate } from 'node:timers/promises'
import type { z } from '@hono/zod-openapi'
import { compareImported } from '../operations/duplicates/compare-imported.ts'
import type { ImportCall } from '../operations/import/call.ts'
import { importFiles } from '../operations/import/import-files.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answerLines, BrokenOff } from './answer-lines.ts'
import type { importCall } from './contract/import.ts'
import type { ImportProgress, PreviewProgress } from './contract.ts'
import { previewOf, resultOf } from './import-document.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

type Names = 'POST /api/imports/preview' | 'POST /api/imports'

/** Between two lines of progress; it is also the longest that other requests wait for an import. */
const pauseMs = 50

export function importRoutes({ tend, uploads, changes, log }: RouteParts): Pick<Handlers, Names> {
  return {
    'POST /api/imports/preview': async ({ body, user: by }, context) => {
      const held = uploads.hold(body.uploads, by)
      return answerLines<PreviewProgress>(context, log, async tell => {
        await using files = held
        const onProgress = pausing(async progress => {
          // Whoever corrects a column asks anew: the preview before is read no further.
          if (!(await tell(progress))) throw new BrokenOff()
        })
        const call = { ...callOf(body), by, sources: files.sources, now: tend.clock.now(), isDryRun: true, onProgress }
        await tell({ preview: previewOf(await importFiles(tend, call)) })
      })
    },
    'POST /api/imports': async ({ body, user: by }, context) => {
      const held = uploads.hold(body.uploads, by)
      return answerLines<ImportProgress>(context, log, async tell => {
        await using files = held
        // It goes on to its end, whoever still listens.
        const onProgress = pausing(async progress => void (await tell(progress)))
        const call = { ...callOf(body), by, sources: files.sources, now: tend.clock.now(), onProgress }
        const answer = await importFiles(tend, call)
        changes.announce(null)
        // Rows that were refused may be asked for as a file.
        if (answer.refusedCount === 0) for (const id of body.uploads) await uploads.drop(id, by)
        const imported = { workspace: theWorkspace, batch: answer.batch, now: tend.clock.now() }
        await tell({ result: resultOf(answer, await compareImported(tend, imported)) })
      })
    },
  }
}

export function callOf({ uploads: _, ...choices }: z.output<typeof importCall>) {
  return { workspace: theWorkspace, choices: choices as NonNullable<ImportCall['choices']> }
}

type OnProgress = NonNullable<ImportCall['onProgress']>

/** Tells progress now and then, and lets the process answer others meanwhile. */
function pausing(tell: OnProgress): OnProgress {
  let toldAt = performance.now()
  return async progress => {
    if (performance.now() - toldAt < pauseMs) return
    await tell(progress)
    await setImmediate()
    toldAt = performance.now()
  }
}
