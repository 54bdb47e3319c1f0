// Business cards: how many of each field are read right off drawn cards lying flat, and off cards photographed as hands
// hold phones, made by a seed; and how long one takes, with the reader just started and warm.

import type { CardFields } from '../src/formats/card/card-fields.ts'
import { readCard } from '../src/formats/card/read-card.ts'
import { nameOfText } from '../src/formats/person/person-name.ts'
import { readPhone } from '../src/formats/person/phone.ts'
import { type CardPhotos, makeCardPhotos } from '../src/intake/card-photo.ts'
import { madePeople } from './cards/made-people.ts'
import { type CardPerson, people } from './cards/people.ts'
import { photographCards } from './cards/photograph.ts'
import { type Shot, shootCards } from './cards/render.ts'
import { unseenPeople } from './cards/unseen-people.ts'

/** Twelve people on five layouts: every pair once. */
const usualCount = 60

/** @param args how many cards of each kind, and the seed of the photographed ones */
export async function run([count = `${usualCount}`, seed = '1']: readonly string[]) {
  await using photos = makeCardPhotos()
  const seconds: number[] = []
  const known = await readAll(photos, await shootCards(people, Number(count)), seconds)
  const unseen = await readAll(photos, await shootCards(unseenPeople, Number(count)), seconds)
  const made = await photographCards(madePeople(Number(count), Number(seed)), { seed: Number(seed) })
  const photographed = await readAll(photos, made, seconds)
  const warm = seconds.slice(1).sort((a, b) => a - b)
  return {
    cards: known,
    unseenCards: unseen,
    photographed,
    secondsCold: round(seconds[0]!),
    secondsWarm: {
      median: round(warm[Math.floor(warm.length / 2)]!),
      p95: round(warm[Math.floor(warm.length * 0.95)]!),
    },
  }
}

async function readAll({ read }: CardPhotos, shots: readonly Shot[], seconds: number[]) {
  const right: Record<string, boolean[]> = {}
  const wrong: string[] = []
  for (const { person, layout, degrees, bytes } of shots) {
    const begun = performance.now()
    const { lines } = await read(bytes)
    seconds.push((performance.now() - begun) / 1000)
    const { fields } = readCard(lines)
    for (const [field, isRight] of Object.entries(compare(fields, person))) {
      right[field] = [...(right[field] ?? []), isRight]
      if (!isRight) wrong.push(`${person.name}, layout ${layout}, ${degrees}°, ${field}: ${said(fields, field)}`)
    }
  }
  const rightPercent = Object.fromEntries(Object.entries(right).map(([field, all]) => [field, percent(all)]))
  return { n: shots.length, rightPercent, wrong }
}

function compare(fields: CardFields, person: CardPerson) {
  const bare = nameOfText(person.name).full!
  const name = (nameOfText(fields.name ?? '').full ?? '').replaceAll("'", '’')
  const numbers = fields.phones
    .filter(({ kind }) => kind !== 'fax')
    .map(({ number }) => readPhone(number, { own: person.country })?.value)
  const expected = [person.mobile?.[1], person.fixed?.[1]].filter(number => number !== undefined)
  return {
    name: name === bare,
    nameWithoutAccents: plain(name) === plain(bare),
    company: plain(fields.company ?? '') === plain(person.company),
    email: fields.emails.length === 1 && fields.emails[0] === person.email,
    phones: numbers.length === expected.length && expected.every(number => numbers.includes(number)),
    mobileKnown:
      !person.mobile ||
      fields.phones.some(
        ({ kind, number }) =>
          kind === 'mobile' && readPhone(number, { own: person.country })?.value === person.mobile![1],
      ),
    country: fields.country === person.country,
  }
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

function said(fields: CardFields, field: string): string {
  const values: Record<string, unknown> = {
    email: fields.emails,
    phones: fields.phones,
    mobileKnown: fields.phones,
    nameWithoutAccents: fields.name,
  }
  return JSON.stringify(values[field] ?? fields[field as keyof CardFields] ?? null)
}

function percent(all: readonly boolean[]): number {
  return Math.round((1000 * all.filter(Boolean).length) / all.length) / 10
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100
}
