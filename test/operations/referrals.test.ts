// H5 in the store: a referral makes two timelines, and what happens on one is promised on the other.
import { expect, test } from 'vitest'
import type { Event } from '../../src/domain/event.ts'
import { DAY_MS, HOUR_MS } from '../../src/domain/instant.ts'
import { contactPage } from '../../src/operations/contact-page.ts'
import { mergeContacts } from '../../src/operations/duplicates/merge-contacts.ts'
import { eraseContact } from '../../src/operations/erase.ts'
import { findRecord } from '../../src/operations/find-record.ts'
import { theWorkspace as workspace } from '../../src/operations/ports.ts'
import { recordEvents } from '../../src/operations/record-event.ts'
import { listReferrals } from '../../src/operations/referrals/list-referrals.ts'
import { type ReferredPerson, refer } from '../../src/operations/referrals/refer.ts'
import { referredValues } from '../../src/operations/referrals/referred-values.ts'
import { renewAllDue } from '../../src/operations/renew-due.ts'
import { readToday } from '../../src/operations/today.ts'
import { now, person, tendWith } from './own-past.ts'

const eva = { name: 'Eva Sanz', email: 'eva@example.org' }

/** Ana, who was met and thanked, and Ben of an old list; their ids are `ana` and `ben`. */
async function withAna() {
  const events: Event[] = [
    { id: 'a1', at: now - 9 * DAY_MS, kind: 'contact_added', source: { kind: 'event' }, met: true },
    { id: 'a2', at: now - 8 * DAY_MS, kind: 'touch_sent', channel: 'email', intent: 'thanks' },
  ]
  const listed: Event = {
    id: 'b1',
    at: now - 9 * DAY_MS,
    kind: 'contact_added',
    source: { kind: 'list', name: 'old list' },
  }
  const tend = await tendWith([
    { contact: { ...person('ana'), name: 'Ana Ruiz' }, events },
    { contact: person('ben'), events: [listed] },
  ])
  const call = (one: ReferredPerson) => refer(tend, { workspace, referrer: 'ana', person: one, now: tend.clock.now() })
  const page = (id: string) =>
    tend.store.read(workspace, async reader =>
      contactPage(tend, reader, { record: await findRecord(reader, id), now: tend.clock.now() }),
    )
  const record = (contact: string, event: Record<string, unknown>) =>
    recordEvents(tend, {
      workspace,
      contact,
      events: [{ id: `e${tend.clock.now()}`, at: tend.clock.now(), ...event } as Event],
      now: tend.clock.now(),
    })
  const referrals = (id: string) => tend.store.read(workspace, reader => listReferrals(reader, id))
  return { tend, call, page, record, referrals }
}

test('[H5] a referral adds whom it names, and owes the referrer a word now and a report later', async () => {
  const { call, page, referrals } = await withAna()
  const { contact, isNew } = await call(eva)
  expect(isNew).toBe(true)
  expect((await page(contact)).verdict.because.at(-1)!.says).toContain('Ana Ruiz')
  const ana = await page('ana')
  expect(ana.verdict).toMatchObject({ kind: 'follow_up', rule: 'H5', touch: { step: 'report_back' } })
  expect(ana.verdict.because.at(-1)!.says).toContain('Eva Sanz')
  expect(await referrals('ana')).toMatchObject({
    referredBy: null,
    referred: [{ id: contact, name: 'Eva Sanz', became: 'waiting', reportDue: '2026-11-30T09:00:00Z' }],
  })
  expect(await referrals(contact)).toMatchObject({ referredBy: { id: 'ana', name: 'Ana Ruiz' }, referred: [] })
})

test('a referral that is told twice is recorded once', async () => {
  const { tend, call, page } = await withAna()
  const first = await call(eva)
  tend.clock.set(now + HOUR_MS)
  expect(await call(eva)).toEqual({ contact: first.contact, isNew: false, isRepeated: true })
  expect((await page('ana')).timeline.filter(({ kind }) => kind === 'referral_given')).toHaveLength(1)
})

