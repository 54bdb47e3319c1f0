// `tend restore`: puts a copy made by `tend backup` back.
import { Command } from 'commander'
import { theWorkspace } from '../operations/ports.ts'
import { restore } from '../operations/restore.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly replace?: boolean
}

export function restoreCommand(wiring: Wiring): Command {
  const command = new Command('restore')
    .description('Puts a copy made by `tend backup` back, all of it or nothing.')
    .argument('<FILE>', 'the copy')
    .option('--replace', 'takes away what is there; without it, restoring over contacts is refused')
  return answers(command, async (file: string) => {
    const { replace, ...choice } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    const call = { workspace: theWorkspace, file, isReplacing: replace === true, now: tend.clock.now() }
    const totals = await restore(tend, call)
    return { json: { file, ...totals }, words: `${totals.contacts} contacts and ${totals.events} events restored.` }
  })
}
