// Finding contacts who may be one person.
import { expect, test } from 'vitest'
import type { Address } from '../../../src/domain/channel.ts'
import { dismissPair } from '../../../src/operations/duplicates/dismiss-pair.ts'
import { findDuplicates } from '../../../src/operations/duplicates/find-duplicates.ts'
import { listDuplicates } from '../../../src/operations/duplicates/list-duplicates.ts'
import { mergeCertain } from '../../../src/operations/duplicates/merge-certain.ts'
import { noteLikeness } from '../../../src/operations/duplicates/note-likeness.ts'
import { type Tend, theWorkspace as workspace } from '../../../src/operations/ports.ts'
import { add, email, merge, now, openTend, unmerge } from './merging.ts'

const phone = (value: string): Address => ({ channel: 'phone', value })
const anna = {
  id: 'anna',
  name: 'Ana Ruiz',
  company: 'Acme S.L.',
  addresses: [email('ana.ruiz@acme.es'), phone('+34611222333')],
}
const again = { id: 'again', name: 'RUIZ, Ana', addresses: [email('anar77@gmail.com'), phone('611222333')] }

function find(tend: Tend) {
  return findDuplicates(tend, { workspace, now })
}

function list(tend: Tend) {
  return tend.store.read(workspace, reader => listDuplicates(reader, { limit: 20 }))
}

test('the same name with the same number is certain, with its reasons in words', async () => {
  const tend = await openTend()
  await add(tend, anna)
  await add(tend, again)
  await add(tend, { id: 'other', name: 'Luis Torres', addresses: [email('luis@torres.es')] })
  expect(await find(tend)).toEqual({ contacts: 3, certain: 1, likely: 0 })
  const { items, counts } = await list(tend)
  expect(counts).toEqual({ certain: 1, likely: 0 })
  expect(items[0]!.reasons.map(({ says }) => says)).toContain('Both have the number +34611222333.')
})

test('a family with one number, and an office with one address, are as many people as they have names', async () => {
  const tend = await openTend()
  await add(tend, { ...anna, id: 'a' })
  await add(tend, { id: 'b', name: 'Luis Ruiz', addresses: [phone('+34611222333')] })
  await add(tend, { id: 'c', name: 'Eva Gil', company: 'Acme', addresses: [email('info@acme.es')] })
  await add(tend, { id: 'd', name: 'Pau Sanz', company: 'Acme', addresses: [email('info@acme.es')] })
  expect(await find(tend)).toEqual({ contacts: 4, certain: 0, likely: 0 })
})

test('who comes by a door is compared at once, by address, number and beginnings of the name', async () => {
  const tend = await openTend()
  await add(tend, anna)
  await add(tend, again)
  await add(tend, { id: 'short', name: 'Ana R.', addresses: [email('ana.ruiz@acme.com')] })
  expect(await tend.store.write(workspace, writer => noteLikeness(writer, ['again'], now))).toHaveLength(1)
  expect((await list(tend)).items.map(({ a, b }) => [a.id, b.id])).toEqual([['again', 'anna']])
})

test('those who are not one person are not offered again', async () => {
  const tend = await openTend()
  await add(tend, anna)
  await add(tend, again)
  await find(tend)
  await dismissPair(tend, { workspace, a: 'anna', b: 'again', now })
  expect(await find(tend)).toMatchObject({ certain: 0, likely: 0 })
  expect((await list(tend)).items).toEqual([])
})

test('all that are certain are merged into the one of whom more is known', async () => {
  const tend = await openTend()
  await add(tend, again)
  await add(tend, anna)
  await find(tend)
  expect(await mergeCertain(tend, { workspace, now })).toMatchObject({ merged: 1, left: 0 })
  expect(await tend.store.read(workspace, reader => reader.contacts.count())).toBe(1)
  expect((await list(tend)).items).toEqual([])
})

test('three records of one person become one, and none is counted as left', async () => {
  const tend = await openTend()
  for (const id of ['a', 'b', 'c']) await add(tend, { ...anna, id })
  expect(await find(tend)).toMatchObject({ certain: 3 })
  expect(await mergeCertain(tend, { workspace, now })).toMatchObject({ merged: 2, left: 0 })
})

test('a merge that was taken apart is not offered, nor made, again', async () => {
  const tend = await openTend()
  await add(tend, anna)
  await add(tend, again)
  const { merge: id } = await merge(tend, { kept: 'anna', gone: 'again' })
  await unmerge(tend, id)
  expect(await find(tend)).toMatchObject({ certain: 0, likely: 0 })
})

test('a pair that holds no more goes with the next search', async () => {
  const tend = await openTend()
  await add(tend, anna)
  await add(tend, again)
  await findDuplicates(tend, { workspace, now: now - 1 })
  await tend.store.write(workspace, async writer => {
    const record = await writer.contacts.find('again')
    await writer.contacts.save({ ...record!, contact: { ...record!.contact, name: 'Ute Klein', addresses: [] } })
  })
  await find(tend)
  expect((await list(tend)).items).toEqual([])
})

test('a page of pairs goes on where the one before ended', async () => {
  const tend = await openTend()
  for (const id of ['a', 'b', 'c']) await add(tend, { ...anna, id })
  await find(tend)
  const first = await tend.store.read(workspace, reader => listDuplicates(reader, { limit: 2 }))
  const second = await tend.store.read(workspace, reader => listDuplicates(reader, { limit: 2, after: first.next! }))
  expect([...first.items, ...second.items].map(({ a, b }) => `${a.id}${b.id}`)).toEqual(['ab', 'ac', 'bc'])
  expect(second.next).toBeNull()
})
