// What programs and people write where there is nothing to write, and the errors of spreadsheets.

const blank =
  /^(n\/a|#n\/[av]|#(ref|value|wert|valeur|valor|name|nom|num|null|zahl|spill|calc|field|error|div\/0|[¿¡]?nombre)[!?]|#+|-+|[–—]|\(none\)|\(null\)|<null>|undefined|\\N|info requested|not (provided|specified|available|given)|keine angabe|nicht angegeben|non renseigné|no especificado|non specificato)$/i
const longest = 20

/** @param text trimmed */
export function saysNothing(text: string): boolean {
  return text.length < longest && blank.test(text)
}
