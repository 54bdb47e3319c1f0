// `tend simulate`: what a model says would come of playbooks, on the same simulated people.
import { Command, InvalidArgumentError } from 'commander'
import { theWorkspace } from '../operations/ports.ts'
import { type SimulationDocument, simulatePlaybooks } from '../operations/simulate-playbooks.ts'
import { answers } from './answer.ts'
import { addPlaybookOption, askedPlaybooks } from './asked-playbooks.ts'
import { percent, tableWords } from './report-words.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly playbook: readonly string[]
  readonly contacts: number
  readonly seed: number
}

export function simulateCommand(wiring: Wiring): Command {
  const command = addPlaybookOption(
    new Command('simulate').description(
      'Says what a model, fitted on the own history or on a cited prior, makes of playbooks: the same seed, the same answer.',
    ),
  )
    .option('--contacts <N>', 'people to simulate', readNumber(1_000_000), 2000)
    .option('--seed <S>', 'another seed draws other people', readNumber(4_294_967_295), 1)
  return answers(command, async () => {
    const { playbook, contacts, seed, ...choice } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    const document = await tend.store.read(theWorkspace, async reader =>
      simulatePlaybooks(tend, reader, { playbooks: await askedPlaybooks(reader, playbook), contacts, seed }),
    )
    return { json: document, words: simulationWords(document) }
  })
}

function readNumber(most: number): (text: string) => number {
  return text => {
    const number = Number(text)
    if (/^\d{1,10}$/.test(text) && number <= most) return number
    throw new InvalidArgumentError(`found ${text}; allowed: a whole number up to ${most}.`)
  }
}

const columns = [
  { key: 'playbook', label: 'a hundred contacts', kind: 'text' },
  { key: 'responses', label: 'answered', kind: 'text' },
  { key: 'customers', label: 'bought', kind: 'text' },
  { key: 'optOuts', label: 'opted out', kind: 'text' },
  { key: 'minutes', label: 'minutes', kind: 'text' },
  { key: 'leakage', label: 'leakage', kind: 'text' },
  { key: 'chasing', label: 'chasing', kind: 'text' },
] as const

function simulationWords(simulation: SimulationDocument): string {
  const { contacts, seed, days, playbooks, past, model } = simulation
  const own = past && { ...noNumbers, playbook: 'your past', ...ratesOf(past) }
  return [
    `Simulation of ${contacts} people (seed ${seed}), each watched for ${days} days. These are no contacts of yours.`,
    '',
    ...tableWords(columns, [...playbooks.map(rowOf), ...(own ? [own] : [])]),
    ...playbooks.flatMap(({ id, dominatedBy }) => dominatedBy.map(by => `${by} is at least as good as ${id} on both.`)),
    '',
    ...model.says,
    simulation.definition,
    simulation.caveat,
  ].join('\n')
}

const noNumbers = { responses: '', customers: '', optOuts: '', minutes: '' }

function rowOf(one: SimulationDocument['playbooks'][number]) {
  return {
    playbook: one.id,
    responses: rangeOf(one.responses),
    customers: rangeOf(one.customers),
    optOuts: rangeOf(one.optOuts),
    minutes: rangeOf(one.minutes),
    ...ratesOf(one),
  }
}

function rangeOf({ value, low, high }: { readonly value: number; readonly low: number; readonly high: number }) {
  return `${value.toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)})`
}

type Axes = Pick<SimulationDocument['playbooks'][number], 'leakage' | 'chasing'>

function ratesOf({ leakage, chasing }: Axes) {
  return { leakage: rateOf(leakage), chasing: rateOf(chasing) }
}

function rateOf({ share, low, high }: Axes['leakage']): string {
  return share === null ? '–' : `${percent(share)} (${percent(low)}–${percent(high)})`
}
