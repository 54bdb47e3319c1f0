import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOUR_MS } from '../../src/domain/instant.ts'
import { addIn } from '../../src/operations/add-contact.ts'
import { checkRebuild } from '../../src/operations/check-rebuild.ts'
import { mergeContacts } from '../../src/operations/duplicates/merge-contacts.ts'
import { listBatches } from '../../src/operations/import/list-batches.ts'
import { undoImport } from '../../src/operations/import/undo-import.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { recordEvents } from '../../src/operations/record-event.ts'
import { file, now, openWorkbench, type Workbench } from './importing.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const later = now + HOUR_MS
const list = file('list.csv', 'Name,Email,Company\nAna Ruiz,ana@example.com,Norte\nBo Li,bo@example.com,\n')
const undo = (batch: string, isPreview = false) =>
  undoImport(bench.tend, { workspace: theWorkspace, batch, isPreview, now: later })
const names = async () => Object.keys(await bench.people()).sort()
const idOf = (email: string) =>
  bench.tend.store.read(theWorkspace, async reader => {
    const [match] = await reader.contacts.findByAddresses([{ channel: 'email', value: email }])
    return match!.contact
  })

test('an import is kept with its files, their hashes and what it brought', async () => {
  await bench.run([list])
  const [batch] = await listBatches(bench.tend, theWorkspace)
  expect(batch).toMatchObject({
    state: 'done',
    at: now,
    value: { counts: { created: 2, merged: 0, refused: 0 }, by: 'owner', undone: null },
  })
  expect(batch!.value.files[0]).toMatchObject({
    name: 'list.csv',
    rows: 2,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('a dry run and an import of nothing keep no batch', async () => {
  await bench.run([list], { isDryRun: true })
  await bench.run([file('empty.csv', 'Name,Email\n,\n')])
  expect(await listBatches(bench.tend, theWorkspace)).toEqual([])
})

test('taken back, those whom it brought are gone, and it can’t be taken back twice', async () => {
  const { batch } = await bench.run([list])
  expect(await undo(batch!)).toMatchObject({ removed: 2, keptCount: 0, restored: 0 })
  expect(await names()).toEqual([])
  await expect(undo(batch!)).rejects.toThrow('was taken back before')
})

test('who has replied since stays, and it is said why', async () => {
  const { batch } = await bench.run([list])
  const event = { id: 'r1', at: now, kind: 'reply_received', channel: 'email' } as const
  await recordEvents(bench.tend, {
    workspace: theWorkspace,
    contact: await idOf('ana@example.com'),
    events: [event],
    now: later,
  })
  const { removed, kept } = await undo(batch!)
  expect({ removed, kept: kept.map(({ name, because }) => `${name}: ${because}`) }).toEqual({
    removed: 1,
    kept: ['Ana Ruiz: They replied on 2026-11-22'],
  })
  expect(await names()).toEqual(['Ana Ruiz'])
})

test('a person added by hand and merged into an imported one stays', async () => {
  const { batch } = await bench.run([list])
  const ana = await idOf('ana@example.com')
  const contact = { id: 'hand', name: 'Ana Ruiz', timeZone: 'Europe/Madrid', addresses: [] }
  await bench.tend.store.write(theWorkspace, writer => addIn(bench.tend, writer, { contact, events: [], now }))
  await mergeContacts(bench.tend, { workspace: theWorkspace, kept: ana, gone: 'hand', because: 'asked', now })
  expect((await undo(batch!)).removed).toBe(1)
  expect(await idOf('ana@example.com')).toBe(ana)
})

test('a person of another import, merged into one of this, stays', async () => {
  const { batch } = await bench.run([list])
  await bench.run([file('other.csv', 'Name,Email\nAna Ruiz,ana.ruiz@example.org\n')])
  const [ana, other] = [await idOf('ana@example.com'), await idOf('ana.ruiz@example.org')]
  const call = { workspace: theWorkspace, because: 'asked', now } as const
  const { merge } = await mergeContacts(bench.tend, { ...call, kept: ana, gone: other })
  const { keptCount, kept } = await undo(batch!)
  expect(await idOf('ana.ruiz@example.org')).toBe(ana)
  const because = `Ana Ruiz went into Ana Ruiz: to take back the import of one, first \`tend duplicates unmerge ${merge}\``
  expect({ keptCount, kept }).toEqual({ keptCount: 1, kept: [{ contact: ana, name: 'Ana Ruiz', because }] })
})

test('a preview says the same and changes nothing', async () => {
  const { batch } = await bench.run([list])
  const preview = await undo(batch!, true)
  expect(await names()).toEqual(['Ana Ruiz', 'Bo Li'])
  expect(await undo(batch!)).toEqual(preview)
})

test('who was known before is as before: events retracted, fields emptied, standings as the events give them', async () => {
  await bench.run([list])
  const before = await bench.people()
  const more = 'Name,Email,Phone,Company,Notes\nBo Li,bo@example.com,+34 911 234 567,Acme,Likes tea\n'
  const { batch } = await importLater('more.csv', more)
  expect((await bench.people())['Bo Li']).toHaveLength(2)
  expect(await undo(batch!)).toMatchObject({ removed: 0, restored: 1, events: 1 })
  expect(await bench.people()).toEqual(before)
  const { contact } = (await bench.tend.store.read(theWorkspace, async reader =>
    reader.contacts.find(await idOf('bo@example.com')),
  ))!
  expect(contact.company).toBeUndefined()
  expect(contact.addresses).toEqual([{ channel: 'email', value: 'bo@example.com' }])
  expect((await checkRebuild(bench.tend, { workspace: theWorkspace })).differences).toEqual([])
})

test('a field that was changed since stays', async () => {
  await bench.run([list])
  const { batch } = await importLater('more.csv', 'Name,Email,Company\nBo Li,bo@example.com,Acme\n')
  const id = await idOf('bo@example.com')
  const { updateContact } = await import('../../src/operations/update-contact.ts')
  await updateContact(bench.tend, { workspace: theWorkspace, contact: id, change: { company: 'Acme Ltd' }, now: later })
  await undo(batch!)
  const record = await bench.tend.store.read(theWorkspace, reader => reader.contacts.find(id))
  expect(record?.contact.company).toBe('Acme Ltd')
})

test('an opt-out that the import brought binds when the address comes back', async () => {
  const { batch } = await bench.run([file('out.csv', 'Name,Email,Email Opt Out\nAna,ana@example.com,yes\n')])
  await undo(batch!)
  await importLater('again.csv', 'Name,Email\nAna,ana@example.com\n')
  expect((await bench.people()).Ana?.some(event => event.includes('opted_out'))).toBe(true)
})

function importLater(name: string, text: string) {
  return bench.run([file(name, text)], { now: now + 1 })
}
