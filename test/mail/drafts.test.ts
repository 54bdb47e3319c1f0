// Drafts: proposed where a verdict asks for a mail, held where something is missing, shown before anything starts.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { DAY_MS, MINUTE_MS } from '../../src/domain/instant.ts'
import { backup } from '../../src/operations/backup.ts'
import { decideDraft } from '../../src/operations/mail/decide-draft.ts'
import { previewTouches } from '../../src/operations/mail/preview-touches.ts'
import { proposeDrafts } from '../../src/operations/mail/propose-drafts.ts'
import { saveTemplate } from '../../src/operations/mail/templates.ts'
import { type Store, type Tend, theWorkspace as workspace } from '../../src/operations/ports.ts'
import { renewAllDue } from '../../src/operations/renew-due.ts'
import { restore } from '../../src/operations/restore.ts'
import { savePlaybook } from '../../src/operations/save-playbook.ts'
import { assignIn } from '../../src/operations/team/assign.ts'
import { addUser } from '../../src/operations/team/save-user.ts'
import { databases } from '../store/databases.ts'
import { type TestClock, tendOn } from '../store/tend-on.ts'
import { addMailbox, addMet, approveAll, draftsIn, imap, kitOf, mailboxAt, monday, pass, record } from './sending.ts'

let store: Store
let drop: () => Promise<void>
let tend: Tend & { readonly clock: TestClock }
const kit = kitOf()
beforeEach(async () => {
  ;({ store, drop } = await databases[0]!.open())
  tend = await tendOn(store, monday)
  await addMailbox(tend, mailboxAt(1))
})
afterEach(async () => {
  await store.close()
  await drop()
})
const propose = () => proposeDrafts(tend, kit, { workspace, now: tend.clock.now() })
const save = (id: string, text: string) =>
  store.write(workspace, writer =>
    saveTemplate(writer, { id, template: { subject: 'A note', text, html: null, needs: null }, now: monday }),
  )

test('a draft is proposed once, however often verdicts are looked at', async () => {
  await addMet(tend, 'ana')
  expect(await propose()).toEqual({ proposed: 1, withdrawn: 0 })
  expect(await propose()).toEqual({ proposed: 0, withdrawn: 0 })
})

test('contacts of every user of a team get their drafts', async () => {
  await addMet(tend, 'ana')
  await store.write(workspace, async writer => {
    const { id: owner } = await addUser(writer, { change: { name: 'Mara' }, now: monday })
    await assignIn(tend, writer, { contact: 'ana', owner, now: monday })
  })
  expect(await propose()).toEqual({ proposed: 1, withdrawn: 0 })
})

test('a draft whose template lacks a value is held with the reason, and complete once the value is there', async () => {
  await save('thanks', 'Hello {{ contact.first_name }}, all well at {{ contact.company }}?')
  await addMet(tend, 'ana')
  await propose()
  expect(await draftsIn(tend, 'held')).toMatchObject([
    {
      reason: expect.stringContaining('contact.company is not known'),
      text: 'Hello Ana, all well at [contact.company]?',
    },
  ])
  await store.write(workspace, async writer => {
    const kept = (await writer.contacts.find('ana'))!
    await writer.contacts.save({ ...kept, contact: { ...kept.contact, company: 'Ruiz SL' } })
  })
  await propose()
  expect(await draftsIn(tend, 'proposed')).toMatchObject([{ text: 'Hello Ana, all well at Ruiz SL?' }])
})

test('what a person edited is not written over', async () => {
  await addMet(tend, 'ana')
  await propose()
  const [draft] = await draftsIn(tend, 'proposed')
  const edit = { id: draft!.id, decision: { do: 'edit', text: 'My own words.' }, now: monday } as const
  await store.write(workspace, writer => decideDraft(writer, edit))
  await propose()
  expect(await draftsIn(tend, 'edited')).toMatchObject([{ text: 'My own words.' }])
})

