// Finds a signature that no delimiter marks: under a closing ("Best regards,") and a name, lines of a title, a company
// and ways to reach them.
import { alternatives } from './alternatives.ts'

const closing = alternatives('iu')`
    ^\W*(?:(?:best|kind|warm|many|with (?:kind|best)|my best|kindest|warmest)(?: (?:regards|wishes|greetings))?
    regards|sincerely(?: yours)?|yours(?: (?:sincerely|truly|faithfully))?|cheers|thanks(?: (?:again|a lot
    so much|and regards))?|thank you|many thanks|all the best|take care|mit (?:freundlichen|besten|herzlichen
    lieben) gr(?:ü|ue)(?:ß|ss)en|(?:freundliche|beste|viele|liebe|herzliche|schöne) gr(?:ü|ue)(?:ß|ss)e|(?:lg|vg
    mfg)|gruß|(?:bien )?cordialement|salutations(?: distinguées)?|bien à vous|amicalement|sincères salutations
    bonne journée|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|un abrazo|cordiali saluti
    distinti saluti|saluti|un saluto|met (?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?
    vriendelijke groet|atenciosamente|cumprimentos|com os melhores cumprimentos|abraços?|pozdrawiam|z poważaniem
    serdecznie pozdrawiam|med vänlig(?:a)? hälsning(?:ar)?|vänliga hälsningar|hälsningar|mvh|med venlig hilsen
    venlig hilsen|hilsen|med vennlig hilsen|ystävällisin terveisin|terveisin|よろしくお願い(?:いた|致)?します|以上)[\s,.!–-]*$
  `
/** The source of a pattern for a number that one could dial. */
export const phoneSource = '(?:\\+|\\(|\\b)\\d[\\d\\s().\\/-]{6,}\\d'
const phone = new RegExp(phoneSource)
const reach = alternatives('i')`
    @|www\.|https?:
    \b(?:tel|phone|mobile|cell|fax|mob|telefon|handy|tél|móvil|cellulare|mobiel|telemóvel|komórka|direct|office
    t|m|p|f|e|d|w)\s*[.:)]
  `

/** The line at which the block begins, behind the closing and the name; -1 when there is none. */
export function contactBlockStart(lines: readonly string[]): number {
  const close = lines.findLastIndex(line => closing.test(line.trim()))
  if (close < 0) return -1
  const rest = lines.slice(close + 1)
  const written = rest.filter(line => line.trim() !== '')
  const isShort = written.length <= 12 && written.every(line => line.trim().length < 90)
  const ways = written.filter(line => phone.test(line) || reach.test(line)).length
  if (!isShort || ways < 1 || written.length < 2) return -1
  const name = rest.findIndex(line => line.trim() !== '')
  return close + 1 + name + 1
}
