// Which addresses of a page bring an opt-out along to whoever has them: of someone erased, or of someone who has them
// too, kept before or brought by the page itself.
import { type Address, addressPlace, channels } from '../../domain/channel.ts'
import type { Event } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Reader } from '../ports.ts'
import { inheritedFrom, type Reach, reachOfAddress, readSuppressed } from '../suppression.ts'
import { isBinding } from './known-person.ts'

export interface BoundAddresses {
  /** Whether an address may bring an opt-out along. */
  mayBind(address: Address): boolean
  /** Finds out how far the opt-outs of the addresses go, for people who are new. */
  settle(addresses: readonly Address[]): Promise<void>
  /** The opt-outs that the addresses bring to someone new; undefined where that is not settled. */
  inherited(addresses: readonly Address[], now: Instant): Event[] | undefined
  /** Takes in what the page tells of someone who has the address. */
  note(address: Address, events: readonly Event[]): void
}

/** @param held the addresses that someone has */
export async function readBound(
  reader: Reader,
  { addresses, held }: { addresses: readonly Address[]; held: readonly Address[] },
): Promise<BoundAddresses> {
  const shared = await reader.many.withOptOut(held)
  const isSuppressed = await readSuppressed(reader, addresses)
  // By reachKey; undefined of an address that brings no opt-out after all.
  const reaches = new Map<string, Reach | undefined>()
  const mayBind = (address: Address) => shared.has(addressPlace(address)) || isSuppressed(address)
  /** Whether whoever comes with the address is bound already as far as the event would bind them. */
  const binds = (address: Address, event: Event) => {
    const channel = event.kind === 'opted_out' ? event.channel : undefined
    const reach = reaches.get(reachKey({ ...address, channel: channel ?? address.channel }))
    return reach === 'all' || (reach !== undefined && reach === channel)
  }
  return {
    mayBind,
    async settle(addresses) {
      for (const address of addresses.filter(mayBind)) {
        const key = reachKey(address)
        if (!reaches.has(key)) reaches.set(key, await reachOfAddress(reader, address))
      }
    },
    inherited(addresses, now) {
      const binding = addresses.filter(mayBind)
      if (!binding.every(address => reaches.has(reachKey(address)))) return undefined
      return binding.flatMap(address => {
        const reach = reaches.get(reachKey(address))
        return reach ? [inheritedFrom(address, reach, now)] : []
      })
    },
    note(address, events) {
      for (const event of events) {
        if (!isBinding(event) || binds(address, event)) continue
        shared.add(addressPlace(address))
        for (const key of keysOf(address, event)) reaches.delete(key)
      }
    },
  }
}

/** A number's calls and its messages may be opted out of apart. */
function reachKey(address: Address): string {
  return `${address.channel} ${addressPlace(address)}`
}

function keysOf(address: Address, event: Event): string[] {
  const told = event.kind === 'opted_out' && event.channel ? [event.channel] : channels
  return told.map(channel => reachKey({ ...address, channel }))
}
