// `tend hooks try`: a dry run of a payload in a file: the person, the events and the verdict that would come of it.
import { Command } from 'commander'
import { describeFault } from '../domain/fault.ts'
import { providers } from '../formats/webhook/providers.ts'
import { blankHook } from '../operations/hooks/add-hook.ts'
import { findHook, type Hook, listHooks } from '../operations/hooks/hook.ts'
import { type TrialResult, tryPayload } from '../operations/hooks/try-payload.ts'
import { type Reader, theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import { instantOption } from './instant-option.ts'
import { readText } from './read-input.ts'
import { whatToDo } from './verdict-words.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly header: readonly string[]
  readonly now?: string
}

export function tryCommand(wiring: Wiring): Command {
  const command = new Command('try')
    .description(
      'What a payload would do: the person, the events and the verdict. Nothing is kept, no signature asked for.',
    )
    .argument('<HOOK>', `a webhook’s name or id, or a provider: ${providers.map(({ id }) => id).join(', ')}`)
    .argument('<FILE>', 'the payload; - reads stdin')
    .option('--header <NAME:VALUE...>', 'headers that say what it is, such as X-Shopify-Topic:orders/create', [])
    .option('--now <INSTANT>', 'when it comes (left out = when what it tells had happened)')
  return answers(command, async (said: string, file: string) => {
    const { header, now, ...choice } = command.optsWithGlobals<Options>()
    const body = await readText(file)
    await using tend = await wiring.open(choice)
    const hook = await tend.store.read(theWorkspace, reader => hookOf(reader, said, tend.clock.now()))
    const delivery = { body, headers: readHeaders(header) }
    const trial = { hook, delivery, now: now === undefined ? undefined : instantOption('now', now, 0) }
    const results = await tryPayload(tend, trial)
    const document = { provider: hook.provider, results }
    const [only] = results
    const isFailure = results.some(({ state }) => state === 'failed')
    return {
      // Most payloads are one, about one person: what a program asks for lies on top.
      json: { ...document, ...(results.length === 1 && only ? flat(only) : {}) },
      words: results.map(wordsOf).join('\n\n'),
      isFailure,
    }
  })
}

async function hookOf(reader: Reader, said: string, now: number): Promise<Hook> {
  const isKept = (await listHooks(reader)).some(({ id, name }) => id === said || name === said)
  const isProvider = providers.some(({ id }) => id === said)
  return isProvider && !isKept ? blankHook(said, now) : findHook(reader, said)
}

function flat({ state, says, act, people: [first] }: TrialResult) {
  if (!first) return { state, says, act, person: null, events: [], verdict: null }
  const { person, isNew, source, events, waitsUntil, verdict } = first
  return { state, says, act, person, isNew, source, events, waitsUntil, verdict }
}

function readHeaders(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map(line => {
      const [name = '', value = ''] = line.split(/:(.*)/s, 2)
      return [name.trim().toLowerCase(), value.trim()]
    }),
  )
}

function wordsOf({ state, says, act, faults, people }: TrialResult): string {
  if (state !== 'told') return [`${state}: ${says}`, act, ...faults.map(describeFault)].filter(Boolean).join('\n')
  return people
    .map(({ person, isNew, source, events, waitsUntil, verdict }) =>
      [
        `${person.name ?? 'No name'}, ${person.addresses.map(({ value }) => value).join(', ')} (${isNew ? 'new' : 'known'}, ${source.kind}:${source.name})`,
        ...(waitsUntil ? [`  waits until ${waitsUntil}; then, unless it was completed:`] : []),
        ...events.map(({ at, kind, id: _, ...fields }) => `  ${at}  ${kind} ${fieldWords(fields)}`),
        `  ${whatToDo(verdict)} (${verdict.rule}, decided as of ${verdict.decidedAt})`,
      ].join('\n'),
    )
    .join('\n')
}

function fieldWords(fields: Record<string, unknown>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' ')
}
