// `tend doctor`: checks the set-up, says what is wrong and what to do.
import { Command } from 'commander'
import type { Finding } from '../operations/examine.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

const marks: Readonly<Record<Finding['state'], string>> = { good: 'good   ', warning: 'warning', wrong: 'WRONG  ' }

export function doctorCommand(wiring: Wiring): Command {
  const command = new Command('doctor').description('Checks the set-up; exits 1 where something is wrong.')
  return answers(command, async () => {
    const findings = await wiring.examine(command.optsWithGlobals<{ data?: string }>())
    const words = findings.map(({ what, state, says, act }) => {
      const line = `${marks[state]}  ${what.padEnd(12)} ${says}`
      return act === undefined ? line : `${line}\n${' '.repeat(22)}→ ${act}`
    })
    return { json: { findings }, words: words.join('\n'), isFailure: findings.some(({ state }) => state === 'wrong') }
  })
}
