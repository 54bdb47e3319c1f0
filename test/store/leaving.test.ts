// What leaves a database and comes back: backups, exports, and people who are erased.
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Contact } from '../../src/domain/contact.ts'
import type { Event } from '../../src/domain/event.ts'
import { DAY_MS, HOUR_MS, type Instant } from '../../src/domain/instant.ts'
import { readTimeline } from '../../src/domain/read-timeline.ts'
import { addContact } from '../../src/operations/add-contact.ts'
import { backup } from '../../src/operations/backup.ts'
import { checkRebuild } from '../../src/operations/check-rebuild.ts'
import { eraseContact } from '../../src/operations/erase.ts'
import { exportAll } from '../../src/operations/export.ts'
import { type Store, type Tend, theWorkspace as workspace } from '../../src/operations/ports.ts'
import { recordEvents } from '../../src/operations/record-event.ts'
import { restore } from '../../src/operations/restore.ts'
import { retractEvent } from '../../src/operations/retract-event.ts'
import { databases } from './databases.ts'
import { tendOn } from './tend-on.ts'

const start: Instant = Date.UTC(2026, 10, 2, 9)
const ana: Contact = {
  id: 'ana',
  name: 'Ana Ruiz-Zzyzx',
  company: 'Ruiz, Söhne & Cía.; a firm whose name goes on for longer than a line of a vCard may be',
  timeZone: 'Europe/Madrid',
  addresses: [
    { channel: 'email', value: 'ana@example.com' },
    { channel: 'phone', value: '+34911234567' },
  ],
}
const ben: Contact = { id: 'ben', name: 'Ben', timeZone: 'UTC', addresses: [] }
const added: Event = { id: 'a1', at: start - DAY_MS, kind: 'contact_added', source: { kind: 'event', name: 'BNI' } }
const reply: Event = { id: 'a2', at: start - HOUR_MS, kind: 'reply_received', channel: 'email', text: 'Zzyzx wrote' }
const note: Event = { id: 'a3', at: start, kind: 'note_added', text: 'undone' }

