// The name that a row gives, in columns of parts or in one.
import type { PersonName } from '../person/person-name.ts'
import type { CsvField } from './header-words.ts'
import type { Column } from './mapping.ts'

/** The parts of one person: a row may have the names of who ordered and of who is sent to. */
export function readName(cells: readonly string[], columns: readonly Column[]): PersonName {
  const told = columns.flatMap(({ field, group }, place) => {
    const cell = cells[place] ?? ''
    return cell === '' || field === '' ? [] : [{ field, group: withoutFigures(group), cell }]
  })
  const own = told.find(({ field }) => field === 'first_name' || field === 'last_name')?.group
  const of = (field: CsvField) => told.filter(part => part.field === field && (own === undefined || part.group === own))
  const any = (field: CsvField) => (of(field).length > 0 ? of(field) : told.filter(part => part.field === field))
  const joined = (parts: typeof told) => [...new Set(parts.map(({ cell }) => cell))].join(' ')
  const parts = {
    prefix: joined(any('prefix').filter(({ cell }) => !isOfNobody(cell))),
    first: of('first_name')[0]?.cell,
    middle: of('middle_name')[0]?.cell,
    // `Apellido 1` and `Apellido 2`.
    last: joined(of('last_name')),
    suffix: any('suffix')[0]?.cell,
    full: told.find(({ field }) => field === 'name')?.cell,
  }
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text))
}

function withoutFigures(group: string): string {
  return group.replaceAll(/\d+/g, '').trim()
}

/** What stands for a form of address where the row is a company's, or nobody said. */
function isOfNobody(cell: string): boolean {
  return /^(firma|company|société|empresa|azienda|bedrijf|divers|keine|other|unknown)$/i.test(cell)
}
