// What a cell's content shows, whatever its column is called.
import { isHonorific } from '../person/name-words.ts'

export function holdsEmail(cell: string): boolean {
  return /[^\s@<>,;]@[^\s@<>,;]+\.[^\s@<>,;]/.test(cell)
}

/** A number that people would dial; not a date, an amount, or a bare identifier. */
export function holdsPhone(cell: string): boolean {
  const text = cell.trim()
  if (!/^[+(\d'][\d\s().\-/+'xt:]{5,}$/i.test(text)) return false
  const digits = text.replaceAll(/\D/g, '').length
  if (digits < 7 || digits > 16) return false
  return /^\+|^00|^\(?0\d|[\s()/-]/.test(text) && !/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}( |$)/.test(text)
}

/** As holdsPhone, and by its form no other number: with a country code, a leading zero or an area code in brackets. */
export function holdsCertainPhone(cell: string): boolean {
  return holdsPhone(cell) && /^'?\+|^00|^\(?0\d|\(\d/.test(cell.trim())
}

export function holdsUrl(cell: string): boolean {
  return /^(https?:\/\/|www\.)\S+$/i.test(cell.trim())
}

/** A person's page; a company's is none. */
export function holdsProfile(cell: string): boolean {
  if (/linkedin\.com\/(company|school|showcase)\//i.test(cell)) return false
  return /^(https?:\/\/)?([a-z]+\.)?(linkedin\.com|xing\.com|twitter\.com|x\.com|facebook\.com|instagram\.com)\/\S+$/i.test(
    cell.trim(),
  )
}

export function holdsForm(cell: string): boolean {
  return cell.trim().split(/\s+/).every(isHonorific)
}

export function holdsCompany(cell: string): boolean {
  return /\b(gmbh|ag|kg|ltd|limited|inc|llc|llp|corp|company|s\.?l\.?u?|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oy|ab|as|a\/s|aps|sp\. ?z ?o\.? ?o|s\.?r\.?o|kft|d\.?o\.?o|plc|pty|group|studio|consulting|株式会社)\.?$/i.test(
    cell.trim(),
  )
}

/** One to five words of letters: a name, or something that looks like one. */
export function holdsName(cell: string): boolean {
  if (/^(true|false|yes|no|ja|nein|oui|non|sí|si)$/i.test(cell.trim())) return false
  return /^\p{L}[\p{L}\p{M}'’.-]*([ ,]+\p{L}[\p{L}\p{M}'’.-]*){0,4}$/u.test(cell.trim())
}

/** Whether mail is wanted, as a column of states tells it: `subscribed`, `opted-out`, `abgemeldet`. */
export function holdsConsent(cell: string): boolean {
  return /^(((un|non|not|never)[ _-]?)?subscribed|opt(ed)?[ _-]?(in|out)|abgemeldet|abbestellt|d[ée]sabonn[ée]e?|d[ée]sinscrite?|uitgeschreven|disiscritto|dado de baja)$/i.test(
    cell.trim(),
  )
}

/** What in a column of opt-outs says that there is none; the states of an address that merely failed are among it. */
export function deniesOptOut(cell: string): boolean {
  return /^(0|0[.,]0+|0[./-]0[./-]0+|no|n|n\/a|f|false|falsch|nein|non|nej|nee|nie|nem|ne|nu|nei|ei|no[nt]? unsubscribed|não|nao|нет|ні|όχι|hayır|いいえ|否|아니요|לא|لا|falso|faux|none|null|nil|undefined|never|nunca|jamais|keine?|((non|not|never)[ _-]?)?subscribed|active|(un)?confirmed|pending|inactive|cleaned|bounced|no[ _-]consent|opt(ed)?[ _-]?in|allow(ed)?|erlaubt|-)$/i.test(
    cell.trim(),
  )
}

export function holdsLetters(cell: string): boolean {
  return /\p{L}/u.test(cell)
}

/** True for what stands in rows and never in a header. */
export function isData(cell: string): boolean {
  return holdsEmail(cell) || holdsPhone(cell) || holdsUrl(cell) || /^\d{4}-\d\d-\d\d/.test(cell.trim())
}
