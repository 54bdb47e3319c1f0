// Which column of a table holds what: guessed from the columns' names, checked against what stands in them, and open to
// being told otherwise.
import { readCountry } from '../person/country.ts'
import {
  deniesOptOut,
  holdsCertainPhone,
  holdsCompany,
  holdsConsent,
  holdsEmail,
  holdsForm,
  holdsLetters,
  holdsName,
  holdsPhone,
  holdsProfile,
  holdsUrl,
} from './cell-kind.ts'
import { type CsvField, plainWords } from './header-words.ts'
import { labelPlaces } from './label-places.ts'
import { withNamesApart } from './names-apart.ts'
import { placesOfOthers } from './places-of-others.ts'
import { isForeign, type Meaning, readHeader } from './read-header.ts'
import { isRefusedColumn } from './refused-columns.ts'

export interface Column {
  /** As the header writes it; `Column 3` where there is none. */
  readonly name: string
  /** '' = left out. */
  readonly field: CsvField | ''
  readonly group: string
  /** Of a number, the place of the column that says what kind it is. */
  readonly label?: number
  /** True when a person said that it is to be left out. */
  readonly isLeftOut?: boolean
}

/** By column name, the field that it holds or '' to leave it out: what a person tells instead of the guess. */
export type ToldMapping = Readonly<Record<string, string>>

type Samples = readonly (readonly string[])[]

/** @param rows some rows below the header */
export function guessMapping(header: readonly string[], rows: Samples): Column[] {
  const width = Math.max(header.length, ...rows.map(row => row.length))
  const samples = Array.from({ length: width }, (_, place) => rows.map(row => row[place]?.trim() ?? '').filter(Boolean))
  const names = Array.from({ length: width }, (_, place) => header[place]?.trim() || `Column ${place + 1}`)
  const named = names.map((name, place) => (header[place] ? checked(name, samples[place]!) : undefined))
  const others = placesOfOthers(named, names)
  const own = named.map((meaning, place) => (others.has(place) ? undefined : meaning))
  const table = { names, samples, others, isNameless: header.length === 0 }
  const found = withSendersApart(withContent(withOwnersApart(own, names), table), table)
  const resolved = withFormsApart(withNamesApart(found, { names, rows }), { names, samples })
  const labels = labelPlaces(names)
  return resolved.map((meaning, place) => ({
    name: names[place]!,
    field: meaning?.field ?? '',
    group: meaning?.group ?? '',
    ...(meaning?.field === 'phone' && labels.has(place) && { label: labels.get(place)! }),
  }))
}

export function withTold(columns: readonly Column[], told: ToldMapping): Column[] {
  return columns.map(column => {
    const field = told[column.name]
    if (field === undefined) return column
    return { ...column, field: field as CsvField | '', ...(field === '' && { isLeftOut: true }) }
  })
}

/** What must stand in a column of the field, and in what share of it; fields that are not named here hold anything. */
const proofs: { readonly [Field in CsvField]?: readonly [test: (cell: string) => boolean, atLeast: number] } = {
  // A column that is called so is believed, so that what is wrong in it is refused by its row.
  email: [holdsEmail, 0],
  phone: [cell => cell.replaceAll(/\D/g, '').length >= 3, 0.3],
  name: [holdsLetters, 0.5],
  first_name: [holdsLetters, 0.5],
  last_name: [holdsLetters, 0.5],
  country: [cell => readCountry(cell) !== undefined, 0.2],
  // `Address` and `URL` may be of a website.
  street: [cell => !holdsUrl(cell), 0.5],
  // A link to unsubscribe stands in every row, and says nothing of it.
  opted_out: [cell => !holdsUrl(cell), 0.5],
  // Where a visit came from, not by whom.
  referrer: [cell => !holdsUrl(cell), 0.5],
  profile: [cell => holdsProfile(cell) || !holdsUrl(cell), 0.5],
}

