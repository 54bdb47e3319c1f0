// The core operations on a real database of each sort: what is recorded, taken back, mended and renewed.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Contact } from '../../src/domain/contact.ts'
import type { Event } from '../../src/domain/event.ts'
import { DAY_MS, HOUR_MS, type Instant } from '../../src/domain/instant.ts'
import { addContact } from '../../src/operations/add-contact.ts'
import { checkRebuild } from '../../src/operations/check-rebuild.ts'
import { type Store, type Tend, theWorkspace as workspace } from '../../src/operations/ports.ts'
import { prepareWorkspace } from '../../src/operations/prepare-workspace.ts'
import { rebuild } from '../../src/operations/rebuild.ts'
import { recordEvents } from '../../src/operations/record-event.ts'
import { renewAllDue } from '../../src/operations/renew-due.ts'
import { retractEvent } from '../../src/operations/retract-event.ts'
import { savePlaybook } from '../../src/operations/save-playbook.ts'
import { updateContact } from '../../src/operations/update-contact.ts'
import { databases } from './databases.ts'
import { type TestClock, tendOn } from './tend-on.ts'

/** Monday 2 November 2026, 10:00 in Madrid. */
const start: Instant = Date.UTC(2026, 10, 2, 9)

const ana: Contact = {
  id: 'ana',
  name: 'Ana Ruiz',
  timeZone: 'Europe/Madrid',
  addresses: [{ channel: 'email', value: 'ana@example.com' }],
}
const added: Event = { id: 'a1', at: start - DAY_MS, kind: 'contact_added', source: { kind: 'event', name: 'BNI' } }
const reply: Event = { id: 'a2', at: start - HOUR_MS, kind: 'reply_received', channel: 'email' }
const answer: Event = { id: 'a3', at: start - HOUR_MS / 2, kind: 'touch_sent', channel: 'email', intent: 'answer' }

