// Columns that say what kind of value stands in another: `Phone 1 - Label` beside `Phone 1 - Value`.
import { plainWords } from './header-words.ts'

const label = /(^| )(labels?|type|typ|tipo|etikett|etichetta|etiqueta|libelle|art)( |$)/
const value = /(^| )(value|wert|valeur|valor|valore|waarde)( |$)/

/** By the place of a column of values, that of its labels. */
export function labelPlaces(names: readonly string[]): ReadonlyMap<number, number> {
  const plain = names.map(plainWords)
  const labels = new Map(
    plain.flatMap((name, place) => (label.test(name) ? [[without(name, label), place] as const] : [])),
  )
  return new Map(
    plain.flatMap((name, place) => {
      const found = labels.get(without(name, value))
      return found === undefined || found === place ? [] : [[place, found] as const]
    }),
  )
}

function without(name: string, word: RegExp): string {
  return name.replace(word, ' ').trim()
}
