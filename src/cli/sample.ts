// `tend sample`: generated contacts to look around with.
import { Command } from 'commander'
import { theWorkspace } from '../operations/ports.ts'
import { addSample, removeSample } from '../operations/sample.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly remove?: boolean
}

export function sampleCommand(wiring: Wiring): Command {
  const command = new Command('sample')
    .description('Adds invented contacts in the situations that a list holds, so that there is something to look at.')
    .option('--remove', 'takes them away, with all that was recorded of them')
  return answers(command, async () => {
    const { remove, ...choice } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    const { contacts, events } = await (remove
      ? removeSample(tend, theWorkspace)
      : addSample(tend, theWorkspace, tend.clock.now()))
    const words = `${contacts} sample contacts with ${events} events ${remove ? 'removed' : 'added'}.`
    return { json: { contacts, events }, words: remove ? words : `${words} \`tend sample --remove\` removes them.` }
  })
}