describe.each(databases)('leaving $name', database => {
  let store: Store
  let drop: () => Promise<void>
  let data: string | undefined
  let tend: Tend
  let folder: string
  beforeEach(async () => {
    ;({ store, drop, folder: data } = await database.open())
    tend = await tendOn(store, start)
    folder = mkdtempSync(path.join(tmpdir(), 'tend-leaving-'))
    await addContact(tend, { workspace, contact: ana, events: [added], now: start })
    await addContact(tend, { workspace, contact: ben, events: [{ ...added, id: 'b1' }], now: start })
    await recordEvents(tend, { workspace, contact: 'ana', events: [reply, note], now: start })
    await retractEvent(tend, { workspace, contact: 'ana', event: 'a3', now: start })
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true })
    await store.close()
    await drop()
  })
  const copy = () => path.join(folder, 'copy.tend')
  const everything = (from: Store) =>
    from.read(workspace, async reader => ({
      contacts: await reader.contacts.list({ limit: 100 }),
      whole: await reader.timelines.whole('ana'),
      standing: await reader.timelines.standing('ana'),
      playbooks: await reader.playbooks.newest(),
      assignments: await reader.playbooks.assignments(),
      settings: await reader.settings.all(),
      suppressions: await reader.suppressions.all(),
      kinds: await reader.verdicts.countByKind(),
    }))

  test('a backup restored elsewhere is the same, undone events and all', async () => {
    await store.write(workspace, writer =>
      writer.playbooks.assign({ scope: 'contact', key: 'ana', playbook: 'prompt' }),
    )
    expect(await backup(tend, { workspace, file: copy(), now: start })).toEqual({ contacts: 2, events: 4 })
    const other = await database.open()
    const there = await tendOn(other.store, start + 1)
    expect(await restore(there, { workspace, file: copy(), now: start })).toEqual({ contacts: 2, events: 4 })
    const { contacts: _, kinds: __, ...kept } = await everything(store)
    expect(await everything(other.store)).toMatchObject(kept)
    expect((await checkRebuild(there, { workspace })).differences).toEqual([])
    await other.store.close()
    await other.drop()
  })

  test('a restore keeps to an empty workspace unless it is told to replace', async () => {
    await backup(tend, { workspace, file: copy(), now: start })
    const before = await everything(store)
    const call = { workspace, file: copy(), now: start }
    await expect(restore(tend, call)).rejects.toMatchObject({ code: 'conflict' })
    await restore(tend, { ...call, isReplacing: true })
    expect(await everything(store)).toEqual(before)
  })

  test('a damaged or cut backup changes nothing', async () => {
    await backup(tend, { workspace, file: copy(), now: start })
    const before = await everything(store)
    const call = { workspace, file: copy(), isReplacing: true, now: start }
    truncateSync(copy(), readFileSync(copy()).length - 40)
    await expect(restore(tend, call)).rejects.toMatchObject({ code: 'bad_input' })
    writeFileSync(copy(), 'no backup')
    await expect(restore(tend, call)).rejects.toMatchObject({ code: 'bad_input' })
    rmSync(copy())
    await expect(restore(tend, call)).rejects.toMatchObject({ code: 'storage' })
    expect(await everything(store)).toEqual(before)
  })

  test('a backup is of one moment, whatever is recorded meanwhile', async () => {
    const copying = backup(tend, { workspace, file: copy(), now: start })
    const late: Event = { ...note, id: 'a9' }
    await Promise.all([copying, recordEvents(tend, { workspace, contact: 'ana', events: [late], now: start })])
    const restored = await restore(tend, { workspace, file: copy(), isReplacing: true, now: start })
    expect(await store.read(workspace, reader => reader.timelines.countEvents())).toBe(restored.events)
    expect((await checkRebuild(tend, { workspace })).differences).toEqual([])
  })

  test('an export is read by other programs and by Tend', async () => {
    const files = await exportAll(tend, { workspace, folder: path.join(folder, 'out') })
    const read = (name: string) => readFileSync(path.join(folder, 'out', name), 'utf8')
    expect(files.filter(file => read(file) === '')).toEqual([])
    const [first] = read('timelines.jsonl').trimEnd().split('\n')
    expect(readTimeline(JSON.parse(first!))).toEqual({ contact: ana, events: [added, reply] })
    expect(read('contacts.csv')).toContain(`ana,Ana Ruiz-Zzyzx,"${ana.company}",ana@example.com,+34911234567`)
    const vcards = read('contacts.vcf')
    expect(vcards.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(vcards.replaceAll('\r\n ', '')).toContain('ORG:Ruiz\\, Söhne & Cía.\\; a firm')
    expect(readdirSync(path.join(folder, 'out', 'playbooks'))).toHaveLength(6)
  })

  test('an export writes into no folder that holds something', async () => {
    writeFileSync(copy(), 'mine')
    await expect(exportAll(tend, { workspace, folder })).rejects.toMatchObject({ code: 'conflict' })
    expect(readdirSync(folder)).toEqual(['copy.tend'])
  })

  test('[OPT_OUT] an erased person leaves hashes, and is not written to when the address comes back', async () => {
    const optOut: Event = { id: 'a4', at: start, kind: 'opted_out' }
    await recordEvents(tend, { workspace, contact: 'ana', events: [optOut], now: start })
    await eraseContact(tend, { workspace, contact: 'ana', now: start })
    const kept = await store.read(workspace, reader => reader.suppressions.all())
    expect(kept).toHaveLength(2)
    expect(JSON.stringify(kept)).not.toMatch(/ana|911/)
    const again: Contact = { ...ana, id: 'again', addresses: [{ channel: 'email', value: 'ANA@example.com' }] }
    const stored = await addContact(tend, { workspace, contact: again, events: [], now: start })
    expect(stored.verdict).toMatchObject({ kind: 'stop', rule: 'OPT_OUT' })
  })

  test('an opt-out of one channel is kept for that channel', async () => {
    const optOut: Event = { id: 'a4', at: start, kind: 'opted_out', channel: 'email' }
    await recordEvents(tend, { workspace, contact: 'ana', events: [optOut], now: start })
    await eraseContact(tend, { workspace, contact: 'ana', now: start })
    const stored = await addContact(tend, { workspace, contact: { ...ana, id: 'again' }, events: [], now: start })
    expect(stored.verdict.rule).not.toBe('OPT_OUT')
    const events = await store.read(workspace, reader => reader.timelines.events('again'))
    expect(events).toMatchObject([{ kind: 'opted_out', channel: 'email' }])
  })

  test('nothing of an erased person is left in a row, and others are untouched', async () => {
    await eraseContact(tend, { workspace, contact: 'ana', now: start })
    await backup(tend, { workspace, file: copy(), now: start })
    const { contacts } = await everything(store)
    expect(contacts.map(({ record }) => record.contact.id)).toEqual(['ben'])
    expect((await checkRebuild(tend, { workspace })).differences).toEqual([])
    await expect(eraseContact(tend, { workspace, contact: 'ana', now: start })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test.runIf(database.name === 'SQLite')('nothing of an erased person stays readable in the files', async () => {
    const files = () => readdirSync(data!).map(name => readFileSync(path.join(data!, name)))
    expect(files().some(bytes => bytes.includes('Zzyzx'))).toBe(true)
    await eraseContact(tend, { workspace, contact: 'ana', now: start })
    expect(files().some(bytes => bytes.includes('Zzyzx') || bytes.includes('ana@example.com'))).toBe(false)
  })
})
