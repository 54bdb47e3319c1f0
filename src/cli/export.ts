// `tend export`: everything out, in open formats.
import { Command } from 'commander'
import { exportAll } from '../operations/export.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

export function exportCommand(wiring: Wiring): Command {
  const command = new Command('export')
    .description(
      'Writes everything into a folder: contacts as CSV and vCard, timelines as JSON lines, playbooks as YAML.',
    )
    .argument('<DIR>', 'a folder that is empty, or is to be made')
  return answers(command, async (folder: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<{ data?: string }>())
    const files = await exportAll(tend, { workspace: theWorkspace, folder })
    return { json: { folder, files }, words: `Written into ${folder}: ${files.join(', ')}.` }
  })
}
