// People of eight countries put together by a seed, so that a reading that was made with some of them can be measured on
// others that nobody has looked at.
import { readPhone } from '../../src/formats/person/phone.ts'
import { type Random, seededRandom } from '../../src/silence/random.ts'
import { type Land, lands } from './lands.ts'
import type { CardPerson } from './people.ts'

export function madePeople(count: number, seed: number): CardPerson[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, place) => madePerson(lands[place % lands.length]!, random))
}

function madePerson(land: Land, random: Random): CardPerson {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random.next() * items.length)]!
  const [first, last] = [pick(land.firsts), pick(land.lasts)]
  const form = land.forms && random.next() < 0.2 ? `${pick(land.forms)} ` : ''
  const company = pick(land.companies).replace('*', random.next() < 0.4 ? last : pick(land.lasts))
  const domain = `${domainOf(company)}.${land.tld}`
  const number = (shapes: readonly string[]) => madeNumber(pick(shapes), land.country, random)
  const hasMobile = random.next() < 0.8
  const fixed = !hasMobile || random.next() < 0.7 ? number(land.fixed) : undefined
  const town = land.named && random.next() < 0.5 ? [pick(land.towns), land.named] : [pick(land.towns)]
  return {
    ...{
      name: `${form}${first} ${last}`,
      title: pick(land.jobs),
      company,
      email: `${local(first, last, random)}@${domain}`,
    },
    ...(hasMobile && { mobile: number(land.mobile) }),
    ...(fixed && { fixed }),
    ...(fixed && random.next() < 0.4 && { fax: number(land.fixed)[0] }),
    ...(random.next() < 0.7 && { website: random.next() < 0.5 ? `www.${domain}` : domain }),
    ...{ address: [pick(land.streets), ...town], country: land.country, words: pick(land.words) },
  }
}

function madeNumber(shape: string, country: string, random: Random): readonly [string, string] {
  const written = shape.replaceAll('#', () => String(Math.floor(random.next() * 10))).replace(/^tel\. /, '')
  return [written, readPhone(written, { own: country })!.value]
}

const spelt: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ł: 'l' }

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[äöüßł]/g, letter => spelt[letter]!)
    .normalize('NFKD')
    .replaceAll(/[^a-z]/g, '')
}

/** The first two words of the name, without what the law asks for. */
function domainOf(company: string): string {
  const words = company
    .split(' ')
    .filter(word => /\p{L}{3}/u.test(word) && !/^(GmbH|SARL|SAS|S\.|Srl|Ltd|Inc|LLP|LLC)/.test(word))
  return words.slice(0, 2).map(plain).join('-')
}

function local(first: string, last: string, random: Random): string {
  const [given, family] = [plain(first), plain(last)]
  return [`${given}.${family}`, `${given[0]}.${family}`, given, `${given[0]}${family}`, 'info'][
    Math.floor(random.next() * 4.4)
  ]!
}
