import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportSource } from '../../src/operations/import/ports.ts'
import { refusedRows } from '../../src/operations/import/refused-rows.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { file, now, openWorkbench, type Workbench } from './importing.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

async function refusedOf(...sources: ImportSource[]): Promise<string> {
  const pieces = await Array.fromAsync(refusedRows(bench.tend, { workspace: theWorkspace, sources, now }))
  return pieces.join('')
}

const bad = 'Name;Email;City\nAna Ruiz;ana@@example;Jaén\nBo Li;bo@example.com;Rom\n;;"Nowhere; else"\n'

test('rows of which something is refused are written as they were, with what is found and allowed', async () => {
  const text = await refusedOf(file('list.csv', bad))
  expect(text.split('\r\n')).toEqual([
    '\ufeffName,Email,City,Tend: file,Tend: row,Tend: column,Tend: found,Tend: allowed',
    'Ana Ruiz,ana@@example,Jaén,list.csv,2,email,"""ana@@example""","an email address, such as ana@example.com"',
    ',,Nowhere; else,list.csv,4,,"""Nowhere; else""","a row with a name, an email address or a phone number"',
    '',
  ])
})

test('where nothing is refused there is no file', async () => {
  expect(await refusedOf(file('good.csv', 'Name,Email\nAna,ana@example.com\n'))).toBe('')
})

test('mended and imported again, the row is of the contact that it made, and the columns beside it tell nothing', async () => {
  await bench.run([file('list.csv', bad)])
  const mended = (await refusedOf(file('list.csv', bad))).replace('ana@@example,', 'ana@example.com,')
  expect(await bench.run([file('mended.csv', mended)])).toMatchObject({ created: 0, merged: 1 })
  const [match] = await bench.tend.store.read(theWorkspace, reader =>
    reader.contacts.findByAddresses([{ channel: 'email', value: 'ana@example.com' }]),
  )
  const people = await bench.people()
  expect(match).toBeDefined()
  expect(Object.keys(people).sort()).toEqual(['Ana Ruiz', 'Bo Li'])
  expect(people['Ana Ruiz']).toHaveLength(2)
})

test('of tables with different columns it has the columns of all', async () => {
  const other = file('other.csv', 'Email,Company,Name\nnobody at all,Acme,\n')
  const [header, ...rows] = (await refusedOf(file('list.csv', bad), other)).split('\r\n')
  expect(header).toContain('Name,Email,City,Company,Tend: file')
  expect(rows[2]).toMatch(/^,nobody at all,,Acme,other\.csv,2,/)
})

test('rows that are all wrong are counted, and ten thousand of them told', async () => {
  const rows = Array.from({ length: 12_000 }, (_, place) => `,x@@${place}`).join('\n')
  const answer = await bench.run([file('wrong.csv', `Name,Email\n${rows}\n`)])
  expect(answer).toMatchObject({ created: 0, refusedCount: 12_000 })
  expect(answer.refused).toHaveLength(10_000)
})
