// Takes kept deliveries in again, by the hook as it is now: after its mapping was mended, or what was missing is known.
import { Failure } from '../../domain/failure.ts'
import { type Reader, type Tend, theWorkspace } from '../ports.ts'
import {
  type DeliveryState,
  findDelivery,
  type KeptDelivery,
  keepDelivery,
  type ListedDelivery,
  listDeliveries,
} from './delivery.ts'
import { findHook, type Hook } from './hook.ts'
import { readNow, refusedOutcome } from './read-delivery.ts'
import { tell } from './tell.ts'

export interface Replay {
  readonly hook: string
  /** One of them; left out = all that are unmatched or failed. */
  readonly delivery?: string | undefined
}

/** @throws Failure not_found without such a hook or delivery */
export async function replayDeliveries(tend: Tend, { hook: said, delivery }: Replay): Promise<KeptDelivery[]> {
  const { hook, ids } = await tend.store.read(theWorkspace, async reader => {
    const hook = await findHook(reader, said)
    if (delivery !== undefined) return { hook, ids: [delivery] }
    const kept = await listStates(reader, hook, ['unmatched', 'failed'])
    return { hook, ids: kept.map(({ id }) => id) }
  })
  const replayed: KeptDelivery[] = []
  for (const id of ids) replayed.push(await replayOne(tend, hook, id))
  return replayed
}

/** Takes in what waited for it to be known whom these names of the provider's mean. */
export async function replayWaiting(tend: Tend, hook: Hook, names: readonly string[]): Promise<void> {
  const waiting = await tend.store.read(theWorkspace, reader => listStates(reader, hook, ['unmatched']))
  for (const { id, waitsFor } of waiting) {
    if (waitsFor !== undefined && names.includes(waitsFor)) await replayOne(tend, hook, id)
  }
}

/** In the order in which they came: a later one may build on an earlier one. */
async function listStates(
  reader: Reader,
  { id: hook }: Hook,
  states: readonly DeliveryState[],
): Promise<ListedDelivery[]> {
  const lists = await Promise.all(states.map(state => listDeliveries(reader, { hook, state, limit: 1000 })))
  return lists.flat().sort((a, b) => a.at - b.at)
}

async function replayOne(tend: Tend, hook: Hook, id: string): Promise<KeptDelivery> {
  const now = tend.clock.now()
  try {
    return await tend.store.write(theWorkspace, async writer => {
      const before = await keptDelivery(await findDelivery(writer, hook.id, id), id)
      if (before.state === 'done' || before.body === '') return before
      // What it told is to be dated by the day on which it came.
      const reading = await readNow(writer, { hook, delivery: before, now: before.at })
      const { learned: _, ...outcome } = await tell(tend, writer, { hook, reading, delivery: id, now })
      const { waitsFor: __, ...kept } = before
      const after = { ...kept, ...outcome }
      await keepDelivery(writer, after)
      return after
    })
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'storage' || error.code === 'not_found') throw error
    return tend.store.write(theWorkspace, async writer => {
      const before = await keptDelivery(await findDelivery(writer, hook.id, id), id)
      const after = { ...before, ...refusedOutcome(error) }
      await keepDelivery(writer, after)
      return after
    })
  }
}

async function keptDelivery(found: KeptDelivery | undefined, id: string): Promise<KeptDelivery> {
  if (found) return found
  throw new Failure('not_found', `This webhook has no delivery ${id}.`, { listed: 'delivery' })
}
