// What a card's line says of the web: email addresses, the company's site, profiles.
import { isEmailAddress } from '../person/email-address.ts'
import { mendDomain, mendEmail } from './mend-reading.ts'

export interface WebOfLine {
  readonly emails: readonly string[]
  readonly website?: string
  readonly socials: readonly string[]
}

const networks =
  /^(?:[\w-]+\.)?(linkedin\.com|xing\.com|twitter\.com|x\.com|instagram\.com|facebook\.com|github\.com|t\.me)\/\S+/i
const site = /^(https?:\/\/)?((?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+[a-z]{2,12})(\/\S*)?$/u

export function webOf(line: string): WebOfLine {
  const emails: string[] = []
  const socials: string[] = []
  let website: string | undefined
  const words = mendEmail(line)
    .split(/[\s|•·;]+/)
    .map(trimSigns)
  for (const [place, word] of words.entries()) {
    const plain = word.replace(/^https?:?\/\//i, '').replace(/^www[.,]\s?/i, 'www.')
    if (isEmailAddress(word)) emails.push((lostBefore(words[place - 1]) + word).toLowerCase())
    else if (networks.test(plain)) socials.push(`https://${plain}`)
    else website ??= siteOf(word)
  }
  return { emails, socials, ...(website && { website }) }
}

/** `ana ruiz@example.com`: where the dot was not seen, what stands before it is no label of an address. */
function lostBefore(word = ''): string {
  return /^[a-z]{3,}$/.test(word) && !/^(e?-?mail|mailto|web|kontakt|contact|adresse?|correo|poczta)$/.test(word)
    ? `${word}.`
    : ''
}

function trimSigns(word: string): string {
  return word.replaceAll(/^[<("'[:,\\]+|[>)"'\]:,.;]+$/g, '').replace(/^(mailto|e-?mail|mail|web|url|www):\s?/i, '')
}

/** A word in small letters with an ending: `www.example.com`, `example.co.uk/offer`; not `Dr.Weber` or `S.L`. */
function siteOf(word: string): string | undefined {
  const isMarked = /^(https?:|www[.,])/i.test(word)
  const text = mendDomain(isMarked ? word.toLowerCase().replace(/^www,/, 'www.') : word)
  const found = site.exec(text)
  if (!found || text.includes('@')) return undefined
  const labels = found[2]!.replace(/^www\./, '').split('.')
  const isDomain = labels.length >= 2 && labels[0]!.length >= 2
  return isDomain && (isMarked || text === text.toLowerCase()) ? text : undefined
}

/** What the web calls the company: `ana@lumen-studio.co.uk` → `lumen` `studio`; of a provider's address nothing. */
export function companyWords({ emails, website }: Pick<WebOfLine, 'emails' | 'website'>): string[] {
  const domains = [
    website?.replace(/^https?:\/\//, '').replace(/\/.*$/, ''),
    ...emails.map(email => email.split('@')[1]),
  ]
  for (const domain of domains) {
    if (!domain || provider.test(domain)) continue
    const labels = domain.replace(/^www\./, '').split('.')
    const label = labels.find(part => part.length > 3) ?? labels[0]
    if (label) return label.split('-').filter(word => word !== '')
  }
  return []
}

const provider =
  /(^|\.)(gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|gmx|web|t-online|freenet|orange|wanadoo|free|laposte|libero|proton|protonmail|aol|msn|mail)\.[a-z.]+$/i
