// Companies as they are compared: without legal form, articles and the words that every other company has too.
import { foldText } from './fold-text.ts'

// Legal forms of the countries that lists come from, as words after folding (`S.A.` is `s a`, joined below).
const forms = new Set(
  `gmbh mbh ag kg ohg gbr ug se ev eg ek co cokg gmbhco inc incorporated corp corporation llc llp lp ltd limited plc pty
   sa sas sarl sl slu slne srl spa snc sapa bv nv vof cv ab oy oyj as asa aps is kft zrt nyrt sro spolsro doo dd ooo oao
   zao pao ltda eireli sc scoop kk gk company cie holding group gruppe groupe grupo gruppo international the and und et y
   e der die das`.split(/\s+/),
)

/** The words that tell a company from others; empty where the text has none. */
export function companyWords(company: string): string[] {
  const words = joinedInitials(foldText(company.replaceAll(/[&+]|\(.*?\)/g, ' ')).split(' ')).filter(
    word => word !== '',
  )
  const telling = words.filter(word => !forms.has(word))
  return telling.length > 0 ? telling : words
}

/** `s a` → `sa`: forms are written with dots, which folding turns into spaces. */
function joinedInitials(words: readonly string[]): string[] {
  const joined: string[] = []
  let initials = ''
  for (const word of [...words, '']) {
    if (word.length === 1 && !/\d/.test(word)) {
      initials += word
      continue
    }
    if (initials !== '') joined.push(initials)
    initials = ''
    joined.push(word)
  }
  return joined.filter(word => word !== '')
}