/** A name of a column is believed unless what stands in the column says otherwise. */
function checked(header: string, samples: readonly string[]): Meaning | undefined {
  const meaning = readHeader(header)
  if (samples.length === 0) return meaning?.isWeak ? undefined : meaning
  const isOfEmails = share(samples, holdsEmail) >= 0.6 && !isOthers(meaning) && !isForeign(header)
  if (isOfEmails) return { field: 'email', group: meaning?.group ?? '' }
  // `CEP` is a postal code in Portuguese and a mobile number in Turkish.
  if (meaning?.field === 'postal_code' && /^cep$/i.test(header) && share(samples, isBrazilian) < 0.4) {
    return { ...meaning, field: 'phone' }
  }
  // `Kraj` is the country in Polish and a region in Czech.
  if (meaning?.field === 'region' && share(samples, cell => cell.length > 2 && readCountry(cell) !== undefined) > 0.6) {
    return { ...meaning, field: 'country' }
  }
  // `State` may be of the subscription.
  if (meaning?.field === 'region' && holdsConsents(samples)) return { field: 'opted_out', group: '' }
  const [test, atLeast] = (meaning && proofs[meaning.field]) ?? [() => true, 0]
  return share(samples, test) >= (meaning?.isWeak ? 0.5 : atLeast) ? meaning : undefined
}

function isBrazilian(code: string): boolean {
  return /^\d{5}-?\d{3}$/.test(code)
}

/** Addresses in notes are nobody's, those of owners are ours, and who referred someone is another person. */
function isOthers(meaning: Meaning | undefined): boolean {
  return meaning !== undefined && ['note', 'owner', 'referrer'].includes(meaning.field)
}

/** In a list of houses or pets whoever is called the owner is the person, where no other column has names. */
function withOwnersApart(meanings: readonly (Meaning | undefined)[], names: readonly string[]) {
  const hasNames = meanings.some(meaning => meaning && ['name', 'first_name', 'last_name'].includes(meaning.field))
  if (hasNames) return meanings
  return meanings.map((meaning, place) =>
    meaning?.field === 'owner' && !names[place]!.trim().includes(' ') ? undefined : meaning,
  )
}

/**
 * An address that is in most of the rows, in a column that is not called one, is that of whoever keeps the list, where
 * another column has an address for each person.
 */
function withSendersApart(
  meanings: readonly (Meaning | undefined)[],
  { names, samples }: Pick<Table, 'names' | 'samples'>,
) {
  const isEmail = (place: number) => meanings[place]?.field === 'email'
  const variety = (place: number) => new Set(samples[place]).size / samples[place]!.length
  if (!meanings.some((_, place) => isEmail(place) && variety(place) > 0.9)) return meanings
  return meanings.map((meaning, place) =>
    isEmail(place) && readHeader(names[place]!)?.field !== 'email' && variety(place) < 0.5 ? undefined : meaning,
  )
}

interface Table {
  readonly names: readonly string[]
  readonly samples: Samples
  /** Places of columns that are of somebody else. */
  readonly others: ReadonlySet<number>
  readonly isNameless: boolean
}

/** Columns whose names say nothing are known by what they hold. */
function withContent(meanings: readonly (Meaning | undefined)[], { names, samples, others, isNameless }: Table) {
  const found = [...meanings]
  const has = (field: CsvField) => found.some(meaning => meaning?.field === field)
  // In prose that merely has commas in it some columns hold a word now and then; a name is in almost every row.
  const most = Math.max(...samples.map(cells => cells.length))
  const filled = samples.map(cells => (cells.length >= most * 0.6 ? cells : []))
  const claim = (field: CsvField, test: (cell: string) => boolean, atLeast: number) => {
    for (const [place, cells] of samples.entries()) {
      const isFree = !found[place] && !others.has(place) && !isForeign(names[place]!)
      if (isFree && share(cells, test) >= atLeast) found[place] = { field, group: `${place}` }
    }
  }
  for (const [place, cells] of samples.entries()) {
    if (!found[place] && !isRefusedColumn(names[place]!) && holdsConsents(cells))
      found[place] = { field: 'opted_out', group: '' }
  }
  claim('email', holdsEmail, 0.6)
  claim('phone', has('phone') ? holdsCertainPhone : holdsPhone, has('phone') ? 0.8 : 0.6)
  if (!has('profile')) claim('profile', holdsProfile, 0.6)
  if (!has('name') && !has('first_name') && !has('last_name'))
    claimNames(found, { names, samples: filled, others, isNameless })
  return isNameless ? withNamesInOrder(found, samples) : found
}

