// Whom a delivery is about: known by a number, opted out before, or merged and erased meanwhile.
import { afterAll, expect, test } from 'vitest'
import { listDeliveries } from '../../src/operations/hooks/delivery.ts'
import { replayDeliveries } from '../../src/operations/hooks/replay-deliveries.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { recordEvents } from '../../src/operations/record-event.ts'
import { updateContact } from '../../src/operations/update-contact.ts'
import { openVaultOfTest } from '../mail/sending.ts'
import { databases } from '../store/databases.ts'
import { tendOn } from '../store/tend-on.ts'
import { addTestHook, deliver, kindsAt } from './delivering.ts'

const now = Date.UTC(2026, 10, 2, 10)
const database = await databases.at(-1)!.open()
const tend = await tendOn(database.store, now)
afterAll(async () => {
  await database.store.close()
  await database.drop()
})

const contactAt = (email: string) =>
  tend.store.read(theWorkspace, async reader => {
    const [match] = await reader.contacts.findByAddresses([{ channel: 'email', value: email }])
    return match && (await reader.contacts.find(match.contact))?.contact
  })
const change = (objectId: number, propertyName: string, propertyValue: string) => [
  {
    eventId: objectId * 10 + propertyName.length,
    subscriptionType: 'contact.propertyChange',
    objectId,
    propertyName,
    propertyValue,
    occurredAt: now,
  },
]

test('HubSpot: what came before the address was told waits, and is taken in once it is', async () => {
  const hubspot = await addTestHook(tend, openVaultOfTest, 'hubspot')
  const creation = [
    { eventId: 1, subscriptionType: 'contact.creation', objectId: 7, changeSource: 'FORM', occurredAt: now },
  ]
  expect((await deliver(tend, hubspot, creation)).states).toEqual(['unmatched'])
  expect((await deliver(tend, hubspot, change(7, 'firstname', 'Hana'))).states).toEqual(['unmatched'])
  expect((await deliver(tend, hubspot, change(7, 'email', 'hana@example.com'))).states).toEqual(['done'])
  expect((await deliver(tend, hubspot, change(7, 'lastname', 'Hub'))).states).toEqual(['done'])
  expect((await contactAt('hana@example.com'))?.name).toBe('Hana Hub')
  expect(await kindsAt(tend, 'hana@example.com')).toEqual(['contact_added', 'interest_shown'])
  expect(await replayDeliveries(tend, { hook: hubspot.id })).toEqual([])
})

test('HubSpot: a batch in which the address is told last loses nothing', async () => {
  const hubspot = await addTestHook(tend, openVaultOfTest, 'hubspot')
  const creation = { eventId: 2, subscriptionType: 'contact.creation', objectId: 8, changeSource: 'FORM' }
  const states = (await deliver(tend, hubspot, [creation, ...change(8, 'email', 'batch8@example.com')])).states
  expect(states).toEqual(['done', 'done'])
  expect(await kindsAt(tend, 'batch8@example.com')).toEqual(['contact_added', 'interest_shown'])
})

test('HubSpot: a name that is told in parts is joined, and one that somebody wrote here stays', async () => {
  const hubspot = await addTestHook(tend, openVaultOfTest, 'hubspot')
  const told = (property: string, value: string) => deliver(tend, hubspot, change(41, property, value))
  const name = async () => (await contactAt('parts@example.com'))?.name
  await told('email', 'parts@example.com')
  await told('lastname', 'van Dam')
  await told('firstname', 'Piet')
  expect(await name()).toBe('Piet van Dam')
  await deliver(tend, hubspot, [{ ...change(41, 'firstname', 'Pieter')[0], eventId: 9419 }])
  expect(await name()).toBe('Pieter van Dam')
  const { id } = (await contactAt('parts@example.com'))!
  await updateContact(tend, { workspace: theWorkspace, contact: id, change: { name: 'Pete' }, now })
  await deliver(tend, hubspot, [{ ...change(41, 'lastname', 'Dam')[0], eventId: 9420 }])
  expect(await name()).toBe('Pete')
})

