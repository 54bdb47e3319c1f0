// Whose the contacts of an import are: whoever imports, whom they choose, or whom a column of the table names.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkRebuild } from '../../src/operations/check-rebuild.ts'
import type { ImportChoices } from '../../src/operations/import/call.ts'
import { listBatches } from '../../src/operations/import/list-batches.ts'
import { theUser, theWorkspace } from '../../src/operations/ports.ts'
import { addUser, changeUser } from '../../src/operations/team/save-user.ts'
import { file, now, openWorkbench, type Workbench } from './importing.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const write: Workbench['tend']['store']['write'] = (...call) => bench.tend.store.write(...call)
const add = (name: string, more: { email?: string; minutes?: number; timeZone?: string } = {}) =>
  write(theWorkspace, writer => addUser(writer, { change: { name, ...more }, now }))

async function ownersOf(): Promise<Record<string, string>> {
  return bench.tend.store.read(theWorkspace, async reader => {
    const listed = await reader.contacts.list({ limit: 1000 })
    return Object.fromEntries(listed.map(({ record }) => [record.contact.name ?? '', record.owner]))
  })
}

const list = file('list.csv', 'Name,Email\nAna Ruiz,ana@example.com\nBo Li,bo@example.com\n')
const choose = (owner: string): { choices: ImportChoices } => ({ choices: { owner } })

test('new contacts are whose who imports, and the import is noted as theirs', async () => {
  const { id } = await add('Ben')
  await bench.run([list], { by: id })
  expect(await ownersOf()).toEqual({ 'Ana Ruiz': id, 'Bo Li': id })
  expect((await listBatches(bench.tend, theWorkspace))[0]?.value.by).toBe(id)
})

test('a colleague is chosen by name or address, and whoever is known stays with whom they are', async () => {
  const { id } = await add('Ben', { email: 'ben@example.com', timeZone: 'Pacific/Auckland' })
  await bench.run([file('first.csv', 'Name,Email\nAna Ruiz,ana@example.com\n')])
  await bench.run([list], choose('BEN@example.com'))
  expect(await ownersOf()).toEqual({ 'Ana Ruiz': theUser, 'Bo Li': id })
  expect((await checkRebuild(bench.tend, { workspace: theWorkspace })).differences).toEqual([])
})

test('nobody, and a user who is not active, are refused before anything is read', async () => {
  const { id } = await add('Ben')
  await expect(bench.run([list], choose('Carla'))).rejects.toMatchObject({ code: 'not_found' })
  await write(theWorkspace, writer => changeUser(writer, { id, change: { isActive: false }, now }))
  await expect(bench.run([list], choose('Ben'))).rejects.toMatchObject({ faults: [{ field: 'owner', found: '"Ben"' }] })
  expect(await ownersOf()).toEqual({})
})

test('spread gives each the part of a list that their coming days have room for', async () => {
  const ben = await add('Ben', { minutes: 120 })
  const away = await add('Cleo')
  await write(theWorkspace, writer =>
    changeUser(writer, { id: away.id, change: { vacation: { from: '2026-11-01', to: '2026-12-31' } }, now }),
  )
  const rows = Array.from({ length: 90 }, (_, row) => `P ${row},p${row}@example.com\n`)
  await bench.run([file('fair.csv', `Name,Email\n${rows.join('')}`)], choose('spread'))
  const owners = Object.values(await ownersOf())
  const count = (owner: string) => owners.filter(other => other === owner).length
  // Seven days of an hour against five of two hours.
  expect([count(theUser), count(ben.id), count(away.id)]).toEqual([37, 53, 0])
})

const owned = file(
  'crm.csv',
  'Name,Email,Contact owner\nAna Ruiz,ana@example.com,ben\nBo Li,bo@example.com,BEN@example.com\n' +
    'Cy Day,cy@example.com,Zoe\nDi Fox,di@example.com,Zoe\nEd Roy,ed@example.com,\n',
)

test('a column of owners wins for its row; a name that is nobody’s is told once and refuses nobody', async () => {
  const { id } = await add('Ben', { email: 'ben@example.com' })
  const answer = await bench.run([owned])
  expect(await ownersOf()).toEqual({
    ...{ 'Ana Ruiz': id, 'Bo Li': id, 'Cy Day': theUser, 'Di Fox': theUser, 'Ed Roy': theUser },
  })
  expect(answer).toMatchObject({ created: 5, refusedCount: 0, doubtfulCount: 1 })
  expect(answer.doubtful).toMatchObject([{ file: 'crm.csv', row: 4, field: 'owner', found: '"Zoe"' }])
})

test('whoever works alone has the contacts of all owners of another system, without a word', async () => {
  expect(await bench.run([owned])).toMatchObject({ created: 5, doubtfulCount: 0 })
  expect(new Set(Object.values(await ownersOf()))).toEqual(new Set([theUser]))
})

test('an address in a column of owners is no address of the contact', async () => {
  const text = 'Owner,Name,Email\nben@example.com,Ana Ruiz,ana@example.com\nben@example.com,Bo Li,bo@example.com\n'
  expect(await bench.run([file('a.csv', text)])).toMatchObject({ created: 2, merged: 0 })
})

test('in a list of houses the owner is the person', async () => {
  await bench.run([
    file('houses.csv', 'House,Owner,Email\nElm 1,Ana Ruiz,ana@example.com\nElm 2,Bo Li,bo@example.com\n'),
  ])
  expect(Object.keys(await ownersOf()).sort()).toEqual(['Ana Ruiz', 'Bo Li'])
})