/** `Status` and `Marketing status` say nothing by their names; among their states are `active` and `cleaned`. */
function holdsConsents(cells: readonly string[]): boolean {
  const isState = (cell: string) =>
    holdsConsent(cell) || deniesOptOut(cell) || /^(cancelled|complained|inactive)$/i.test(cell)
  return cells.some(cell => holdsConsent(cell) || /^(bounced|complained)$/i.test(cell)) && share(cells, isState) >= 0.9
}

/** Of two columns of names, the addresses tell which is the first name: `ana.ruiz@` is Ana Ruiz. */
function withNamesInOrder(meanings: readonly (Meaning | undefined)[], samples: Samples) {
  const cells = (field: CsvField) => samples[meanings.findIndex(meaning => meaning?.field === field)] ?? []
  const [emails, firsts, lasts] = [cells('email'), cells('first_name'), cells('last_name')]
  const votes = emails.map((email, row) => {
    const local = plainWords(email.slice(0, email.indexOf('@')))
    const [first, last] = [plainWords(firsts[row] ?? '-'), plainWords(lasts[row] ?? '-')]
    return (
      Number(local.startsWith(first) || local.endsWith(last)) - Number(local.startsWith(last) || local.endsWith(first))
    )
  })
  if (votes.reduce((sum, vote) => sum + vote, 0) >= 0) return [...meanings]
  const swapped: { readonly [Field in CsvField]?: CsvField } = { first_name: 'last_name', last_name: 'first_name' }
  return meanings.map(meaning => meaning && { ...meaning, field: swapped[meaning.field] ?? meaning.field })
}

function claimNames(found: (Meaning | undefined)[], { samples, isNameless }: Table): void {
  const free = samples.map((_, place) => place).filter(place => !found[place] && samples[place]!.length > 0)
  const companies = free.filter(place => share(samples[place]!, holdsCompany) >= 0.4)
  if (isNameless && companies[0] !== undefined) found[companies[0]] = { field: 'company', group: '' }
  const names = free.filter(place => !companies.includes(place) && share(samples[place]!, holdsName) >= 0.7)
  const [first, second] = names
  if (first === undefined) return
  const isWhole = share(samples[first]!, cell => /\S[ ,]+\S/.test(cell)) >= 0.6
  if (isWhole || second !== first + 1 || share(samples[second]!, cell => !/\s/.test(cell)) < 0.5) {
    found[first] = { field: 'name', group: '' }
    if (isNameless && second !== undefined && companies.length === 0) found[second] = { field: 'company', group: '' }
    return
  }
  found[first] = { field: 'first_name', group: '' }
  found[second] = { field: 'last_name', group: '' }
}

/** `Title` is Mr. or Dr. in some exports and the job in others: what stands in it, or another job column, decides. */
function withFormsApart(
  meanings: readonly (Meaning | undefined)[],
  { names, samples }: { names: readonly string[]; samples: Samples },
) {
  const titles = meanings.filter(meaning => meaning?.field === 'title').length
  return meanings.map((meaning, place) => {
    const cells = samples[place]!
    if (meaning?.field === 'title' && share(cells, holdsForm) >= 0.5) return { ...meaning, field: 'prefix' as const }
    const isBare = /^(title|titre|título|titolo|titel|τίτλος)$/i.test(names[place]!)
    if (meaning?.field === 'title' && isBare && cells.length === 0 && titles > 1)
      return { ...meaning, field: 'prefix' as const }
    if (meaning?.field === 'prefix' && cells.length > 0 && share(cells, holdsForm) < 0.3 && titles === 0) {
      return { ...meaning, field: 'title' as const }
    }
    return meaning
  })
}

function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length
}
