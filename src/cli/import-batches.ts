// `tend import list` and `tend import undo`: what imports brought, and taking one back.
import { Command } from 'commander'
import { formatInstant } from '../domain/instant.ts'
import type { BatchDocument } from '../operations/import/batch.ts'
import { listBatches } from '../operations/import/list-batches.ts'
import { type UndoAnswer, undoImport } from '../operations/import/undo-import.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly dryRun?: boolean
}

export function listCommand(wiring: Wiring): Command {
  const command = new Command('list').description('The imports that were made, the newest first.')
  return answers(command, async () => {
    const { data } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open({ ...(data !== undefined && { data }) })
    const batches = await listBatches(tend, theWorkspace)
    return { json: { batches: batches.map(batchOf) }, words: batches.map(batchWords).join('\n') || 'No imports yet.' }
  })
}

export function undoCommand(wiring: Wiring): Command {
  const command = new Command('undo')
    .description('Takes an import back: whom it brought goes, unless they have had something of their own since.')
    .argument('<BATCH>', 'as `tend import list` names it, or `last`')
    .option('--dry-run', 'says what it would do, and does nothing')
  return answers(command, async (name: string) => {
    const { data, dryRun = false } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open({ ...(data !== undefined && { data }) })
    const last = name === 'last' ? (await listBatches(tend, theWorkspace)).find(({ state }) => state === 'done') : null
    const call = { workspace: theWorkspace, batch: last?.id ?? name, isPreview: dryRun, now: tend.clock.now() }
    const answer = await undoImport(tend, call)
    return { json: answer, words: undoWords(answer, dryRun) }
  })
}

function batchOf({ id, state, at, value }: BatchDocument) {
  return { batch: id, state, at: formatInstant(at), ...value }
}

function batchWords({ id, state, at, value }: BatchDocument): string {
  const { created, merged, events, refused } = value.counts
  const files = value.files.map(file => file.name).join(', ')
  const counts = `${created} created, ${merged} merged, ${events} events, ${refused} refused`
  return `${id}  ${formatInstant(at)}  ${files}: ${counts}${state === 'undone' ? '; taken back' : ''}`
}

function undoWords({ removed, kept, keptCount, restored, events }: UndoAnswer, isDryRun: boolean): string {
  const would = isDryRun ? 'Nothing was changed. It would be: ' : ''
  const lines = kept.map(({ contact, name, because }) => `  ${name} (${contact}): ${because}`)
  const more = keptCount > kept.length ? [`  and ${keptCount - kept.length} more`] : []
  const head = `${would}${removed} contacts removed; ${restored} who were known before put back, ${events} of their events taken back.`
  return [
    head,
    ...(keptCount > 0 ? [`Kept, since they have something of their own (${keptCount}):`, ...lines, ...more] : []),
  ].join('\n')
}