test('a skipped draft is not proposed again', async () => {
  await addMet(tend, 'ana')
  await propose()
  const [draft] = await draftsIn(tend, 'proposed')
  const skip = { id: draft!.id, decision: { do: 'skip', reason: 'I call her.' }, now: monday } as const
  await store.write(workspace, writer => decideDraft(writer, skip))
  await propose()
  expect(await draftsIn(tend, 'proposed')).toEqual([])
  expect(await draftsIn(tend, 'skipped')).toMatchObject([{ reason: 'I call her.' }])
})

test('commercial mail without a postal address is held', async () => {
  await store.write(workspace, writer => writer.settings.set('mail', { gift: 'a look' }))
  await addMet(tend, 'ana')
  await record(tend, 'ana', [
    { id: 't1', at: monday - 20 * 3_600_000, kind: 'touch_sent', channel: 'email', intent: 'thanks' },
  ])
  tend.clock.set(monday + 8 * DAY_MS)
  await renewAllDue(tend, workspace)
  await propose()
  expect(await draftsIn(tend, 'held')).toMatchObject([
    { step: 'give', reason: expect.stringContaining('postal address') },
  ])
})

test('a step that says auto goes out without approval, and only from a mailbox that is read', async () => {
  const text = await store.read(workspace, async reader => (await reader.playbooks.versions('balanced'))[0]!.text)
  const auto = text.replace('  intent: thanks\n', '  intent: thanks\n  send: auto\n')
  await store.write(workspace, writer => savePlaybook(writer, { text: auto, now: monday }))
  await addMet(tend, 'ana')
  const sent: string[] = []
  const taking = {
    ...kit,
    post: {
      send: async (_: unknown, mail: { to: { address: string } }) => {
        sent.push(mail.to.address)
        return { kind: 'accepted', says: '250 ok' } as const
      },
    },
  }
  expect((await pass(tend, taking)).waiting).toMatchObject([
    { because: expect.stringContaining('a person approves each mail') },
  ])
  await addMailbox(tend, mailboxAt(1, { imap, syncedAt: monday - MINUTE_MS }))
  await pass(tend, taking)
  expect(sent).toEqual(['ana@example.com'])
})

test('an answer is never sent by itself', async () => {
  await addMet(tend, 'ana')
  await record(tend, 'ana', [{ id: 'r1', at: monday, kind: 'reply_received', channel: 'email' }])
  await approveAll(tend, kit)
  expect(await draftsIn(tend, 'held')).toMatchObject([{ step: 'reply' }])
})

test('a backup keeps what was mailed, so that a restored contact gets no touch twice', async () => {
  await addMet(tend, 'ana')
  await approveAll(tend, kit)
  const lost = { ...kit, post: { send: async () => ({ kind: 'unknown', says: 'lost' }) as const } }
  await pass(tend, lost)
  const folder = mkdtempSync(path.join(tmpdir(), 'tend-mail-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'copy.gz')
  await backup(tend, { workspace, file, now: monday })
  await restore(tend, { workspace, file, isReplacing: true, now: monday })
  await approveAll(tend, kit)
  expect((await pass(tend, kit)).waiting).toMatchObject([{ because: expect.stringContaining('unconfirmed') }])
})

test('nobody of the sample is written to', async () => {
  await addMet(tend, 'ana')
  await store.write(workspace, async writer => {
    await writer.contacts.save({ ...(await writer.contacts.find('ana'))!, batch: 'sample' })
  })
  await approveAll(tend, kit)
  expect((await pass(tend, kit)).waiting).toMatchObject([{ because: 'Nobody of the sample is written to' }])
})

test('every touch that lies ahead is shown before anything starts, at the hour of its step', async () => {
  await addMet(tend, 'ana')
  await propose()
  const { touches, ends } = await store.read(workspace, async reader => {
    const record = (await reader.contacts.find('ana'))!
    return previewTouches(tend, reader, { record, now: monday })
  })
  expect(touches.map(({ step, at }) => [step, at.slice(11, 16)])).toEqual([
    ['first_touch', '10:00'],
    ['give', '09:30'],
    ['call', '14:30'],
    ['last_note', '10:30'],
  ])
  expect(ends).toEqual({ kind: 'stop', rule: 'F6' })
  expect(await store.read(workspace, reader => reader.timelines.countEvents())).toBe(1)
})
