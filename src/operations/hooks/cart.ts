// Carts: checkouts that are not finished yet. Each waits until it falls due, unless it is completed before; what falls due
// is an abandoned cart. No shop tells that by itself.
import type { DesireShown, Source } from '../../domain/event.ts'
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'
import type { Money } from '../../domain/money.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import type { CartNews } from '../../formats/webhook/reading.ts'
import type { Document } from '../documents.ts'
import type { Reader, Writer } from '../ports.ts'

export interface Cart {
  readonly id: string
  readonly hook: string
  readonly state: 'open' | 'done'
  /** When it counts as abandoned. */
  readonly dueAt: Instant
  /** Where they are known already. */
  readonly contact: string | null
  readonly openedAt: Instant
  readonly changedAt: Instant
  readonly end: 'completed' | 'abandoned' | null
  /** Whose it is; null once it is done. */
  readonly draft: ContactDraft | null
  readonly value: Money | null
  readonly source: Source
  /** The deliveries that told of it while it was open. */
  readonly deliveries: readonly string[]
}

const noun = 'cart'

export interface CartTelling {
  readonly hook: string
  readonly minutes: number
  readonly news: CartNews
  readonly draft: ContactDraft
  readonly source: Source
  readonly contact: string | null
  readonly delivery: string
}

/** What the news does to the cart, or null where it is none: older than what is known, or of a cart that is done. */
export async function takeCartNews(writer: Writer, telling: CartTelling): Promise<Cart | null> {
  const before = await findCart(writer, telling.news.id)
  const after = cartAfter(before, telling)
  if (after) await saveCart(writer, after)
  return after
}

/** Of a shop that tells out of order: a completed cart stays completed, and older news changes nothing. */
export function cartAfter(before: Cart | undefined, telling: CartTelling): Cart | null {
  const { news, minutes, draft, source, hook, contact, delivery } = telling
  if (before?.end === 'completed') return null
  if (news.state !== 'completed' && before && (before.end !== null || before.changedAt > news.changedAt)) return null
  const isOpen = news.state === 'open'
  const { id, changedAt } = news
  return {
    ...{ id, hook, contact, changedAt, source },
    state: isOpen ? 'open' : 'done',
    dueAt: changedAt + minutes * MINUTE_MS,
    openedAt: Math.min(before?.openedAt ?? changedAt, changedAt),
    end: news.state === 'open' ? null : news.state,
    draft: isOpen ? draft : null,
    value: news.value ?? before?.value ?? null,
    deliveries: isOpen ? [...(before?.deliveries ?? []), delivery].slice(-mostDeliveries) : [],
  }
}

// Some shops tell of every keystroke in a checkout.
const mostDeliveries = 50

export function abandonment({ id, value }: Pick<Cart, 'id' | 'value'>, at: Instant): DesireShown {
  return { id: `${id}:abandoned`, at, kind: 'desire_shown', how: 'cart_abandoned', ...(value && { value }) }
}

export async function findCart(reader: Reader, id: string): Promise<Cart | undefined> {
  const document = await reader.documents.find(noun, id)
  return document && cartOf(document)
}

export async function saveCart(writer: Writer, cart: Cart): Promise<void> {
  const { id, hook, state, dueAt, contact, ...value } = cart
  await writer.documents.save(noun, { id, state, key: hook, contact, at: dueAt, value })
}

/** Those that are due, the longest first. */
export async function dueCarts(reader: Reader, now: Instant, limit: number): Promise<Cart[]> {
  const documents = await reader.documents.list(noun, { state: 'open', until: now, isOldestFirst: true, limit })
  return documents.map(cartOf)
}

export function nextCartDueAt(reader: Reader): Promise<Instant | null> {
  return reader.documents.firstAt(noun, 'open')
}

/** How many wait, of one hook. */
export async function openCarts(reader: Reader, hook: string): Promise<number> {
  return (await reader.documents.list(noun, { key: hook, state: 'open', limit: 1000 })).length
}

// A shop has some hundreds open in an hour.
const mostOpen = 100_000

export async function openCartsOfAll(reader: Reader): Promise<Cart[]> {
  return (await reader.documents.list(noun, { state: 'open', limit: mostOpen })).map(cartOf)
}

const batch = 500

export async function dropCarts(writer: Writer, hook: string): Promise<void> {
  for (;;) {
    const documents = await writer.documents.list(noun, { key: hook, limit: batch })
    for (const { id } of documents) await writer.documents.remove(noun, id)
    if (documents.length < batch) return
  }
}

function cartOf({ id, key, state, at, contact, value }: Document): Cart {
  const kept = value as Omit<Cart, 'id' | 'hook' | 'state' | 'dueAt' | 'contact'>
  return { ...kept, id, hook: key, state: state as Cart['state'], dueAt: at, contact }
}
