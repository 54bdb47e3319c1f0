// What a column of names holds, by the other columns of names beside it and by what stands in them.
import type { CsvField } from './header-words.ts'
import type { Meaning } from './read-header.ts'

type Meanings = readonly (Meaning | undefined)[]
type Rows = readonly (readonly string[])[]

/**
 * `Name` beside `Vorname` or `Prénom` is the last name, unless it repeats the first name; `Nombre` or `Nome` with no
 * column for last names is the whole name; and a customer's or contact's name that is not that of the person is the
 * company's.
 */
export function withNamesApart(
  meanings: Meanings,
  { names, rows }: { names: readonly string[]; rows: Rows },
): Meanings {
  const at = (field: CsvField) => meanings.findIndex(meaning => meaning?.field === field)
  const [whole, first, last] = [at('name'), at('first_name'), at('last_name')]
  const replace = (place: number, field: CsvField) =>
    meanings.map((meaning, index) => (index === place ? { field, group: meaning?.group ?? '' } : meaning))
  if (whole >= 0 && first >= 0 && last < 0) return repeats(rows, whole, first) ? meanings : replace(whole, 'last_name')
  if (whole >= 0 && first < 0 && last >= 0 && differs(rows, whole, [last])) return replace(whole, 'first_name')
  if (whole < 0 && first < 0 !== last < 0) return replace(Math.max(first, last), 'name')
  if (at('company') >= 0 || whole < 0) return meanings
  if (first >= 0 && last >= 0) return differs(rows, whole, [first, last]) ? replace(whole, 'company') : meanings
  const others = meanings.flatMap((meaning, place) => (meaning?.field === 'name' && place !== whole ? [place] : []))
  const isOfCustomer = /customer|client|account|kunde|lead/i.test(names[whole]!)
  return isOfCustomer && others.length > 0 && differs(rows, whole, others) ? replace(whole, 'company') : meanings
}

function repeats(rows: Rows, whole: number, first: number): boolean {
  const both = rows.filter(row => row[whole]?.trim() && row[first]?.trim())
  return both.some(row => row[whole]!.toLowerCase().includes(row[first]!.trim().toLowerCase()))
}

/** True when in most rows that have both, nothing of the person's name is in the other. */
function differs(rows: Rows, whole: number, others: readonly number[]): boolean {
  const both = rows.filter(row => row[whole]?.trim() && others.some(place => row[place]?.trim()))
  const apart = both.filter(row => {
    const text = row[whole]!.toLowerCase()
    return others.every(place => !row[place]?.trim() || !text.includes(row[place].trim().toLowerCase()))
  })
  return apart.length > 0 && apart.length >= both.length * 0.6
}
