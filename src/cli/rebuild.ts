// `tend rebuild`: standings and verdicts again from the events, or a check that they are what the events give.
import { Command } from 'commander'
import { checkRebuild, type Difference } from '../operations/check-rebuild.ts'
import { theWorkspace } from '../operations/ports.ts'
import { rebuild } from '../operations/rebuild.ts'
import { answers } from './answer.ts'
import { showProgress } from './progress.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly check?: boolean
}

/** Of many differences, this many are told in words; --json has all. */
const differencesTold = 20

export function rebuildCommand(wiring: Wiring): Command {
  const command = new Command('rebuild')
    .description('Computes every standing and verdict again from the events.')
    .option('--check', 'changes nothing: reports what differs from the events, and exits 1 where something does')
  return answers(command, async () => {
    const { check, ...choice } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    using progress = showProgress('contacts')
    const call = { workspace: theWorkspace, now: tend.clock.now(), onProgress: progress.tell }
    if (!check) {
      const contacts = await rebuild(tend, call)
      return { json: { contacts }, words: `${contacts} contacts rebuilt from their events.` }
    }
    const { contacts, differences } = await checkRebuild(tend, call)
    const words = checkWords(contacts, differences)
    return { json: { contacts, differences }, words, isFailure: differences.length > 0 }
  })
}

function checkWords(contacts: number, differences: readonly Difference[]): string {
  if (differences.length === 0) return `${contacts} contacts: everything is what the events give.`
  const told = differences.slice(0, differencesTold).map(({ contact, what, kept, rebuilt }) => {
    const whose = contact === null ? what : `${contact}, ${what}`
    return `${whose}:\n  kept    ${kept}\n  rebuilt ${rebuilt}`
  })
  const more = differences.length - told.length
  return [
    `${differences.length} differences in ${contacts} contacts:`,
    ...told,
    ...(more > 0 ? [`and ${more} more (--json has all).`] : []),
    '`tend rebuild` puts them right.',
  ].join('\n')
}
