// Answers line by line (application/x-ndjson) what takes its time: progress, and at the end a result or a problem.
import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import { Failure } from '../domain/failure.ts'
import { bugBody, problemBody } from './problem.ts'

/** Writes a line; answers false when nobody listens any more. */
export type TellLine<Line> = (
  line: Line | { problem: typeof bugBody | ReturnType<typeof problemBody> },
) => Promise<boolean>

/** Thrown by work that nobody waits for. */
export class BrokenOff extends Error {}

export function answerLines<Line>(
  context: Context,
  log: (line: string) => void,
  work: (tell: TellLine<Line>) => Promise<void>,
): Response {
  context.header('content-type', 'application/x-ndjson')
  return stream(context, async lines => {
    const tell: TellLine<Line> = async line => {
      await lines.write(`${JSON.stringify(line)}\n`)
      return !lines.aborted
    }
    try {
      await work(tell)
    } catch (error) {
      if (error instanceof BrokenOff) return
      if (!(error instanceof Failure))
        log(`${context.req.path}: ${error instanceof Error ? error.stack : String(error)}`)
      await tell({ problem: error instanceof Failure ? problemBody(error) : bugBody })
    }
  })
}
