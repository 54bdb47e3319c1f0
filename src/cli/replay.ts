// `tend replay`: what playbooks would have said on the own past, beside what was done.
import { Command, InvalidArgumentError } from 'commander'
import { theWorkspace } from '../operations/ports.ts'
import { type ReplayDocument, replayHistory } from '../operations/replay/replay-history.ts'
import { answers } from './answer.ts'
import { addPlaybookOption, askedPlaybooks } from './asked-playbooks.ts'
import { instantOption } from './instant-option.ts'
import { percent } from './report-words.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly playbook: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly list?: number | true
}

const usuallyListed = 20

export function replayCommand(wiring: Wiring): Command {
  const command = addPlaybookOption(
    new Command('replay').description(
      'Says what playbooks would have said along the own past, beside what was done. It never says what would have come of it.',
    ),
  )
    .option('--from <INSTANT>', 'only what happened from then on')
    .option('--to <INSTANT>', 'only what happened until then (default: now)')
    .option(
      '--list [N]',
      `name who would have been treated otherwise (the first ${usuallyListed} of each kind, or N)`,
      readCount,
    )
  return answers(command, async () => {
    const { playbook, from, to, list, ...choice } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    const span = {
      from: from === undefined ? undefined : instantOption('from', from, 0),
      to: instantOption('to', to, tend.clock.now()),
    }
    const limit = list === true ? usuallyListed : (list ?? 0)
    const document = await tend.store.read(theWorkspace, async reader =>
      replayHistory(tend, reader, { playbooks: await askedPlaybooks(reader, playbook), ...span, limit }),
    )
    return { json: document, words: replayWords(document) }
  })
}

function readCount(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new InvalidArgumentError(`found ${text}; allowed: a whole number.`)
}

function replayWords(replay: ReplayDocument): string {
  const { from, to, contacts, events, touches, playbooks, apart } = replay
  const span = `${from ? `from ${from.slice(0, 10)} ` : ''}to ${to.slice(0, 10)}`
  return [
    `Replay of the own past ${span}: ${contacts} contacts, ${events} events, ${touches} touches.`,
    replay.definition,
    ...playbooks.flatMap(playbookWords),
    ...(apart.length > 0 ? [''] : []),
    ...apart.map(
      ({ a, b, points, differ }) =>
        `${a} and ${b}: after ${differ} of ${points} events only one of them would have asked for a touch before the next.`,
    ),
    '',
    replay.caveat,
  ].join('\n')
}

type ReplayedPlaybook = ReplayDocument['playbooks'][number]

function playbookWords(one: ReplayedPlaybook): string[] {
  const { agreement, asSaid, early, notSaid, notDone, leakage, chasing } = one
  return [
    '',
    `${one.title} (${one.id} ${one.version})`,
    `  agreement ${rateWords(agreement)}: ${asSaid} touches as said, ${early.count} early, ${notSaid.count} not said, ${notDone.count} said and not made`,
    `  leakage ${rateWords(leakage)}, chasing ${rateWords(chasing)}`,
    ...listWords('would have been followed up and were not', notDone),
    ...listWords('were touched and would not have been', notSaid),
    ...listWords('were touched sooner than it would have', early),
    ...errorWords('leaked', one.leaked),
    ...errorWords('chased', one.chased),
  ]
}

function rateWords({ share, low, high, errors, of }: ReplayedPlaybook['leakage']): string {
  return share === null ? 'of nothing' : `${percent(share)} (${percent(low)} to ${percent(high)}; ${errors} of ${of})`
}

function listWords(title: string, { count, items }: ReplayedPlaybook['notDone']): string[] {
  if (items.length === 0) return []
  const lines = items.map(
    ({ contact, at, did, says, rule }) => `    ${contact.name}, ${at.slice(0, 10)} (${did}): ${says} (${rule})`,
  )
  return [`  ${items.length} of ${count} who ${title}:`, ...lines]
}

function errorWords(title: string, items: ReplayedPlaybook['leaked']): string[] {
  if (items.length === 0) return []
  return [`  The first ${items.length} ${title}:`, ...items.map(({ contact, says }) => `    ${contact.name}: ${says}`)]
}