test('HubSpot: numbers that were merged there are one person here', async () => {
  const hubspot = await addTestHook(tend, openVaultOfTest, 'hubspot')
  await deliver(tend, hubspot, change(11, 'email', 'merged@example.com'))
  const merge = { eventId: 3, subscriptionType: 'contact.merge', objectId: 13, occurredAt: now }
  await deliver(tend, hubspot, [{ ...merge, primaryObjectId: 12, mergedObjectIds: [11], newObjectId: 13 }])
  expect((await deliver(tend, hubspot, change(13, 'lastname', 'Merged'))).states).toEqual(['done'])
  expect((await contactAt('merged@example.com'))?.name).toBe('Merged')
})

test('[OPT_OUT] HubSpot: opted out there is opted out here; deleted for privacy too, and left to a person to erase', async () => {
  const hubspot = await addTestHook(tend, openVaultOfTest, 'hubspot')
  await deliver(tend, hubspot, change(14, 'email', 'out@example.com'))
  await deliver(tend, hubspot, change(14, 'hs_email_optout', 'true'))
  expect(await kindsAt(tend, 'out@example.com')).toEqual(['contact_added', 'opted_out'])
  await deliver(tend, hubspot, change(15, 'email', 'private@example.com'))
  const deletion = { eventId: 4, subscriptionType: 'contact.privacyDeletion', objectId: 15, occurredAt: now }
  expect((await deliver(tend, hubspot, [deletion])).states).toEqual(['unmatched'])
  expect(await kindsAt(tend, 'private@example.com')).toEqual(['contact_added', 'opted_out'])
  const unmatched = { hook: hubspot.id, state: 'unmatched', limit: 9 } as const
  const [left] = await tend.store.read(theWorkspace, reader => listDeliveries(reader, unmatched))
  expect(left).toMatchObject({ contact: expect.any(String), act: expect.stringContaining('erase them') })
})

test('HubSpot: a batch is as many deliveries, each once, in whatever company it comes again', async () => {
  const hubspot = await addTestHook(tend, openVaultOfTest, 'hubspot')
  const [one, two, three] = [21, 22, 23].map(id => change(id, 'email', `batch${id}@example.com`)[0])
  expect((await deliver(tend, hubspot, [one, two])).states).toEqual(['done', 'done'])
  expect((await deliver(tend, hubspot, [two, three])).states).toEqual(['known', 'done'])
  expect((await deliver(tend, hubspot, [])).states).toEqual([])
})

test('a number whose contact was erased names nobody any more', async () => {
  const hubspot = await addTestHook(tend, openVaultOfTest, 'hubspot')
  await deliver(tend, hubspot, change(31, 'email', 'gone31@example.com'))
  const { id } = (await contactAt('gone31@example.com'))!
  await tend.store.write(theWorkspace, writer => writer.contacts.remove(id))
  expect((await deliver(tend, hubspot, change(31, 'lastname', 'Again'))).states).toEqual(['unmatched'])
})

test('whoever opted out stays so, whatever a webhook tells of them', async () => {
  const tally = await addTestHook(tend, openVaultOfTest, 'tally')
  const sent = (responseId: string) => ({
    eventType: 'FORM_RESPONSE',
    data: {
      responseId,
      createdAt: new Date(now).toISOString(),
      fields: [{ label: 'Mail', type: 'INPUT_EMAIL', value: 'no@example.com' }],
    },
  })
  await deliver(tend, tally, sent('r1'))
  const { id: contact } = (await contactAt('no@example.com'))!
  await recordEvents(tend, {
    workspace: theWorkspace,
    contact,
    events: [{ id: 'out', at: now, kind: 'opted_out' }],
    now,
  })
  await deliver(tend, tally, sent('r2'))
  const row = await tend.store.read(theWorkspace, reader => reader.verdicts.find(contact))
  expect(row!.verdict).toMatchObject({ kind: 'stop', rule: 'OPT_OUT' })
})

test('a shop’s clock that runs ahead tells what has just happened', async () => {
  const stripe = await addTestHook(tend, openVaultOfTest, 'stripe')
  const session = { id: 'cs_ahead', amount_total: 1, currency: 'eur', customer_email: 'ahead@example.com' }
  const event = {
    id: 'evt_ahead',
    type: 'checkout.session.expired',
    created: now / 1000 + 86_400,
    data: { object: session },
  }
  expect((await deliver(tend, stripe, event)).states).toEqual(['done'])
  expect(await kindsAt(tend, 'ahead@example.com')).toEqual(['contact_added', 'desire_shown'])
})
