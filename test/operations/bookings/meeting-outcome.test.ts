import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOUR_MS, MINUTE_MS, parseInstant } from '../../../src/domain/instant.ts'
import { addContact } from '../../../src/operations/add-contact.ts'
import { askOutcomes, lookAtMeeting, tellOutcome } from '../../../src/operations/bookings/meeting-outcome.ts'
import { saveMailSettings } from '../../../src/operations/mail/mail-settings.ts'
import { theWorkspace } from '../../../src/operations/ports.ts'
import { recordEvents } from '../../../src/operations/record-event.ts'
import { retractEvent } from '../../../src/operations/retract-event.ts'
import { saveSettings } from '../../../src/operations/settings.ts'
import { openWorkbench, type Workbench } from '../importing.ts'
import { myMailbox } from '../mail/syncing.ts'

const workspace = theWorkspace
const start = parseInstant('2026-11-22T12:00Z')!
const vault = { sign: (text: string) => `s${text.length}` }
let now = start
let bench: Workbench
beforeEach(async () => {
  now = start
  bench = await openWorkbench()
  await bench.tend.store.write(workspace, async writer => {
    await writer.mail.mailboxes.save(myMailbox)
    await saveMailSettings(writer, { publicUrl: 'https://tend.mine.net' })
  })
  const contact = {
    id: 'ana',
    name: 'Ana Ruiz',
    timeZone: 'Europe/Madrid',
    addresses: [{ channel: 'email', value: 'ana@cliente.es' } as const],
  }
  // As a webhook, a calendar or a person by hand tells it.
  const meeting = { meeting: 'm1', startsAt: start + HOUR_MS, minutes: 30 }
  const events = [{ id: 'e1', at: start, kind: 'meeting_scheduled', ...meeting } as const]
  await addContact(tend(), { workspace, contact, events, now: start })
})
afterEach(() => bench.close())

const tend = () => ({ ...bench.tend, clock: { now: () => now } })
const ask = (at: number) => {
  now = at
  return askOutcomes(tend(), { workspace, vault })
}
const cancelled = { id: 'e2', at: start, kind: 'meeting_cancelled', meeting: 'm1', by: 'them' } as const
const link = { workspace, contact: 'ana', meeting: 'm1' }
const over = start + HOUR_MS + 30 * MINUTE_MS

test('a meeting by any door is asked about once it is over, once, also by another process', async () => {
  expect(await ask(over - 1)).toBe(0)
  expect([await ask(over), await ask(over + MINUTE_MS)]).toEqual([1, 0])
})

test('one that was called off is not asked about; one that stands again is', async () => {
  await recordEvents(tend(), { workspace, contact: 'ana', events: [cancelled], now })
  expect(await ask(over)).toBe(0)
  now = start
  await retractEvent(tend(), { workspace, contact: 'ana', event: 'e2', now })
  expect(await ask(over)).toBe(1)
})

test('a user who wants no such mail got one after each meeting', async () => {
  await bench.tend.store.write(workspace, writer => saveSettings(writer, { asksOutcomes: false }))
  expect(await ask(over)).toBe(0)
  expect(await tellOutcome(tend(), link, 'held')).toBe(true)
})

test('after two weeks without a server nobody is asked by mail any more', async () => {
  expect(await ask(over + 15 * 24 * HOUR_MS)).toBe(0)
})

test('a link records one outcome, and none before the meeting began', async () => {
  expect(await tellOutcome(tend(), link, 'held')).toBe(false)
  now = over
  expect(await tellOutcome(tend(), link, 'missed_by_us')).toBe(true)
  expect(await tellOutcome(tend(), link, 'held')).toBe(false)
  const look = await bench.tend.store.read(workspace, reader => lookAtMeeting(reader, link))
  expect(look).toMatchObject({ name: 'Ana Ruiz', outcome: 'missed_by_us' })
})

test('a link to what is gone shows nothing and records nothing', async () => {
  const gone = { ...link, contact: 'nobody' }
  expect(await bench.tend.store.read(workspace, reader => lookAtMeeting(reader, gone))).toBeUndefined()
  expect(await tellOutcome(tend(), gone, 'held')).toBe(false)
})

test('a link of before a meeting was moved asked how it went before it began', async () => {
  now = over
  const later = { meeting: 'm1', startsAt: over + 24 * HOUR_MS, by: 'them' } as const
  const moved = { id: 'e3', at: now, kind: 'meeting_rescheduled', ...later } as const
  await recordEvents(tend(), { workspace, contact: 'ana', events: [moved], now })
  expect(await tellOutcome(tend(), link, 'missed_by_them')).toBe(false)
  const look = await bench.tend.store.read(workspace, reader => lookAtMeeting(reader, link))
  expect(look).toMatchObject({ outcome: null, startsAt: later.startsAt })
})
