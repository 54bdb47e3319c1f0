// A long life of a workspace by chance: whatever was recorded, in whatever order, what is kept is what the events give.
import { afterEach, describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, type Instant } from '../../src/domain/instant.ts'
import { addContact } from '../../src/operations/add-contact.ts'
import { checkRebuild } from '../../src/operations/check-rebuild.ts'
import { type Store, type Tend, theWorkspace as workspace } from '../../src/operations/ports.ts'
import { recordEvents } from '../../src/operations/record-event.ts'
import { renewAllDue } from '../../src/operations/renew-due.ts'
import { retractEvent } from '../../src/operations/retract-event.ts'
import { updateContact } from '../../src/operations/update-contact.ts'
import { databases } from './databases.ts'
import { type Chance, chanceOf, randomEvent } from './random-events.ts'
import { type TestClock, tendOn } from './tend-on.ts'

const start: Instant = Date.UTC(2026, 0, 5)
const sizes = { SQLite: { contacts: 500, events: 10_000 }, PostgreSQL: { contacts: 50, events: 1_000 } } as const
const seed = 20_261_122

interface Life {
  readonly tend: Tend & { readonly clock: TestClock }
  readonly chance: Chance
  readonly contacts: number
}

async function addContacts({ tend, contacts }: Life): Promise<void> {
  for (let place = 0; place < contacts; place += 1) {
    const addresses = [
      { channel: 'email', value: `c${place}@example.com` },
      { channel: 'phone', value: `+3491${place}` },
    ] as const
    const contact = { id: `c${place}`, timeZone: place % 3 ? 'Europe/Madrid' : 'America/New_York', addresses }
    await addContact(tend, { workspace, contact, events: [], now: start })
  }
}

/** One thing that happens; answers how many events it recorded. */
async function happen({ tend, chance, contacts }: Life, counted: number): Promise<number> {
  const now = tend.clock.now()
  const contact = `c${Math.floor(chance() * contacts)}`
  const what = chance()
  if (what < 0.03) {
    const event = `e${Math.floor(chance() * counted)}`
    const has = await tend.store.read(workspace, reader => reader.timelines.find(contact, event))
    if (has) await retractEvent(tend, { workspace, contact, event, now })
    return 0
  }
  if (what < 0.05) {
    const addresses = [{ channel: 'email', value: `${contact}.${counted}@example.com` }] as const
    await updateContact(tend, { workspace, contact, change: { addresses }, now })
    return 0
  }
  const isLate = chance() < 0.3
  const events = Array.from({ length: 1 + Math.floor(chance() * 6) }, (_, place) =>
    randomEvent(chance, `e${counted + place}`, now - Math.floor(chance() * (isLate ? 30 * DAY_MS : HOUR_MS))),
  )
  await recordEvents(tend, { workspace, contact, events, now })
  return events.length
}

describe.each(databases)('a rebuild on $name', database => {
  let store: Store
  let drop: () => Promise<void>
  afterEach(async () => {
    await store.close()
    await drop()
  })

  test('agrees after events, undos, mended addresses and renewals in any order', { timeout: 120_000 }, async () => {
    ;({ store, drop } = await database.open())
    const size = sizes[database.name]
    const tend = await tendOn(store, start)
    const life: Life = { tend, chance: chanceOf(seed), contacts: size.contacts }
    await addContacts(life)
    let counted = 0
    while (counted < size.events) {
      tend.clock.set(tend.clock.now() + Math.floor(life.chance() * HOUR_MS))
      if (life.chance() < 0.02) await renewAllDue(tend, workspace)
      counted += await happen(life, counted)
    }
    await renewAllDue(tend, workspace)
    const { contacts, differences } = await checkRebuild(tend, { workspace })
    expect(contacts).toBe(size.contacts)
    expect(differences).toEqual([])
    const kinds = await store.read(workspace, reader => reader.verdicts.countByKind())
    expect(Object.keys(kinds).length, `several kinds of verdict: ${JSON.stringify(kinds)}`).toBeGreaterThan(2)
  })
})
