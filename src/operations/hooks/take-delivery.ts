// Takes a verified delivery in: kept with what became of it, in the transaction of its events. The same delivery again,
// known by the provider's id or by its bytes, changes nothing.
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { type Part, partsOf } from '../../formats/webhook/providers.ts'
import type { Delivery, WebhookReading } from '../../formats/webhook/reading.ts'
import { type Tend, theWorkspace, type Writer } from '../ports.ts'
import { claimDeliveryId, type DeliveryState, hashOf, isKept, keepDelivery } from './delivery.ts'
import { type Hook, providerOf } from './hook.ts'
import { readNow, refusedOutcome } from './read-delivery.ts'
import { replayWaiting } from './replay-deliveries.ts'
import { type Told, tell } from './tell.ts'

export interface Taking {
  readonly hook: Hook
  readonly delivery: Delivery
  readonly now: Instant
}

export interface Taken {
  /** Of each part of it; `known` = it came before. */
  readonly states: readonly (DeliveryState | 'known')[]
  readonly contacts: readonly string[]
  /** Whether the timer of carts may have something to wait for. */
  readonly hasCart: boolean
}

/** Of a hook that anybody may post to, only what can be read is kept. */
export function isLegible({ provider, signing }: Hook, { body, headers }: Delivery): boolean {
  const isUnsigned = provider === 'generic' && signing.kind === 'none'
  return !isUnsigned || Array.isArray(partsOf(providerOf(provider), body, headers))
}

export async function takeDelivery(tend: Tend, { hook, delivery, now }: Taking): Promise<Taken> {
  const kept: (Told | 'known')[] = []
  for (const piece of piecesOf(hook, delivery)) kept.push(await takePiece(tend, { hook, piece, now }))
  const outcomes = kept.filter(outcome => outcome !== 'known')
  const learned = outcomes.flatMap(outcome => outcome.learned)
  if (learned.length > 0) await replayWaiting(tend, hook, learned)
  return {
    states: kept.map(outcome => (outcome === 'known' ? outcome : outcome.state)),
    contacts: outcomes.flatMap(({ contact }) => (contact === null ? [] : [contact])),
    hasCart: providerOf(hook.provider).hasCarts && outcomes.length > 0,
  }
}

/** What is kept and read as one. */
interface Piece {
  /** Of its bytes. */
  readonly id: string
  readonly delivery: Delivery
  readonly part: Part | undefined
  readonly refusal: WebhookReading | undefined
}

function piecesOf({ provider }: Hook, delivery: Delivery): Piece[] {
  const parts = partsOf(providerOf(provider), delivery.body, delivery.headers)
  if (!Array.isArray(parts)) return [{ id: hashOf(delivery.body), delivery, part: undefined, refusal: parts }]
  if (parts.length === 1) return [{ id: hashOf(delivery.body), delivery, part: parts[0], refusal: undefined }]
  return parts.map(part => {
    const body = textOfPart(part)
    return { id: hashOf(body), delivery: { ...delivery, body }, part, refusal: undefined }
  })
}

/** What is nested deeper than can be written again is no entry of a batch. */
function textOfPart({ payload }: Part): string {
  try {
    return JSON.stringify(payload)
  } catch {
    return '"too deep"'
  }
}

interface Piecemeal {
  readonly hook: Hook
  readonly piece: Piece
  readonly now: Instant
}

async function takePiece(tend: Tend, taking: Piecemeal): Promise<Told | 'known'> {
  try {
    return await storePiece(tend, taking, async writer => {
      const { hook, piece, now } = taking
      const reading =
        piece.refusal ?? (await readNow(writer, { hook, delivery: piece.delivery, part: piece.part, now }))
      return tell(tend, writer, { hook, reading, delivery: piece.id, now })
    })
  } catch (error) {
    // What our own side can't do now is asked for again by the provider; what the payload makes impossible never ends well.
    if (!(error instanceof Failure) || error.code === 'storage') throw error
    return storePiece(tend, taking, async () => ({ ...refusedOutcome(error), learned: [] }))
  }
}

function storePiece(
  tend: Tend,
  { hook, piece, now }: Piecemeal,
  outcomeOf: (writer: Writer) => Promise<Told>,
): Promise<Told | 'known'> {
  const work = async (writer: Writer) => {
    if (await isKept(writer, hook.id, piece.id)) return 'known' as const
    if (!(await claimDeliveryId(writer, { hook: hook.id, id: piece.part?.id, now }))) return 'known' as const
    const told = await outcomeOf(writer)
    const { learned: _, ...outcome } = told
    await keepDelivery(writer, { ...outcome, ...piece.delivery, id: piece.id, hook: hook.id, at: now })
    return told
  }
  return tend.store.write(theWorkspace, work, { isShort: true })
}
