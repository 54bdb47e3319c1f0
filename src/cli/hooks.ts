// `tend hooks`: addresses that shops, calendars and forms post to: added, listed, what came, taken in again, tried.
import { Command } from 'commander'
import { badInput } from '../domain/failure.ts'
import { formatInstant } from '../domain/instant.ts'
import { removeHook } from '../operations/hooks/add-hook.ts'
import {
  type DeliveryState,
  deliveryStates,
  findDelivery,
  type ListedDelivery,
  listDeliveries,
  type Tally,
  tallyOf,
} from '../operations/hooks/delivery.ts'
import { findHook, type Hook, hookPath, listHooks } from '../operations/hooks/hook.ts'
import { replayDeliveries } from '../operations/hooks/replay-deliveries.ts'
import { readMailSettings } from '../operations/mail/mail-settings.ts'
import { type Reader, theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import { addCommand, setCommand } from './hooks-add.ts'
import { tryCommand } from './hooks-try.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
}

export function hooksCommand(wiring: Wiring): Command {
  const command = new Command('hooks').description(
    'Addresses that shops, calendars, forms and other programs post to; each is told by its signature.',
  )
  const subcommands = [listCommand, addCommand, setCommand, removeCommand, deliveriesCommand, replayCommand, tryCommand]
  for (const make of subcommands) command.addCommand(make(wiring))
  return command
}

function listCommand(wiring: Wiring): Command {
  const command = new Command('list').description('Lists the webhooks: address, last delivery, how many of each state.')
  return answers(command, async () => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const rows = await tend.store.read(theWorkspace, async reader => {
      const { publicUrl } = await readMailSettings(reader)
      return Promise.all((await listHooks(reader)).map(hook => shown(reader, hook, publicUrl)))
    })
    const none = 'There is no webhook yet: `tend hooks add PROVIDER`.'
    return { json: rows, words: rows.length === 0 ? none : rows.map(lineOf).join('\n') }
  })
}

type Shown = Awaited<ReturnType<typeof shown>>

async function shown(reader: Reader, hook: Hook, publicUrl: string | undefined) {
  const { secret, ...rest } = hook
  const deliveries: Tally = await tallyOf(reader, hook.id)
  return { ...rest, hasSecret: secret !== null, address: hookPath(hook, publicUrl), deliveries }
}

function lineOf({ name, provider, address, hasSecret, deliveries: { lastAt, ...counts } }: Shown): string {
  const states = deliveryStates.filter(state => counts[state] > 0).map(state => `${counts[state]} ${state}`)
  const last = lastAt === null ? 'nothing came yet' : `last ${formatInstant(lastAt)}: ${states.join(', ')}`
  const secret = hasSecret || provider === 'generic' ? '' : '; it has no secret yet, so it believes nothing'
  return `${name} (${provider}): ${address}\n  ${last}${secret}`
}

function removeCommand(wiring: Wiring): Command {
  const command = new Command('remove')
    .description('Forgets a webhook, its secret and its deliveries; what it told stays on the timelines.')
    .argument('<HOOK>', 'its name or id')
  return answers(command, async (said: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const hook = await tend.store.write(theWorkspace, writer => removeHook(writer, said))
    return { json: { removed: hook.name }, words: `${hook.name} is forgotten; its address answers 404 from now on.` }
  })
}

interface DeliveriesOptions extends Options {
  readonly state?: string
  readonly limit: string
}

function deliveriesCommand(wiring: Wiring): Command {
  const command = new Command('deliveries')
    .description('What came to a webhook, the newest first, and what became of it; with an id, its body.')
    .argument('<HOOK>', 'its name or id')
    .argument('[DELIVERY]', 'the id of one')
    .option('--state <STATE>', `only those that are ${deliveryStates.join(', ')}`)
    .option('--limit <NUMBER>', 'at most so many', '50')
  return answers(command, async (said: string, id: string | undefined) => {
    const { state, limit, ...choice } = command.optsWithGlobals<DeliveriesOptions>()
    await using tend = await wiring.open(choice)
    return await tend.store.read(theWorkspace, async reader => {
      const hook = await findHook(reader, said)
      const one = id === undefined ? undefined : await findDelivery(reader, hook.id, id)
      if (one)
        return { json: one, words: `${deliveryLine(one)}\n${one.body || 'What came was forgotten after 90 days.'}` }
      const query = { hook: hook.id, state: readState(state), limit: Math.max(1, Math.trunc(Number(limit)) || 1) }
      const found = await listDeliveries(reader, query)
      const words = found.map(deliveryLine).join('\n') || 'Nothing of that kind came.'
      return { json: found, words }
    })
  })
}

function readState(state: string | undefined): DeliveryState | undefined {
  if (state === undefined) return undefined
  const known = deliveryStates.find(each => each === state)
  if (known) return known
  const allowed = `one of ${deliveryStates.join(', ')}`
  throw badInput('The call is refused', [{ where: 'option', field: '--state', found: state, allowed }])
}

function deliveryLine({ id, at, state, says, act }: ListedDelivery): string {
  return `${formatInstant(at)}  ${state.padEnd(9)}  ${id}  ${says}${act && ` ${act}`}`
}

function replayCommand(wiring: Wiring): Command {
  const command = new Command('replay')
    .description('Takes deliveries in again, by the webhook as it is now: one, or all that are unmatched or failed.')
    .argument('<HOOK>', 'its name or id')
    .argument('[DELIVERY]', 'the id of one')
  return answers(command, async (said: string, delivery: string | undefined) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const replayed = await replayDeliveries(tend, { hook: said, delivery })
    const words = replayed.map(deliveryLine).join('\n') || 'Nothing is unmatched or failed.'
    const isFailure = replayed.some(({ state }) => state === 'unmatched' || state === 'failed')
    return { json: replayed.map(({ body: _, ...rest }) => rest), words, isFailure }
  })
}
