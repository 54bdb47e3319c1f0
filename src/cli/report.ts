// `tend report`: what the own history tells, with n, interval and the people behind each number.
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { theWorkspace } from '../operations/ports.ts'
import { readReport } from '../operations/reports/read-report.ts'
import { type Grouping, groupings, type ReportName, reportNames } from '../operations/reports/report.ts'
import { reportCsv } from '../operations/reports/report-csv.ts'
import { answers } from './answer.ts'
import { instantOption } from './instant-option.ts'
import { reportWords } from './report-words.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly by?: Grouping
  readonly group?: string
  readonly from?: string
  readonly to?: string
  readonly list?: number | true
  readonly csv?: boolean
}

/** A file of JSON takes them all; a screen takes so many. */
const usuallyListed = 50

export function reportCommand(wiring: Wiring): Command {
  const command = new Command('report')
    .description('Tells what the own history says, each number with its n, its interval and the people behind it.')
    .addArgument(new Argument('<REPORT>', `one of ${reportNames.join(', ')}`).choices(reportNames))
    .addOption(new Option('--by <WHAT>', 'what rows are told apart by (default: source)').choices(groupings))
    .option('--from <INSTANT>', 'only what happened from then on')
    .option('--to <INSTANT>', 'as it was then (default: now)')
    .option('--list [N]', `name the people behind the numbers (the first ${usuallyListed}, or N)`, readCount)
    .option('--group <ROW>', 'name only the people of this row')
    .option('--csv', 'answer with the rows as CSV')
  return answers(command, async (report: ReportName) => {
    const { by, group, from, to, list, csv, ...choice } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    const limit = list === true ? usuallyListed : (list ?? 0)
    const span = {
      from: from === undefined ? undefined : instantOption('from', from, 0),
      to: instantOption('to', to, tend.clock.now()),
    }
    const query = { report, by, group, limit, ...span }
    const document = await tend.store.read(theWorkspace, reader => readReport(tend, reader, query))
    return { json: document, words: csv ? reportCsv(document) : reportWords(document) }
  })
}

function readCount(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new InvalidArgumentError(`found ${text}; allowed: a whole number.`)
}
