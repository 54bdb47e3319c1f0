// `tend backup`: a consistent copy in one file, while others go on working.
import { Command } from 'commander'
import { backup } from '../operations/backup.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

export function backupCommand(wiring: Wiring): Command {
  const command = new Command('backup')
    .description('Writes a consistent copy of everything into a file; others may go on working meanwhile.')
    .argument('<FILE>', 'replaced where it is there already, once the copy is whole')
  return answers(command, async (file: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<{ data?: string }>())
    const totals = await backup(tend, { workspace: theWorkspace, file, now: tend.clock.now() })
    const words = `${totals.contacts} contacts and ${totals.events} events copied into ${file}.`
    return { json: { file, ...totals }, words }
  })
}
