// The name that a row gives, in columns of parts or in one.
import type { PersonName } from '../person/person-name.ts'
import type { Column } from './mapping.ts'

const nameFields = ['prefix', 'first_name', 'middle_name', 'last_name', 'suffix', 'name'] as const
type NameField = (typeof nameFields)[number]

/** The columns of names, found once for all rows. */
export interface NameColumn {
  readonly place: number
  readonly field: NameField
  readonly group: string
}

export function nameColumns(columns: readonly Column[]): NameColumn[] {
  return columns.flatMap(({ field, group }, place) => {
    const known = nameFields.find(name => name === field)
    // `Apellido 1` and `Apellido 2` are of one person.
    return known ? [{ place, field: known, group: group.replaceAll(/\d+/g, '').trim() }] : []
  })
}

/** The parts of one person: a row may have the names of who ordered and of who is sent to. */
export function readName(cells: readonly string[], columns: readonly NameColumn[]): PersonName {
  const told = columns.filter(({ place }) => (cells[place] ?? '') !== '')
  const own = told.find(({ field }) => field === 'first_name' || field === 'last_name')?.group
  const of = (wanted: NameField) =>
    told.filter(({ field, group }) => field === wanted && (own === undefined || group === own))
  const any = (wanted: NameField) => {
    const found = of(wanted)
    return found.length > 0 ? found : told.filter(({ field }) => field === wanted)
  }
  const texts = (parts: readonly NameColumn[]) => parts.map(({ place }) => cells[place]!)
  const name = {
    prefix: joined(texts(any('prefix')).filter(text => !isOfNobody(text))),
    first: texts(of('first_name'))[0],
    middle: texts(of('middle_name'))[0],
    last: joined(texts(of('last_name'))),
    suffix: texts(any('suffix'))[0],
    full: texts(told.filter(({ field }) => field === 'name'))[0],
  }
  return Object.fromEntries(Object.entries(name).filter(([, text]) => text))
}

function joined(texts: readonly string[]): string | undefined {
  return texts.length < 2 ? texts[0] : [...new Set(texts)].join(' ')
}

/** What stands for a form of address where the row is a company's, or nobody said. */
function isOfNobody(cell: string): boolean {
  return /^(firma|company|société|empresa|azienda|bedrijf|divers|keine|other|unknown)$/i.test(cell)
}
