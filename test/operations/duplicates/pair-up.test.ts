// Pairing up any number of contacts: what bounds its time, and whom it compares.
import { expect, test } from 'vitest'
import type { Contact } from '../../../src/domain/contact.ts'
import { profileOf } from '../../../src/formats/person/likeness/profile.ts'
import { gather } from '../../../src/operations/duplicates/gather.ts'
import { pairPlaces } from '../../../src/operations/duplicates/pair-places.ts'
import { pairUp } from '../../../src/operations/duplicates/pair-up.ts'
import { TextList } from '../../../src/operations/duplicates/text-list.ts'
import { email } from './merging.ts'

const person = (id: string, told: Partial<Contact>): Contact => ({ id, timeZone: 'UTC', addresses: [], ...told })

function gathered(contacts: readonly Contact[], isNew: (place: number) => boolean = () => true) {
  async function* pages() {
    yield contacts.map((contact, place) => ({ contact, isNew: isNew(place) }))
  }
  return gather({ pages: pages(), count: contacts.length })
}

test('groups of one name, company and number cost ten comparisons a contact at most', async () => {
  const contacts = Array.from({ length: 2000 }, (_, place) => {
    const group = Math.floor(place / 40)
    const digits = String(group).padStart(4, '0')
    return person(`c${place}`, { name: `Ana Ruiz${digits}`, company: `Firm${digits}`, addresses: [] })
  })
  const pairs = await pairPlaces(await gathered(contacts))
  expect(pairs.length).toBeLessThanOrEqual(2000 * 10)
})

test('whoever is like everybody is in twenty pairs at most', async () => {
  const contacts = Array.from({ length: 35 }, (_, place) =>
    person(`c${place}`, { name: 'Zbigniew Hohenlohe', addresses: [email('zbigniew77@example.com')] }),
  )
  // Few share a key so seldom that all of them are compared; many others make room for that.
  const others = Array.from({ length: 400 }, (_, place) =>
    person(`o${place}`, { name: `Other${place} Person${place}` }),
  )
  const found = new Map<string, number>()
  for await (const { a, b } of pairUp(await gathered([...contacts, ...others]))) {
    for (const id of [a, b]) found.set(id, (found.get(id) ?? 0) + 1)
  }
  expect(Math.max(...found.values())).toBe(20)
})

test('only pairs with somebody new are compared', async () => {
  const contacts = ['a', 'b', 'c'].map(id => person(id, { name: 'Ana Ruiz', addresses: [email('ana@ruiz.example')] }))
  const found: string[] = []
  for await (const { a, b } of pairUp(await gathered(contacts, place => place === 2))) found.push(`${a} ${b}`)
  expect(found).toEqual(['a c', 'b c'])
})

test('two addresses that begin alike do not make a contact like itself', async () => {
  const addresses = [email('anita77@gmail.com'), email('anita77@yahoo.com')]
  expect(await pairPlaces(await gathered([person('a', { addresses })]))).toHaveLength(0)
})

test('a text in the column of names is compared by its first words', () => {
  expect(profileOf(person('a', { name: 'Lopez '.repeat(500) })).name).toHaveLength(8)
})

test('texts come back from the list as they went in, whatever their letters and length', () => {
  const texts = ['', 'Ana\tRuiz', '美咲 佐藤', '🙂', 'x'.repeat(2 ** 20 + 1), 'last']
  const list = new TextList(texts.length)
  for (const text of texts) list.push(text)
  expect(texts.map((_, place) => list.at(place))).toEqual(texts)
})