test('whoever is known already is linked, and keeps where they came from', async () => {
  const { tend, call, page, referrals } = await withAna()
  await call({ name: 'Eva Sanz', email: 'eva@example.org' })
  tend.clock.set(now + HOUR_MS)
  expect(await call({ name: 'Ben', email: 'ben@example.com' })).toEqual({
    contact: 'ben',
    isNew: false,
    isRepeated: false,
  })
  expect((await referrals('ana')).referred.map(({ name }) => name)).toEqual(['ben', 'Eva Sanz'])
  const ben = await page('ben')
  expect(ben.contact.source).toEqual({ kind: 'list', name: 'old list' })
  // A name of a cold list has become somebody who is expected to hear from us.
  expect(ben.verdict).toMatchObject({ rule: 'H5', touch: { step: 'first_touch' } })
})

test('nobody refers themselves, nobody and a wrong address are refused in words', async () => {
  const { call } = await withAna()
  await expect(call({ email: 'ana@example.com' })).rejects.toThrow(/Nobody refers themselves/)
  await expect(call({})).rejects.toThrow(/names nobody|refused/)
  await expect(call({ name: 'Eva', email: 'eva at example' })).rejects.toThrow(/email/)
})

test.each([
  [{ kind: 'meeting_held', meeting: 'm1' }, 'met'],
  [{ kind: 'purchase_made' }, 'customer'],
  [{ kind: 'declined', reason: 'no_need' }, 'declined'],
  [{ kind: 'opted_out' }, 'stopped'],
])('[H5] %o is to be told to the referrer within two days, and stands on the day list', async (event, became) => {
  const { tend, call, record, page, referrals } = await withAna()
  const { contact } = await call(eva)
  await record('ana', { kind: 'touch_sent', channel: 'email', intent: 'report_back', step: 'report_back' })
  tend.clock.set(now + DAY_MS)
  await record(contact, event)
  expect((await referrals('ana')).referred[0]).toMatchObject({ became, reportDue: '2026-11-19T09:00:00Z' })
  tend.clock.set(now + 2 * DAY_MS)
  await renewAllDue(tend, workspace, tend.clock.now())
  const today = await tend.store.read(workspace, reader => readToday(tend, reader, {}))
  const item = today.items.find(({ contact: { id } }) => id === 'ana')
  expect(item).toMatchObject({ section: 'promise', verdict: { rule: 'H5', touch: { intent: 'report_back' } } })
  await record('ana', { kind: 'touch_sent', channel: 'email', intent: 'report_back', step: 'promise' })
  expect((await referrals('ana')).referred[0]!.reportDue).toBeNull()
  expect((await page('ana')).verdict.touch?.intent).not.toBe('report_back')
})

test('[H5] the draft of a report names the person and what came of it; after an erasure, nobody', async () => {
  const { tend, call, record } = await withAna()
  const { contact } = await call(eva)
  const values = () =>
    tend.store.read(workspace, async reader => referredValues(reader, (await reader.timelines.standing('ana'))!))
  expect(await values()).toMatchObject({
    name: 'Eva Sanz',
    outcome: 'I have not been able to write yet, and will do so next',
  })
  await record('ana', { kind: 'touch_sent', channel: 'email', intent: 'report_back', step: 'report_back' })
  await record(contact, { kind: 'meeting_held', meeting: 'm1' })
  expect(await values()).toMatchObject({ name: 'Eva Sanz', outcome: 'we have met' })
  await eraseContact(tend, { workspace, contact, now: tend.clock.now() })
  expect(await values()).toEqual({ name: undefined })
})

test('one outcome is reported once, and a later one anew', async () => {
  const { tend, call, record, page } = await withAna()
  const { contact } = await call(eva)
  for (const [place, kind] of ['meeting_held', 'meeting_held', 'purchase_made'].entries()) {
    tend.clock.set(now + (place + 1) * DAY_MS)
    await record(contact, { kind, ...(kind === 'meeting_held' && { meeting: `m${place}` }) })
  }
  const promises = (await page('ana')).timeline.filter(({ kind }) => kind === 'promise_made')
  expect(promises.map(({ id }) => String(id).split(':').at(-1))).toEqual(['promised', 'met', 'bought'])
})

