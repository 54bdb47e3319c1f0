import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { memoryFile } from '../../src/operations/import/memory-file.ts'
import type { KeptPeople } from '../../src/operations/many.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { fixtures, hasFixtures } from '../fixtures.ts'
import { file, openWorkbench, type Workbench } from './importing.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const list = file(
  'list.csv',
  'Name,Email,Phone,Company\nAna Ruiz,ana@example.com,911 234 567,Norte\nBo Li,,,Acme\n,,,\n,,,Nobody Ltd\n',
)
const counts = ({ created, merged, skipped, events, refused }: Awaited<ReturnType<Workbench['run']>>) => ({
  ...{ created, merged, skipped, events },
  refused: refused.length,
})

test('a list becomes contacts who came by an import of its name', async () => {
  expect(counts(await bench.run([list]))).toEqual({ created: 2, merged: 0, skipped: 1, events: 2, refused: 1 })
  const added = '2026-11-22T12:00 contact_added source={"kind":"import","name":"list.csv"}'
  expect(await bench.people()).toEqual({ 'Ana Ruiz': [added], 'Bo Li': [added] })
})

test('a number without a country is read in the country of the user’s time zone', async () => {
  await bench.run([list])
  const [match] = await bench.tend.store.read(theWorkspace, reader =>
    reader.contacts.findByAddresses([{ channel: 'phone', value: '+34911234567' }]),
  )
  expect(match).toBeDefined()
})

test('the same file twice adds nothing, those without an address included', async () => {
  await bench.run([list])
  const before = await bench.people()
  expect(counts(await bench.run([list]))).toEqual({ created: 0, merged: 0, skipped: 3, events: 0, refused: 1 })
  expect(await bench.people()).toEqual(before)
})

test('what a list says of consent and of mail that comes back is on the timeline', async () => {
  const rows = 'Ana Ruiz,ana@example.com,no,\nBo Li,bo@example.com,never subscribed,bounced\n'
  const answer = await bench.run([file('state.csv', `Name,Email,Newsletter,Email Status\n${rows}`)])
  expect(answer).toMatchObject({ optedOut: 1, bounced: 1 })
  const { 'Ana Ruiz': ana, 'Bo Li': bo } = await bench.people()
  expect(ana?.slice(1)).toEqual(['2026-11-22T12:00 opted_out channel="email"'])
  expect(bo?.slice(1)).toEqual([
    '2026-11-22T12:00 bounce_received channel="email" address="bo@example.com" severity="hard"',
  ])
})

test('a dry run answers the same and stores nothing', async () => {
  const dry = await bench.run([list], { isDryRun: true })
  expect(await bench.people()).toEqual({})
  expect(counts(dry)).toEqual(counts(await bench.run([list])))
})

test('two rows of one address are one contact, with what each knows', async () => {
  const text = 'Name,Email,Phone,Company\nAna Ruiz,ana@example.com,,\n,ANA@example.com,+34 911 234 567,Norte\n'
  expect(counts(await bench.run([file('a.csv', text)]))).toMatchObject({ created: 1, merged: 1 })
  const { contact } = (await bench.tend.store.read(theWorkspace, async reader => {
    const [match] = await reader.contacts.findByAddresses([{ channel: 'phone', value: '+34911234567' }])
    return reader.contacts.find(match!.contact)
  }))!
  expect(contact).toMatchObject({ name: 'Ana Ruiz', company: 'Norte' })
})

test('colleagues who share a number or an office’s address stay two', async () => {
  const text = 'Name,Email,Phone\nAna Ruiz,info@example.com,+34 911 234 567\nBo Li,info@example.com,+34 911 234 567\n'
  expect(counts(await bench.run([file('a.csv', text)]))).toMatchObject({ created: 2, merged: 0 })
})

test('a told source is everyone’s, and whoever comes from an event was met', async () => {
  await bench.run([list], { choices: { source: { kind: 'event', name: 'Autumn fair' } } })
  expect((await bench.people())['Ana Ruiz']).toEqual([
    '2026-11-22T12:00 contact_added source={"kind":"event","name":"Autumn fair"} met=true',
  ])
})

test('who opted out in the file they come from is never written to', async () => {
  const text = 'First Name,Last Name,Email,Email Opt Out\nAna,Ruiz,ana@example.com,1\nBo,Li,bo@example.com,0\n'
  await bench.run([file('crm.csv', text)])
  const { 'Ana Ruiz': ana, 'Bo Li': bo } = await bench.people()
  expect(ana?.at(-1)).toBe('2026-11-22T12:00 opted_out channel="email"')
  expect(bo).toHaveLength(1)
})

test('a job, a note and an address that is none are kept as a note', async () => {
  const text = 'Name,Email,Job title,Notes\nAna Ruiz,ana(at)example.com,Buyer,Likes tea\n'
  const { refused } = await bench.run([file('a.csv', text)])
  expect(refused).toMatchObject([{ file: 'a.csv', row: 2, field: 'email', found: '"ana(at)example.com"' }])
  expect((await bench.people())['Ana Ruiz']?.[1]).toBe(
    String.raw`2026-11-22T12:00 note_added text="Job title: Buyer\nLikes tea\nEmail as found: \"ana(at)example.com\""`,
  )
})

test('a mapping that is told goes before the guess', async () => {
  const mapping = { 'a.csv': { Firma: 'name' as const, Name: 'company' as const } }
  await bench.run([file('a.csv', 'Name;Firma;E-Mail\nNorte;Ana Ruiz;ana@example.com\n')], { choices: { mapping } })
  expect(Object.keys(await bench.people())).toEqual(['Ana Ruiz'])
})

test('a table of which no column is known is refused as a whole', async () => {
  const { refused, created } = await bench.run([file('numbers.csv', 'a,b,c\n1,2,3\n')])
  expect({ refused, created }).toMatchObject({
    created: 0,
    refused: [{ file: 'numbers.csv', row: 1, field: '', found: 'a, b, c' }],
  })
})

test('a workbook is refused with what to do, and the other files are imported', async () => {
  const { refused, created } = await bench.run([file('book.xlsx', 'PK\x03\x04…'), list])
  expect(created).toBe(2)
  expect(refused[0]?.found).toContain('export it as CSV')
})

test('when the store fails half-way nothing is there', async () => {
  const broken = {
    ...bench.tend,
    store: {
      ...bench.tend.store,
      read: bench.tend.store.read.bind(bench.tend.store),
      write: (workspace: string, work: never) =>
        bench.tend.store.write(workspace, async writer => {
          const keep = async (people: KeptPeople) => {
            await writer.many.keep(people)
            throw new Error('the disk is full')
          }
          return (work as (writer: unknown) => Promise<never>)({ ...writer, many: { ...writer.many, keep } })
        }),
    },
  }
  const { importFiles } = await import('../../src/operations/import/import-files.ts')
  await expect(importFiles(broken as never, { workspace: theWorkspace, sources: [list], now: 0 })).rejects.toThrow(
    'full',
  )
  expect(await bench.people()).toEqual({})
})

test.skipIf(!hasFixtures)(
  'real exports: duplicates in a file are joined (skipped where the fixtures are absent)',
  async () => {
    const bytes = readFileSync(new URL('contacts/csv/hubspot-contacts.csv', fixtures))
    expect(counts(await bench.run([memoryFile('hubspot.csv', bytes)]))).toMatchObject({
      created: 2,
      merged: 1,
      refused: 1,
    })
  },
)
