// How a command answers: with --json one JSON document on stdout, else words; and how its end becomes an exit code
// (0 done, 1 the answer is a failure, 2 the call or its input is wrong).
import type { Command } from 'commander'
import { Failure } from '../domain/failure.ts'

export interface Answer {
  /** The document that `--json` prints. */
  readonly json: unknown
  /** The same for people. */
  readonly words: string
  /** True when the answer itself is a failure: a check that found faults. */
  readonly isFailure?: boolean
}

/** Makes a commander action of a function that answers: adds `--json`, prints, and sets the exit code. */
export function answers<Arguments extends unknown[]>(
  command: Command,
  work: (...call: Arguments) => Promise<Answer> | Answer,
): Command {
  command.option('--json', 'answer with one JSON document on stdout')
  return command.action(async (...call: unknown[]) => {
    const isJson = command.optsWithGlobals().json === true
    try {
      const answer = await work(...(call as Arguments))
      process.stdout.write(isJson ? `${JSON.stringify(answer.json)}\n` : withNewline(answer.words))
      process.exitCode = answer.isFailure ? 1 : 0
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      process.stderr.write(`tend ${command.name()}: ${error.message}\n${error.act}\n`)
      if (isJson) process.stdout.write(`${JSON.stringify(writeFailure(error))}\n`)
      process.exitCode = error.code === 'bad_input' || error.code === 'not_found' || error.code === 'ambiguous' ? 2 : 1
    }
  })
}

function writeFailure(failure: Failure) {
  return { error: { code: failure.code, message: failure.message, act: failure.act, faults: failure.faults } }
}

function withNewline(words: string): string {
  return words === '' || words.endsWith('\n') ? words : `${words}\n`
}
