// `tend import`: contacts, mail and calendars from files into the store.
import { Command, InvalidArgumentError } from 'commander'
import { type Source, sourceKinds } from '../domain/event.ts'
import { compareImported } from '../operations/duplicates/compare-imported.ts'
import type { ImportAnswer, ImportChoices } from '../operations/import/call.ts'
import { importFiles } from '../operations/import/import-files.ts'
import { refusedRows } from '../operations/import/refused-rows.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import { listCommand, undoCommand } from './import-batches.ts'
import { brought, importWords } from './import-words.ts'
import { showImport } from './show-import.ts'
import { readSourceOption } from './source-option.ts'
import type { Wiring } from './wiring.ts'
import { writeRefused } from './write-refused.ts'

interface Options {
  readonly data?: string
  readonly source?: Source
  readonly owner?: string
  readonly dryRun?: boolean
  readonly refused?: string
  readonly own?: readonly string[]
  readonly timeZone?: string
  readonly country?: string
  readonly map?: Readonly<Record<string, string>>
}

export function importCommand(wiring: Wiring): Command {
  const command = new Command('import')
    .description('Reads contacts (CSV, vCard), mail (mbox, maildir, .eml) and calendars (.ics), told apart by content.')
    .argument('<FILE...>', 'files, folders of messages or files, or - for stdin')
    .option('--source <KIND:NAME>', `where they came from: ${sourceKinds.join(', ')}, and a name`, readSourceOption)
    .option('--owner <USER>', 'whose they become: a user’s name, email or id, or spread by load (left out = yours)')
    .option('--dry-run', 'answers the same and stores nothing')
    .option('--own <ADDRESS>', 'an address that is yours; may be given several times (left out = guessed)', gather)
    .option('--time-zone <ZONE>', 'of people and times that name none (left out = yours)')
    .option(
      '--country <CODE>',
      'of phone numbers that name none, such as ES (left out = that of the time zone)',
      readCode,
    )
    .option('--refused <FILE>', 'writes the rows of tables of which something was refused, to mend and import again')
    .option('--map <COLUMN=FIELD>', 'what a column of a table holds; may be given several times', gatherMapping)
    .addHelpText('after', '\n  tend import contacts.csv Sent.mbox --source "event:Autumn fair" --dry-run')
    .addCommand(listCommand(wiring))
    .addCommand(undoCommand(wiring))
  return answers(command, async (names: string[]) => {
    const { data, dryRun = false, refused, ...options } = command.optsWithGlobals<Options>()
    const sources = await wiring.openSources(names)
    await using tend = await wiring.open({ ...(data !== undefined && { data }) })
    using show = showImport()
    const choices = choicesOf(
      options,
      sources.map(source => source.name),
    )
    const call = { workspace: theWorkspace, sources, choices, isDryRun: dryRun, isOffline: true, now: tend.clock.now() }
    const answer = await importFiles(tend, { ...call, onProgress: show.tell })
    const duplicates = dryRun ? undefined : await compareImported(tend, { ...call, batch: answer.batch })
    const hasRefused = refused !== undefined && (await writeRefused(refused, refusedRows(tend, call)))
    const words = [
      importWords(answer, dryRun),
      ...(duplicates === undefined ? [] : brought(duplicates)),
      ...(hasRefused ? [`The refused rows are in ${refused}.`] : []),
    ]
    return { json: documentOf(answer), words: words.join('\n'), isRefusal: isNothing(answer) }
  })
}

function choicesOf({ source, owner, own, timeZone, country, map }: Options, names: readonly string[]): ImportChoices {
  return {
    ...(source && { source }),
    ...(owner && { owner }),
    ...(own && { ownAddresses: own }),
    ...(timeZone && { timeZone }),
    ...(country && { country }),
    ...(map && { mapping: Object.fromEntries(names.map(name => [name, map])) }),
  }
}

/** What `--json` prints, the same for a dry run; rows of a table are left to the preview of the page. */
function documentOf({ files, batch: _, ...answer }: ImportAnswer) {
  return { ...answer, files: files.map(({ firstRows: _, ...file }) => file) }
}

/** Files of which nothing at all could be read are a wrong input; single rows that were refused are not. */
function isNothing({ files, refused }: ImportAnswer): boolean {
  return refused.length > 0 && files.every(file => file.kind === 'unknown' || file.rows === 0)
}

function readCode(text: string): string {
  if (/^[a-z]{2}$/i.test(text)) return text.toUpperCase()
  throw new InvalidArgumentError('Allowed: two letters of ISO 3166-1, such as ES.')
}

function gather(text: string, before: readonly string[] = []): string[] {
  return [...before, text]
}

function gatherMapping(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const equals = text.lastIndexOf('=')
  return { ...before, [text.slice(0, equals)]: text.slice(equals + 1) }
}
