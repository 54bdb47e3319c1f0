// A file of people without email addresses, imported again after one of them was merged: they are found where they are.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mergeContacts } from '../../../src/operations/duplicates/merge-contacts.ts'
import { theWorkspace as workspace } from '../../../src/operations/ports.ts'
import { file, now, openWorkbench, type Workbench } from '../importing.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const list = file('list.csv', 'Name,Company,Email\nAna Ruiz,Acme,\nAna M. Ruiz,Acme,ana@acme.example\n')

test('whoever was merged is the one who stayed, by a name alone and by either address', async () => {
  await bench.run([list])
  const ids = await bench.tend.store.read(workspace, reader => reader.contacts.ids({ limit: 10 }))
  const records = await bench.tend.store.read(workspace, reader => reader.many.contacts(ids))
  const [kept, gone] = ['ana@acme.example', undefined].map(
    value => [...records.values()].find(({ contact }) => contact.addresses[0]?.value === value)!.contact.id,
  )
  await mergeContacts(bench.tend, { workspace, kept: kept!, gone: gone!, because: 'asked', now })
  const { created } = await bench.run([list], { now: now + 1 })
  expect({ created, people: Object.keys(await bench.people()) }).toEqual({ created: 0, people: ['Ana M. Ruiz'] })
})
