// Turns the carts that fell due into abandoned ones, each in a transaction of its own, so that a restart in between loses
// none and tells none twice.
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { arriveIn } from '../arrive.ts'
import { contactIdOf } from '../import/contact-id.ts'
import { findMatch } from '../import/match-contacts.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { abandonment, type Cart, dueCarts, findCart, saveCart } from './cart.ts'
import { findDelivery, keepDelivery } from './delivery.ts'

export interface AbandonedCart {
  readonly cart: string
  readonly contact: string | null
  /** Why it could not be told; null where it was. */
  readonly failed: string | null
}

const batch = 100

/** Answers what became of each that was due; those that were bought meanwhile have no contact. */
export async function abandonDueCarts(tend: Tend, workspace: string): Promise<AbandonedCart[]> {
  const now = tend.clock.now()
  const due = await tend.store.read(workspace, reader => dueCarts(reader, now, batch))
  const abandoned: AbandonedCart[] = []
  for (const { id } of due) abandoned.push(await abandonCart(tend, workspace, { id, now }))
  return abandoned
}

async function abandonCart(
  tend: Tend,
  workspace: string,
  { id, now }: { id: string; now: Instant },
): Promise<AbandonedCart> {
  try {
    const contact = await tend.store.write(workspace, writer => abandonIn(tend, writer, { id, now }))
    return { cart: id, contact, failed: null }
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'storage') throw error
    // It would fail again for ever, and keep the others waiting.
    await tend.store.write(workspace, async writer => {
      const cart = await findCart(writer, id)
      if (cart) await saveCart(writer, { ...cart, state: 'done', end: 'abandoned' })
    })
    return { cart: id, contact: null, failed: error.message }
  }
}

async function abandonIn(
  tend: Tend,
  writer: Writer,
  { id, now }: { id: string; now: Instant },
): Promise<string | null> {
  const cart = await findCart(writer, id)
  if (cart?.state !== 'open' || cart.dueAt > now || !cart.draft) return null
  const { draft, source, dueAt } = cart
  const done = { ...cart, state: 'done', draft: null, deliveries: [] } as const
  const known = await findMatch(writer, draft, contactIdOf(draft))
  if (known && (await hasBoughtSince(writer, known, cart))) {
    await saveCart(writer, { ...done, end: 'completed', contact: known })
    return null
  }
  const { contact } = await arriveIn(tend, writer, { draft, source, events: [abandonment(cart, dueAt)], now })
  await saveCart(writer, { ...done, end: 'abandoned', contact })
  await nameContact(writer, cart, contact)
  return contact
}

/** A purchase that another hook or a person told of: whoever bought has abandoned nothing. */
async function hasBoughtSince(reader: Reader, contact: string, { openedAt }: Cart): Promise<boolean> {
  const events = await reader.timelines.events(contact)
  return events.some(({ kind, at }) => kind === 'purchase_made' && at >= openedAt)
}

/** What they typed into the checkout goes with them when they are erased. */
async function nameContact(writer: Writer, { id, hook, deliveries }: Cart, contact: string): Promise<void> {
  for (const each of deliveries) {
    const delivery = await findDelivery(writer, hook, each)
    if (!delivery) continue
    const says = 'An unfinished checkout, which became an abandoned cart.'
    await keepDelivery(writer, { ...delivery, contact, says, events: [`${id}:abandoned`] })
  }
}
