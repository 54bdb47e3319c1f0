// A reply that leaves a whole company be, where a playbook says so: a fact on each colleague's own timeline.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Contact } from '../../src/domain/contact.ts'
import type { Event } from '../../src/domain/event.ts'
import { DAY_MS } from '../../src/domain/instant.ts'
import { addContact } from '../../src/operations/add-contact.ts'
import { checkRebuild } from '../../src/operations/check-rebuild.ts'
import { choosePlaybook } from '../../src/operations/choose-playbook.ts'
import { eraseContact } from '../../src/operations/erase.ts'
import { type Store, type Tend, theWorkspace as workspace } from '../../src/operations/ports.ts'
import { recordEvents } from '../../src/operations/record-event.ts'
import { retractEvent } from '../../src/operations/retract-event.ts'
import { savePlaybook } from '../../src/operations/save-playbook.ts'
import { databases } from './databases.ts'
import { type TestClock, tendOn } from './tend-on.ts'

/** Monday 2 November 2026, 10:00 in Madrid. */
const monday = Date.UTC(2026, 10, 2, 9)
const playbook = `id: one-voice
version: "1"
extends: balanced
title: One voice
philosophy: A company that answered is in conversation with us.
colleague_reply: { holds: 30d }
`

describe.each(databases)('a reply of a colleague on $name', database => {
  let store: Store
  let drop: () => Promise<void>
  let tend: Tend & { readonly clock: TestClock }
  beforeEach(async () => {
    ;({ store, drop } = await database.open())
    tend = await tendOn(store, monday)
    await store.write(workspace, async writer => {
      await savePlaybook(writer, { text: playbook, now: monday })
      await choosePlaybook(writer, { for: 'workspace', playbook: 'one-voice' })
    })
    await add('ana', { company: 'Acme  Ltd' })
    await add('ben', { company: 'acme ltd' })
    await add('cem', {}, 'cem@acme-group.test')
    await add('dia', {}, 'dia@acme-group.test')
    await add('eve', { company: 'Acme Ltd & Sons' })
  })
  afterEach(async () => {
    await store.close()
    await drop()
  })
  const add = (id: string, change: Partial<Contact>, value = `${id}@gmail.com`) => {
    const contact: Contact = {
      ...{ id, name: `${id[0]?.toUpperCase()}${id.slice(1)} Ruiz`, timeZone: 'Europe/Madrid' },
      ...{ addresses: [{ channel: 'email', value }] as const, ...change },
    }
    const source = { kind: 'event', name: 'BNI' } as const
    const added: Event = { id: `${id}-added`, at: monday - 2 * DAY_MS, kind: 'contact_added', source, met: true }
    return addContact(tend, { workspace, contact, events: [added], now: monday })
  }
  const reply = (contact: string, at = monday): Promise<unknown> => {
    const event: Event = { id: `reply-${at}`, at, kind: 'reply_received', channel: 'email' }
    return recordEvents(tend, { workspace, contact, events: [event], now: tend.clock.now() })
  }
  const verdictOf = async (contact: string) =>
    (await store.read(workspace, reader => reader.verdicts.find(contact)))?.verdict
  const rules = async () =>
    Promise.all(['ana', 'ben', 'cem', 'dia', 'eve'].map(async id => (await verdictOf(id))?.rule))

  test('[COLLEAGUE_REPLIED] the others of the company are left be, by its name or its mail domain', async () => {
    await reply('ana')
    expect(await rules()).toEqual(['S1', 'COLLEAGUE_REPLIED', 'H1', 'H1', 'H1'])
    await reply('cem')
    expect(await rules()).toEqual(['S1', 'COLLEAGUE_REPLIED', 'S1', 'COLLEAGUE_REPLIED', 'H1'])
    expect(await verdictOf('ben')).toMatchObject({
      ...{ kind: 'wait', until: monday + 30 * DAY_MS },
      because: [{ evidence: [`colleague:reply-${monday}`], detail: 'Ana Ruiz' }],
    })
  })

  test('who comes to us themselves is answered', async () => {
    await reply('ana')
    tend.clock.set(monday + DAY_MS)
    await reply('ben', monday + DAY_MS)
    expect(await verdictOf('ben')).toMatchObject({ kind: 'reply' })
  })

  test('a reply that is taken back holds nobody', async () => {
    await reply('ana')
    await retractEvent(tend, { workspace, contact: 'ana', event: `reply-${monday}`, now: monday })
    expect((await rules()).slice(0, 2)).toEqual(['H1', 'H1'])
  })

  test('a reply of long ago holds nobody', async () => {
    await reply('ana', monday - 40 * DAY_MS)
    const events = await store.read(workspace, reader => reader.timelines.events('ben'))
    expect(events.map(({ kind }) => kind)).toEqual(['contact_added'])
  })

  test('a later reply holds them longer, and an earlier one that comes late changes nothing', async () => {
    tend.clock.set(monday + DAY_MS)
    await reply('ana', monday + DAY_MS)
    await reply('ana', monday)
    expect((await verdictOf('ben'))?.until).toBe(monday + 31 * DAY_MS)
  })

  test('an erasure leaves no trace of the name with the colleagues', async () => {
    await reply('ana')
    await eraseContact(tend, { workspace, contact: 'ana', now: monday })
    const whole = await store.read(workspace, reader => reader.timelines.whole('ben'))
    expect(JSON.stringify(whole)).not.toContain('Ana')
    expect((await verdictOf('ben'))?.rule).toBe('H1')
  })

  test('the verdicts are the same when they are computed again from the events alone', async () => {
    await reply('ana')
    expect((await checkRebuild(tend, { workspace })).differences).toEqual([])
  })

  test('under a playbook that does not choose it nobody is held', async () => {
    await store.write(workspace, writer => choosePlaybook(writer, { for: 'workspace', playbook: 'balanced' }))
    await reply('ana')
    expect((await verdictOf('ben'))?.rule).not.toBe('COLLEAGUE_REPLIED')
  })
})
