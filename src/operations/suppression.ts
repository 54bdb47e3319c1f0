// Suppression: an opt-out holds for the address, whoever carries it. It spreads to contacts who share the address, and
// outlives an erasure as a salted hash that is looked up when the address comes back.
import { createHmac, randomBytes } from 'node:crypto'
import { type Address, addressFamily, addressKey, type Channel } from '../domain/channel.ts'
import type { Contact } from '../domain/contact.ts'
import type { Event, OptedOut } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import { allChannels, bitOf, type Standing } from '../engine/standing.ts'
import type { Reader, Writer } from './ports.ts'

/** An opt-out to be recorded with another contact. */
export interface SharedOptOut {
  readonly contact: string
  readonly event: OptedOut
}

/** Such events came from another contact, so that they spread no further. */
const spreadPrefix = 'suppression:'

export function isSpread({ id }: Event): boolean {
  return id.startsWith(spreadPrefix)
}

/** What the opt-outs among the events mean for the other contacts who have the same address. */
export async function sharedOptOuts(
  reader: Reader,
  contact: Contact,
  added: readonly Event[],
): Promise<SharedOptOut[]> {
  const shared: SharedOptOut[] = []
  for (const event of added) {
    if (event.kind !== 'opted_out' || isSpread(event)) continue
    const sharers = new Set<string>()
    for (const address of contact.addresses) {
      if (event.channel && address.channel !== event.channel) continue
      for (const sharer of await unboundSharers(reader, address, { event, self: contact.id })) sharers.add(sharer)
    }
    for (const sharer of sharers) {
      const id = await freeId(reader, sharer, { event, from: contact.id })
      shared.push({ contact: sharer, event: { ...event, id } })
    }
  }
  return shared
}

/** Those who have the address and whom no opt-out binds, or who agreed to hear from us since one did. */
async function unboundSharers(
  reader: Reader,
  address: Address,
  { event, self }: { event: OptedOut; self: string },
): Promise<string[]> {
  const unbound: string[] = []
  for (const { contact } of await reader.contacts.findByAddresses([address])) {
    if (contact !== self && !(await isBound(reader, contact, event))) unbound.push(contact)
  }
  return unbound
}

async function isBound(reader: Reader, contact: string, { channel }: OptedOut): Promise<boolean> {
  const standing = await reader.timelines.standing(contact)
  if (!standing) return false
  if (!channel) return reachOf(standing, { channel: 'email' }) === 'all'
  return reachOf(standing, { channel }) !== undefined
}

/** Whoever agreed to hear from us again may be bound again, by someone else's opt-out of the same name. */
async function freeId(
  reader: Reader,
  contact: string,
  { event, from }: { event: OptedOut; from: string },
): Promise<string> {
  const id = spreadPrefix + event.id
  return (await reader.timelines.find(contact, id)) ? `${spreadPrefix}${from}:${event.at}:${event.id}` : id
}

/** The opt-outs that a contact's addresses bring with them and that do not hold for them yet, as events. */
export async function inheritedOptOuts(reader: Reader, contact: Contact, now: Instant): Promise<Event[]> {
  const salt = await findSalt(reader)
  const standing = await reader.timelines.standing(contact.id)
  const inherited: OptedOut[] = []
  for (const address of contact.addresses) {
    const reach = (await erasedReach(reader, address, salt)) ?? (await sharedReach(reader, address, contact.id))
    const own = standing && reachOf(standing, address)
    if (!reach || own === 'all' || own === reach) continue
    const event = inheritedFrom(address, reach, now)
    if (!(await reader.timelines.find(contact.id, event.id))) inherited.push(event)
  }
  return inherited
}

/** How far an opt-out goes that an address brings to someone who is new; undefined where it brings none. */
export async function reachOfAddress(reader: Reader, address: Address): Promise<Reach | undefined> {
  return (await erasedReach(reader, address, await findSalt(reader))) ?? sharedReach(reader, address, '')
}

export function inheritedFrom(address: Address, reach: Reach, now: Instant): OptedOut {
  const id = `${spreadPrefix}${address.channel}:${addressKey(address)}`
  return { id, at: now, kind: 'opted_out', ...(reach === 'all' ? {} : { channel: reach }) }
}

/** Which of many addresses an opt-out of someone erased holds for, on all channels or on theirs. */
export async function readSuppressed(reader: Reader, addresses: readonly Address[]): Promise<SuppressedAddresses> {
  const salt = await findSalt(reader)
  if (salt === undefined) return () => false
  const hashesOf = (address: Address) => [hashOf(salt, address, 'all'), hashOf(salt, address, address.channel)]
  const found = await reader.many.suppressed(addresses.flatMap(hashesOf))
  return found.size === 0 ? () => false : address => hashesOf(address).some(hash => found.has(hash))
}

export type SuppressedAddresses = (address: Address) => boolean

/** Keeps the opt-outs of a contact who is to be erased, as hashes of the addresses that they hold for. */
export async function keepOptOuts(writer: Writer, contact: Contact, now: Instant): Promise<void> {
  const standing = await writer.timelines.standing(contact.id)
  for (const address of contact.addresses) {
    const reach = standing && reachOf(standing, address)
    if (reach) await writer.suppressions.add({ hash: hashOf(await saltOf(writer), address, reach), at: now })
  }
}

/** How far an opt-out goes: over every channel, or over the one. */
export type Reach = Channel | 'all'

function reachOf(standing: Standing, { channel }: Pick<Address, 'channel'>): Reach | undefined {
  if (standing.complaint || standing.optedOut === allChannels) return 'all'
  return standing.optedOut & bitOf(channel) ? channel : undefined
}

async function erasedReach(reader: Reader, address: Address, salt: string | undefined): Promise<Reach | undefined> {
  if (salt === undefined) return undefined
  const reaches: readonly Reach[] = ['all', address.channel]
  for (const reach of reaches) if (await reader.suppressions.has(hashOf(salt, address, reach))) return reach
  return undefined
}

async function sharedReach(reader: Reader, address: Address, self: string): Promise<Reach | undefined> {
  for (const { contact } of await reader.contacts.findByAddresses([address])) {
    const standing = contact === self ? undefined : await reader.timelines.standing(contact)
    const reach = standing && reachOf(standing, address)
    if (reach) return reach
  }
  return undefined
}

// The salt lies beside the hashes: it keeps them from being looked up in a table made for all installations, not from
// one who has this database and the time to try every number.
async function findSalt(reader: Reader): Promise<string | undefined> {
  return (await reader.settings.get('suppression_salt')) as string | undefined
}

async function saltOf(writer: Writer): Promise<string> {
  const known = await findSalt(writer)
  if (known !== undefined) return known
  const salt = randomBytes(32).toString('base64')
  await writer.settings.set('suppression_salt', salt)
  return salt
}

function hashOf(salt: string, address: Address, reach: Reach): string {
  return createHmac('sha256', salt)
    .update(`${reach}\n${addressFamily(address)}\n${addressKey(address)}`)
    .digest('base64url')
}
