// /api/imports: what an import of files would do, and the import itself with its progress, line by line.
import { setImmediate } from 'node:timers/promises'
import { stream } from 'hono/streaming'
import { badInput, Failure } from '../domain/failure.ts'
import { compareImported } from '../operations/duplicates/compare-imported.ts'
import type { ImportCall } from '../operations/import/call.ts'
import { importFiles } from '../operations/import/import-files.ts'
import { memoryFile } from '../operations/import/memory-file.ts'
import { theWorkspace } from '../operations/ports.ts'
import { importOptions } from './contract/import.ts'
import type { ImportProgress } from './contract.ts'
import { previewOf, resultOf } from './import-document.ts'
import { bugBody, problemBody } from './problem.ts'
import { type Handlers, parse } from './route.ts'
import type { RouteParts } from './route-parts.ts'

type Names = 'POST /api/imports/preview' | 'POST /api/imports'
type Call = Omit<ImportCall, 'workspace' | 'now'>

/** Between two lines of progress; it is also the longest that other requests wait for an import. */
const pauseMs = 50

export function importRoutes({ tend, changes, log }: RouteParts): Pick<Handlers, Names> {
  const run = (call: Call) => importFiles(tend, { ...call, workspace: theWorkspace, now: tend.clock.now() })
  return {
    'POST /api/imports/preview': async ({ form }) => {
      const call = await readCall(form)
      return previewOf(await run({ ...call, isDryRun: true, onProgress: pausing(async () => {}) }))
    },
    'POST /api/imports': async ({ form }, context) => {
      // Read before the answer begins, so that a wrong call is told by its status.
      const call = await readCall(form)
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

/** The parts `files`, and `options` in JSON. */
async function readCall(form: FormData): Promise<Call> {
  const files = form.getAll('files').filter(part => part instanceof File)
  if (files.length === 0) {
    throw badInput('There is nothing to import', [
      { where: 'body', field: 'files', found: 'nothing', allowed: 'one or more files' },
    ])
  }
  const sources = await Promise.all(
    files.map(async file => memoryFile(file.name, new Uint8Array(await file.arrayBuffer()))),
  )
  return { sources, choices: readOptions(form.get('options')) }
}

function readOptions(part: ReturnType<FormData['get']>): Call['choices'] {
  if (typeof part !== 'string' || part === '') return {}
  try {
    return parse(importOptions, JSON.parse(part), 'The options') as Call['choices']
  } catch (error) {
    if (error instanceof Failure) throw error
    const found = error instanceof Error ? error.message : 'text that is not JSON'
    throw badInput('The options can’t be read', [{ where: 'options', field: '', found, allowed: 'a JSON document' }])
  }
}
