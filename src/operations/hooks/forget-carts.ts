// What carts hold of a person who is erased, beside what names them as its contact: a checkout that came before they were
// known still waits with their address in it, and would bring them back when it falls due.
import { addressKey } from '../../domain/channel.ts'
import type { Contact } from '../../domain/contact.ts'
import type { Writer } from '../ports.ts'
import { openCartsOfAll, saveCart } from './cart.ts'
import { forgetBody } from './delivery.ts'

export async function forgetCarts(writer: Writer, { addresses }: Contact): Promise<void> {
  const keys = new Set(addresses.map(address => `${address.channel} ${addressKey(address)}`))
  for (const cart of await openCartsOfAll(writer)) {
    const theirs = cart.draft?.addresses ?? []
    if (!theirs.some(address => keys.has(`${address.channel} ${addressKey(address)}`))) continue
    // The deliveries stay known by their bytes' hash, so that a second sending of them opens it no more.
    for (const delivery of cart.deliveries) await forgetBody(writer, cart.hook, delivery)
    await saveCart(writer, { ...cart, state: 'done', draft: null, deliveries: [] })
  }
}
