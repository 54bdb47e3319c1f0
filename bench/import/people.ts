// A generated file of contacts as a CRM exports it: eleven columns, names in several alphabets, a tenth of the rows
// someone who stood in it before. The same seed gives the same bytes.

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { type Chance, chanceOf, pick } from '../../test/store/random-events.ts'

const firsts =
  'Ana Zoë Björn Łukasz Søren Chloé José Müge Ivan Олена 美咲 Noor Seán Mary Peter Aisha Íñigo Grace'.split(' ')
const lasts =
  'Ruiz Müller Østergård Nowak O’Brien Fernández Yılmaz Kovács Коваль 佐藤 Smith Jansen Rossi García-Pérez Lee'.split(
    ' ',
  )
const cities = [
  ['Madrid', 'Spain', '+34 6'],
  ['München', 'Germany', '+49 1512 '],
  ['Manchester', 'United Kingdom', '+44 7911 '],
  ['Kraków', 'Poland', '+48 50'],
  ['Boston', 'United States', '+1 617 '],
] as const
const jobs = ['Head of Sales', 'Owner', 'CTO', 'Buyer, EMEA', 'Marketing "Growth" Lead', ''] as const
const header = 'First Name,Last Name,Email,Phone,Company,Job Title,City,Country,Lead Source,Email Opt Out,Notes\n'

/** Answers how many people are in it. */
export async function writePeople(file: string, { rows, seed }: { rows: number; seed: number }): Promise<number> {
  const chance = chanceOf(seed)
  const out = createWriteStream(file, { highWaterMark: 1024 * 1024 })
  out.write(header)
  let people = 0
  for (let row = 0; row < rows; row += 1) {
    const isAgain = people > 0 && chance() < 0.1
    const person = isAgain ? Math.floor(chance() * people) : people++
    if (!out.write(rowOf(person, chance))) await once(out, 'drain')
  }
  out.end()
  await finished(out)
  return people
}

function rowOf(person: number, chance: Chance): string {
  const [city, country, prefix] = pick(chance, cities)
  const company = `Company ${person % 40_000} ${pick(chance, ['Ltd', 'GmbH', 'S.L.', 'Sp. z o.o.'])}`
  const email = `${scattered(person)}${chance() < 0.1 ? '.A' : '.a'}@company${person % 40_000}.example`
  const phone = chance() < 0.6 ? `${prefix}${String(1_000_000 + Math.floor(chance() * 8_999_999)).slice(0, 7)}` : ''
  const cells = [pick(chance, firsts), pick(chance, lasts), email, phone, company, pick(chance, jobs), city, country]
  const rest = ['Web', chance() < 0.02 ? 'true' : 'false', chance() < 0.1 ? 'Met twice,\nwants a call' : '']
  return `${[...cells, ...rest].map(quoted).join(',')}\n`
}

/** A name of the person's own that says nothing of their place in the file, as real addresses don't. */
function scattered(person: number): string {
  return `${Math.imul(person + 1, 2_654_435_761) >>> 0}`
    .split('')
    .map(digit => 'abcdefghij'[Number(digit)])
    .join('')
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
