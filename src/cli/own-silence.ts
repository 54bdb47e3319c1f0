// `tend silence learn` and `tend silence show`: what the own history tells of silence, and putting it in force.
import { Argument, Command } from 'commander'
import { formatInstant } from '../domain/instant.ts'
import { type Learned, learn } from '../operations/learn-history.ts'
import { type LearnedSegment, newestLearned } from '../operations/learned-limits.ts'
import { learningDocument } from '../operations/learning-document.ts'
import { saveLearningPlan } from '../operations/nightly-learning.ts'
import { theWorkspace } from '../operations/ports.ts'
import { renewAllDue } from '../operations/renew-due.ts'
import { readReport } from '../operations/reports/read-report.ts'
import { answers } from './answer.ts'
import { learningWords } from './learning-words.ts'
import { reportWords } from './report-words.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly dryRun?: boolean
}

export function learnCommand(wiring: Wiring): Command {
  const command = new Command('learn')
    .description(
      'Learns from the own history after how many attempts the next one harms more than it gains, per segment.',
    )
    .option('--dry-run', 'says what would be learned and keeps nothing')
  return answers(command, async () => {
    const { dryRun = false, ...choice } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    const learned = await learn(tend, { workspace: theWorkspace, now: tend.clock.now(), isDry: dryRun })
    // No server may be running, whose timer would do so.
    const verdicts = dryRun ? 0 : await renewAllDue(tend, theWorkspace)
    return { json: documentOf(learned, dryRun), words: learnWords(learned, { dryRun, verdicts }) }
  })
}

export function nightlyCommand(wiring: Wiring): Command {
  const command = new Command('nightly')
    .description('Says whether a running server learns anew at night by itself, or switches that on or off.')
    .addArgument(new Argument('[STATE]', 'left out = only says').choices(['on', 'off']))
  return answers(command, async (state?: 'on' | 'off') => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    if (state) await tend.store.write(theWorkspace, writer => saveLearningPlan(writer, { isOn: state === 'on' }))
    const json = await tend.store.read(theWorkspace, reader => learningDocument(reader, tend.clock.now()))
    return { json, words: learningWords(json) }
  })
}

export function showCommand(wiring: Wiring): Command {
  const command = new Command('show').description(
    'Shows the chance of the next attempt on the own history, with n and interval, and the stop line per segment.',
  )
  return answers(command, async () => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const { report, table, learning } = await tend.store.read(theWorkspace, async reader => ({
      report: await readReport(tend, reader, { report: 'silence', limit: 0 }),
      table: (await newestLearned(reader)) ?? null,
      learning: await learningDocument(reader, tend.clock.now()),
    }))
    const json = { ...report, learned: table && datesIn(table), learning }
    return { json, words: `${reportWords(report)}\n${learningWords(learning)}` }
  })
}

function documentOf({ table, isNews, renewed }: Learned, isDry: boolean) {
  return { ...datesIn(table), isNews, isKept: !isDry, playbooks: renewed }
}

function datesIn(table: Learned['table']) {
  return {
    ...table,
    inForceFrom: formatInstant(table.inForceFrom),
    learnedAt: formatInstant(table.learnedAt),
  }
}

interface Done {
  readonly dryRun: boolean
  readonly verdicts: number
}

function learnWords({ table, isNews, renewed }: Learned, { dryRun, verdicts }: Done): string {
  const minutes = Object.entries(table.minutes).map(
    ([channel, learned]) => `${channel}: ${learned.minutes} minutes each, by ${learned.n} of them.`,
  )
  return [
    `${table.contacts} contacts, ${table.whole.runs} runs of attempts, ${round(table.whole.answered)} answered.`,
    limitWords('all', table.whole),
    ...Object.entries(table.segments).map(([name, segment]) => limitWords(name, segment)),
    ...minutes,
    '',
    outcomeWords({ isNews, dryRun, verdicts, playbooks: renewed.map(({ id, version }) => `${id} ${version}`) }),
  ].join('\n')
}

function limitWords(name: string, { runs, limit, low, high, seenTo, chances }: LearnedSegment): string {
  const n = `${runs} runs`
  if (chances.length === 0) return `${name}: too few answers to learn from (${n}).`
  if (limit === null) return `${name}: no stop line; up to attempt ${seenTo} none harms more than it gains (${n}).`
  const range = `${low ?? 'none'} to ${high ?? 'none that was seen'}`
  return `${name}: stop after ${Math.max(1, limit)} (95 % range ${range}; ${n}).`
}

interface Outcome extends Done {
  readonly isNews: boolean
  readonly playbooks: readonly string[]
}

function outcomeWords({ isNews, dryRun, verdicts, playbooks }: Outcome): string {
  if (dryRun) return isNews ? 'These would be news; nothing was kept.' : 'No limit would change; nothing was kept.'
  if (!isNews) return 'No limit has changed: the verdicts stay as they are.'
  if (playbooks.length === 0) return 'In force from now on; no playbook here uses learned limits.'
  return `In force from now on, in ${playbooks.join(', ')}; ${verdicts} verdicts were decided anew.`
}

function round(amount: number): string {
  return amount.toLocaleString('en', { maximumFractionDigits: 0 })
}
