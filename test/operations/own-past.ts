// A past of one's own for tests: contacts of two sources with seeded attempts and answers, in a database of its own.
import { afterAll } from 'vitest'
import type { Contact } from '../../src/domain/contact.ts'
import type { Event, SourceKind } from '../../src/domain/event.ts'
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../src/domain/instant.ts'
import { addIn } from '../../src/operations/add-contact.ts'
import { type Tend, theWorkspace } from '../../src/operations/ports.ts'
import { type Random, seededRandom } from '../../src/silence/random.ts'
import { databases } from '../store/databases.ts'
import { type TestClock, tendOn } from '../store/tend-on.ts'

export const now: Instant = Date.parse('2026-11-16T09:00:00Z')

export interface PastContact {
  readonly contact: Contact
  readonly events: readonly Event[]
}

/** Tend on an embedded database of its own, with these contacts. */
export async function tendWith(past: readonly PastContact[]): Promise<Tend & { readonly clock: TestClock }> {
  const { store, drop } = await databases[0]!.open()
  afterAll(async () => {
    await store.close()
    await drop()
  })
  const tend = await tendOn(store, now - DAY_MS)
  await store.write(theWorkspace, async writer => {
    for (const one of past) await addIn(tend, writer, { ...one, now: now - DAY_MS })
  })
  tend.clock.set(now)
  return tend
}

export function person(id: string, addresses = [{ channel: 'email' as const, value: `${id}@example.com` }]): Contact {
  return { id, name: id, timeZone: 'Europe/Madrid', addresses }
}

interface Kind {
  readonly source: SourceKind
  /** The chance that an attempt is answered, and that it brings an opt-out. */
  readonly answered: number
  readonly optedOut: number
}

/** Contacts who got up to eight attempts four days apart; the same seed tells the same past. */
export function tellPast(count: number, kind: Kind, seed: number): PastContact[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, place) => tellOne(`${kind.source}-${place}`, kind, random))
}

function tellOne(id: string, { source, answered, optedOut }: Kind, random: Random): PastContact {
  const start =
    now - 200 * DAY_MS + Math.floor(random.next() * 100) * DAY_MS + Math.floor(random.next() * 60) * MINUTE_MS
  const events: Event[] = [{ id: `${id}-0`, at: start, kind: 'contact_added', source: { kind: source } }]
  for (let attempt = 1; attempt <= 8; attempt++) {
    const at = start + attempt * 4 * DAY_MS
    events.push({ id: `${id}-${attempt}`, at, kind: 'touch_sent', channel: 'email', intent: 'inform' })
    const draw = random.next()
    const answer = { id: `${id}-answer`, at: at + Math.floor(random.next() * 48) * HOUR_MS + HOUR_MS }
    if (draw < answered) events.push({ ...answer, kind: 'reply_received', channel: 'email', asks: false })
    else if (draw < answered + optedOut) events.push({ ...answer, kind: 'opted_out' })
    else continue
    break
  }
  return { contact: person(id), events }
}
