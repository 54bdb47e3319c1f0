// Of the owners of a page who are free at a time, the one whom a visitor meets: whoever answers for them already, else the
// one with the fewest meetings ahead.
import type { Instant } from '../../domain/instant.ts'
import type { Reader } from '../ports.ts'
import { listBookings } from './booking.ts'

export interface ChoosingOwner {
  /** Who are free then, one or more. */
  readonly free: readonly string[]
  /** Of who books. */
  readonly email: string
  readonly now: Instant
}

export async function chooseOwner(reader: Reader, { free, email, now }: ChoosingOwner): Promise<string> {
  const [first = ''] = free
  if (free.length === 1) return first
  const known = await reader.contacts.findByAddresses([{ channel: 'email', value: email }])
  for (const { contact } of known) {
    const owner = (await reader.contacts.find(contact))?.owner
    if (owner !== undefined && free.includes(owner)) return owner
  }
  const ahead = await listBookings(reader, { state: 'booked', from: now, limit: 100_000 })
  const counted = free.map(owner => ({ owner, meetings: ahead.filter(booking => booking.owner === owner).length }))
  // The sort is stable: among equals the page's order holds.
  return counted.sort((a, b) => a.meetings - b.meetings)[0]?.owner ?? first
}
