// How a command answers: with --json one JSON document on stdout (or one a line, for a command that answers many),
// else words; and how its end becomes an exit code (0 done, 1 the answer is a failure, 2 the call or its input is wrong).
import { once } from 'node:events'
import type { Command } from 'commander'
import { Failure } from '../domain/failure.ts'
import { actOf } from './where-listed.ts'

export interface Answer {
  /** The document that `--json` prints. */
  readonly json: unknown
  /** The same for people. */
  readonly words: string
  /** True when the answer itself is a failure: a check that found faults. */
  readonly isFailure?: boolean
  /** True when, among many answers, this one says that its input was wrong. */
  readonly isRefusal?: boolean
}

type Answers = Answer | AsyncIterable<Answer>

/** Makes a commander action of a function that answers: adds `--json`, prints, and sets the exit code. */
export function answers<Arguments extends unknown[]>(
  command: Command,
  work: (...call: Arguments) => Promise<Answers> | Answers,
): Command {
  command.option('--json', 'answer with one JSON document on stdout')
  return command.action(async (...call: unknown[]) => {
    const isJson = command.optsWithGlobals().json === true
    try {
      process.exitCode = 0
      const answered = await work(...(call as Arguments))
      for await (const answer of Symbol.asyncIterator in answered ? answered : [answered]) await print(answer, isJson)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      process.stderr.write(`${wholeName(command)}: ${error.message}\n${actOf(error)}\n`)
      if (isJson) process.stdout.write(`${JSON.stringify(writeFailure(error))}\n`)
      process.exitCode = exitCodeOf(error)
    }
  })
}

/** A failure as `--json` prints it. */
export function writeFailure(failure: Failure) {
  return { error: { code: failure.code, message: failure.message, act: actOf(failure), faults: failure.faults } }
}

async function print(answer: Answer, isJson: boolean): Promise<void> {
  if (answer.isRefusal) process.stderr.write(withNewline(answer.words))
  const words = answer.isRefusal ? '' : withNewline(answer.words)
  const text = isJson ? `${JSON.stringify(answer.json)}\n` : words
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  const exitCode = answer.isRefusal ? 2 : answer.isFailure ? 1 : 0
  process.exitCode = Math.max(Number(process.exitCode), exitCode)
}

function exitCodeOf(failure: Failure): number {
  const isWrongCall = ['bad_input', 'not_found', 'ambiguous', 'too_large'].includes(failure.code)
  return isWrongCall ? 2 : 1
}

/** With the commands that it belongs to: `tend playbook check`. */
function wholeName(command: Command): string {
  return command.parent ? `${wholeName(command.parent)} ${command.name()}` : command.name()
}

function withNewline(words: string): string {
  return words === '' || words.endsWith('\n') ? words : `${words}\n`
}
