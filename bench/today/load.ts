// Fills a data folder with contacts and ten events of each, by the store's own code in large transactions: what is
// measured afterwards is the database that a workspace of that size has.
import { loadSurroundings } from '../../src/boot/open.ts'
import { shippedPlaybooks } from '../../src/boot/package.ts'
import type { Event } from '../../src/domain/event.ts'
import { DAY_MS, HOUR_MS, type Instant } from '../../src/domain/instant.ts'
import { foldContact } from '../../src/operations/fold-contact.ts'
import { type Tend, theUser, theWorkspace, type Writer } from '../../src/operations/ports.ts'
import { prepareWorkspace } from '../../src/operations/prepare-workspace.ts'
import { makeShelf } from '../../src/operations/shelf.ts'
import { openStore } from '../../src/store/open.ts'
import { type Chance, chanceOf, pick } from '../../test/store/random-events.ts'

export const contactId = (place: number): string => `c${String(place).padStart(8, '0')}`

const contactsATransaction = 2_000
const zones = ['Europe/Madrid', 'Europe/Berlin', 'Europe/London', 'America/New_York'] as const

export interface LoadOptions {
  readonly file: string
  readonly contacts: number
  readonly now: Instant
}

export async function load({ file, contacts, now }: LoadOptions): Promise<void> {
  const store = await openStore({ file }, now)
  const tend: Tend = { store, clock: { now: () => now }, shelf: makeShelf(loadSurroundings) }
  await prepareWorkspace(store, theWorkspace, { playbooks: await shippedPlaybooks(), timeZone: 'Europe/Madrid', now })
  const chance = chanceOf(1)
  for (let from = 0; from < contacts; from += contactsATransaction) {
    const to = Math.min(from + contactsATransaction, contacts)
    await store.write(theWorkspace, async writer => {
      for (let place = from; place < to; place += 1) await addOne(tend, writer, { place, now, chance })
    })
    if (to % 100_000 === 0) console.error(`${to} contacts`)
  }
  await store.close()
}

interface OneContact {
  readonly place: number
  readonly now: Instant
  readonly chance: Chance
}

async function addOne(tend: Tend, writer: Writer, { place, now, chance }: OneContact): Promise<void> {
  const id = contactId(place)
  const contact = {
    id,
    name: `Contact ${place}`,
    company: `Company ${place % 50_000}`,
    timeZone: pick(chance, zones),
    addresses: [
      { channel: 'email', value: `${id}@example.com` },
      { channel: 'phone', value: `+34${600_000_000 + place}` },
    ],
  } as const
  const record = { contact, owner: theUser, source: null, batch: null, addedAt: now }
  await writer.contacts.save(record)
  await writer.timelines.append(id, tenEvents(chance, now), now)
  await foldContact(tend, writer, { record, now })
}

/** A contact's ten events: added, then touches, some answered, some with a desire, over the last year. */
export function tenEvents(chance: Chance, now: Instant): Event[] {
  let at = now - Math.floor((30 + chance() * 330) * DAY_MS)
  const share = (now - at) / 10
  const source = { kind: pick(chance, ['event', 'list', 'website'] as const), name: pick(chance, ['one', 'two']) }
  const events: Event[] = [{ id: 'e0', at, kind: 'contact_added', source }]
  for (let place = 1; place < 10; place += 1) {
    at += Math.floor(chance() * (share - HOUR_MS)) + HOUR_MS
    events.push(nextEvent(chance, `e${place}`, at))
  }
  return events
}

function nextEvent(chance: Chance, id: string, at: Instant): Event {
  const what = chance()
  if (what < 0.5)
    return { id, at, kind: 'touch_sent', channel: 'email', intent: pick(chance, ['inform', 'give', 'answer']) }
  if (what < 0.6)
    return { id, at, kind: 'call_logged', direction: 'out', disposition: pick(chance, ['voicemail', 'connected']) }
  if (what < 0.75) return { id, at, kind: 'reply_received', channel: 'email', asks: chance() < 0.5 }
  if (what < 0.82) return { id, at, kind: 'interest_shown', how: 'visit' }
  if (what < 0.88) return { id, at, kind: 'desire_shown', how: 'information_requested' }
  if (what < 0.9) return { id, at, kind: 'purchase_made' }
  if (what < 0.91) return { id, at, kind: 'opted_out' }
  return { id, at, kind: 'note_added', text: 'met at the fair, asked for the new catalogue' }
}