test('[H5] whoever was referred by two is reported of to both, and forgotten with both', async () => {
  const { tend, call, record, page, referrals } = await withAna()
  const { contact } = await call(eva)
  await refer(tend, { workspace, referrer: 'ben', person: eva, now: tend.clock.now() })
  tend.clock.set(now + DAY_MS)
  await record(contact, { kind: 'purchase_made' })
  for (const referrer of ['ana', 'ben']) {
    expect((await referrals(referrer)).referred).toMatchObject([
      { id: contact, became: 'customer', reportDue: '2026-11-19T09:00:00Z' },
    ])
  }
  await eraseContact(tend, { workspace, contact, now: tend.clock.now() })
  for (const referrer of ['ana', 'ben']) {
    expect((await page(referrer)).timeline.map(({ kind }) => kind)).not.toContain('promise_made')
  }
})

test('[H5] two who referred each other, and whoever opted out, are owed no endless reports', async () => {
  const { tend, call, record, page } = await withAna()
  const { contact } = await call(eva)
  await refer(tend, { workspace, referrer: contact, person: { name: 'Ana Ruiz', email: 'ana@example.com' }, now })
  tend.clock.set(now + DAY_MS)
  await record('ana', { kind: 'opted_out' })
  tend.clock.set(now + 2 * DAY_MS)
  await record(contact, { kind: 'opted_out' })
  expect((await page('ana')).verdict).toMatchObject({ kind: 'stop', rule: 'OPT_OUT' })
  expect((await page(contact)).verdict).toMatchObject({ kind: 'stop', rule: 'OPT_OUT' })
})

test('a referral whose number is none is refused by its field', async () => {
  const { call } = await withAna()
  await expect(call({ name: 'Eva Sanz', phone: 'ask Ana' })).rejects.toMatchObject({ faults: [{ field: 'phone' }] })
})

test('whoever was merged since is reported of once, by the promise that was made of them', async () => {
  const { tend, call, record, referrals } = await withAna()
  const { contact } = await call(eva)
  await mergeContacts(tend, { workspace, kept: 'ben', gone: contact, because: 'asked', now: tend.clock.now() })
  tend.clock.set(now + DAY_MS)
  await record('ben', { kind: 'purchase_made' })
  expect((await referrals('ana')).referred).toMatchObject([
    { id: 'ben', became: 'customer', reportDue: '2026-11-19T09:00:00Z' },
  ])
  const ana = await tend.store.read(workspace, reader => reader.timelines.standing('ana'))
  expect(ana!.promises).toHaveLength(1)
})

test('erasing who was referred leaves neither name nor promise with the referrer', async () => {
  const { tend, call, page, referrals } = await withAna()
  const { contact } = await call({ ...eva, company: 'Sanz & Co' })
  await eraseContact(tend, { workspace, contact, now: tend.clock.now() })
  const ana = await page('ana')
  expect(JSON.stringify(ana)).not.toMatch(/Eva|Sanz|eva@/)
  expect(ana.timeline.map(({ kind }) => kind)).toEqual(['contact_added', 'touch_sent', 'referral_given'])
  expect((await referrals('ana')).referred).toMatchObject([{ id: null, name: null, became: null, reportDue: null }])
})

test('erasing the referrer leaves no name of theirs with whom they referred', async () => {
  const { tend, call, page, referrals } = await withAna()
  const { contact } = await call(eva)
  await eraseContact(tend, { workspace, contact: 'ana', now: tend.clock.now() })
  expect(JSON.stringify(await page(contact))).not.toMatch(/Ana|Ruiz|ana@/)
  expect((await referrals(contact)).referredBy?.id).toBeNull()
})