describe.each(databases)('operations on $name', database => {
  let store: Store
  let drop: () => Promise<void>
  let tend: Tend & { readonly clock: TestClock }
  beforeEach(async () => {
    ;({ store, drop } = await database.open())
    tend = await tendOn(store, start)
  })
  afterEach(async () => {
    await store.close()
    await drop()
  })
  const add = (contact = ana, events: readonly Event[] = [added]) =>
    addContact(tend, { workspace, contact, events, now: start })
  const record = (events: readonly Event[], contact = 'ana') =>
    recordEvents(tend, { workspace, contact, events, now: start })
  const differences = async () => (await checkRebuild(tend, { workspace })).differences

  test('an event brings its verdict in the same transaction', async () => {
    await add()
    const { verdict } = await record([reply])
    expect(verdict.verdict).toMatchObject({ kind: 'reply', turn: 'ours' })
    const kept = await store.read(workspace, reader => reader.verdicts.find('ana'))
    expect(kept?.verdict).toEqual(verdict.verdict)
  })

  test('the same event again is recorded once', async () => {
    await add()
    await record([reply])
    const again = await record([reply, answer])
    expect(again.added).toEqual([answer])
    expect(await store.read(workspace, reader => reader.timelines.countEvents())).toBe(3)
  })

  test('another event under a taken id is a conflict, and nothing of its batch is kept', async () => {
    await add()
    await record([reply])
    await expect(record([answer, { ...reply, channel: 'sms' }])).rejects.toMatchObject({ code: 'conflict' })
    expect(await store.read(workspace, reader => reader.timelines.countEvents())).toBe(2)
  })

  test('an event older than the last folds the timeline anew', async () => {
    await add()
    await record([answer])
    const { verdict } = await record([reply])
    expect(verdict.verdict.kind).not.toBe('reply')
    expect(await differences()).toEqual([])
  })

  test('an event of the future is refused, with what is allowed', async () => {
    await add()
    const early = record([{ ...reply, at: start + HOUR_MS }])
    await expect(early).rejects.toMatchObject({ code: 'bad_input', faults: [{ where: 'event a2', field: 'at' }] })
  })

  test('an unknown contact is not found', async () => {
    await expect(record([reply], 'nobody')).rejects.toMatchObject({ code: 'not_found' })
  })

  test('an event taken back stays recorded and no longer counts', async () => {
    const before = await add()
    await record([reply])
    const after = await retractEvent(tend, { workspace, contact: 'ana', event: 'a2', now: start })
    await retractEvent(tend, { workspace, contact: 'ana', event: 'a2', now: start })
    expect(after.verdict).toEqual(before.verdict)
    const whole = await store.read(workspace, reader => reader.timelines.whole('ana'))
    expect(whole.recorded.map(({ event }) => event.id)).toEqual(['a1', 'a2'])
    expect(whole.retractions).toEqual([{ event: 'a2', at: start }])
  })

  test('where a contact came from is told by their timeline', async () => {
    await add(ana, [reply])
    await record([added])
    const source = async () => (await store.read(workspace, reader => reader.contacts.find('ana')))?.source
    expect(await source()).toEqual({ kind: 'event', name: 'BNI' })
    await retractEvent(tend, { workspace, contact: 'ana', event: 'a1', now: start })
    expect(await source()).toBeNull()
  })

  test('a mended address makes a contact reachable again', async () => {
    const bounce: Event = {
      id: 'b1',
      at: start - 2 * HOUR_MS,
      kind: 'bounce_received',
      channel: 'email',
      address: 'ana@example.com',
      severity: 'hard',
    }
    expect((await add(ana, [added, bounce])).verdict.rule).toBe('P2')
    const addresses = [{ channel: 'email', value: 'ana@new.example' }] as const
    const mended = await updateContact(tend, { workspace, contact: 'ana', change: { addresses }, now: start })
    expect(mended.verdict.rule).not.toBe('P2')
    expect(await differences()).toEqual([])
  })

  test('a taken address or id is not added twice', async () => {
    await add()
    await expect(add()).rejects.toMatchObject({ code: 'conflict' })
    await expect(add({ ...ana, id: 'other' })).rejects.toThrow('Contact ana has the address ana@example.com already')
  })

  test('[OPT_OUT] an opt-out holds for whoever shares the address, now and later', async () => {
    const shared = [{ channel: 'phone', value: '+34911234567' }] as const
    const ben = { ...ana, id: 'ben', addresses: [{ channel: 'email', value: 'ben@example.com' }, ...shared] } as const
    await add({ ...ana, addresses: shared })
    await add({ ...ben, addresses: [ben.addresses[0]] })
    await updateContact(tend, { workspace, contact: 'ben', change: { addresses: ben.addresses }, now: start })
    await record([{ id: 'o1', at: start, kind: 'opted_out' }])
    const found = await store.read(workspace, reader => reader.verdicts.find('ben'))
    expect(found?.verdict).toMatchObject({ kind: 'stop', rule: 'OPT_OUT' })
    const late = { ...ana, id: 'late' }
    await add(late)
    const change = { addresses: shared }
    expect((await updateContact(tend, { workspace, contact: 'late', change, now: start })).verdict.rule).toBe('OPT_OUT')
    expect(await differences()).toEqual([])
  })

  test('a verdict is renewed when its time has come', async () => {
    await add()
    const before = await store.read(workspace, reader => reader.verdicts.find('ana'))
    const dueAt = before!.verdict.validUntil!
    expect(await renewAllDue(tend, workspace, dueAt - 1)).toBe(0)
    expect(await renewAllDue(tend, workspace, dueAt)).toBe(1)
    const after = await store.read(workspace, reader => reader.verdicts.find('ana'))
    expect(after?.decidedAt).toBe(dueAt)
    expect(after?.verdict.validUntil ?? Number.POSITIVE_INFINITY).toBeGreaterThan(dueAt)
  })

  test('a changed playbook is a new version, and its verdicts are renewed by it', async () => {
    await add()
    const text = await store.read(workspace, async reader => (await reader.playbooks.versions('balanced'))[0]!.text)
    const changed = text.replace('title: Balanced', 'title: Ours')
    const saved = await store.write(workspace, writer => savePlaybook(writer, { text: changed, now: start }))
    expect(saved).toEqual({ id: 'balanced', version: '1.2' })
    expect(await renewAllDue(tend, workspace, start)).toBe(1)
    expect((await store.read(workspace, reader => reader.verdicts.find('ana')))?.playbook).toEqual(saved)
  })

  test('a playbook with faults is refused with their lines', async () => {
    const saving = store.write(workspace, writer => savePlaybook(writer, { text: 'id: ours\nreply: 3\n', now: start }))
    await expect(saving).rejects.toMatchObject({ code: 'bad_input' })
  })

  test('a shipped playbook that is news is saved, unless a user changed it', async () => {
    const texts = async () =>
      (await store.read(workspace, reader => reader.playbooks.newest())).map(({ id, text }) => [id, text])
    const playbooks = new Map((await texts()) as [string, string][])
    const balanced = playbooks.get('balanced')!
    const attract = playbooks.get('attract')!
    await store.write(workspace, writer => savePlaybook(writer, { text: `${attract}\n# ours\n`, now: start }))
    const news = new Map([...playbooks, ['balanced', `${balanced}\n# news\n`], ['attract', `${attract}\n# news\n`]])
    await prepareWorkspace(store, workspace, { playbooks: news, timeZone: 'UTC', now: start + 1 })
    const after = new Map((await texts()) as [string, string][])
    expect(after.get('balanced')).toContain('# news')
    expect(after.get('attract')).toContain('# ours')
    expect(await store.read(workspace, reader => reader.playbooks.versions('two-way'))).toHaveLength(2)
  })

  test('a rebuild from the events gives the standings and verdicts that were kept', async () => {
    await add()
    await record([reply, answer])
    const before = await store.read(workspace, reader => reader.verdicts.find('ana'))
    expect(await rebuild(tend, { workspace, now: start })).toBe(1)
    expect(await store.read(workspace, reader => reader.verdicts.find('ana'))).toEqual(before)
  })

  test('a check tells what is kept and is not what the events give', async () => {
    await add()
    await store.write(workspace, async writer => {
      const row = (await writer.verdicts.find('ana'))!
      await writer.verdicts.save({ ...row, verdict: { ...row.verdict, rule: 'H1x' } })
    })
    expect((await differences()).map(({ contact, what }) => [contact, what])).toEqual([['ana', 'verdict']])
  })
})
