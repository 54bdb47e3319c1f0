// Takes a verified delivery in: kept with what became of it, in the transaction of its events. The same delivery again,
// known by the provider's id or by its bytes, changes nothing.
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { type Part, partsOf } from '../../formats/webhook/providers.ts'
import type { Delivery, WebhookReading } from '../../formats/webhook/reading.ts'
import { type Tend, theWorkspace, type Writer } from '../ports.ts'
import { readSettings } from '../settings.ts'
import { claimDeliveryId, type DeliveryState, hashOf, isKept, keepDelivery, type Outcome } from './delivery.ts'
import { type Hook, providerOf } from './hook.ts'
import { tell } from './tell.ts'

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
  const kept: (Outcome | 'known')[] = []
  for (const piece of piecesOf(hook, delivery)) kept.push(await takePiece(tend, { hook, piece, now }))
  const outcomes = kept.filter(outcome => outcome !== 'known')
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

async function takePiece(tend: Tend, taking: Piecemeal): Promise<Outcome | 'known'> {
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
    return storePiece(tend, taking, async () => refusedOutcome(error))
  }
}

export function refusedOutcome({ message, act }: Failure): Outcome {
  return { state: 'failed', says: message, act, events: [], contact: null }
}

function storePiece(
  tend: Tend,
  { hook, piece, now }: Piecemeal,
  outcomeOf: (writer: Writer) => Promise<Outcome>,
): Promise<Outcome | 'known'> {
  const work = async (writer: Writer) => {
    if (await isKept(writer, hook.id, piece.id)) return 'known' as const
    if (!(await claimDeliveryId(writer, { hook: hook.id, id: piece.part?.id, now }))) return 'known' as const
    const outcome = await outcomeOf(writer)
    await keepDelivery(writer, { ...outcome, ...piece.delivery, id: piece.id, hook: hook.id, at: now })
    return outcome
  }
  return tend.store.write(theWorkspace, work, { isShort: true })
}

export interface Rereading {
  readonly hook: Hook
  readonly delivery: Delivery
  /** Left out = read from the body. */
  readonly part?: Part | undefined
  readonly now: Instant
}

/** What a delivery says by the hook as it is now. */
export async function readNow(writer: Pick<Writer, 'settings'>, rereading: Rereading): Promise<WebhookReading> {
  const { hook, delivery, now } = rereading
  const provider = providerOf(hook.provider)
  const parts = rereading.part ? [rereading.part] : partsOf(provider, delivery.body, delivery.headers)
  if (!Array.isArray(parts)) return parts
  const { timeZone } = await readSettings(writer as Writer)
  const { id, mapping, endedIsHeld } = hook
  const call = { now, timeZone, hook: id, mapping, endedIsHeld, headers: delivery.headers }
  const [part] = parts
  return part ? provider.read(part.payload, call) : { kind: 'ignored', why: 'It holds nothing.' }
}
