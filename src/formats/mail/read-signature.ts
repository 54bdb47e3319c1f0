// Reads from a signature what a contact may be offered: phone, title and company. Offers, for a person to accept: a
// signature is free text, so only what its form makes clear is taken.
import { alternatives } from './alternatives.ts'
import { phoneSource } from './signature-block.ts'

export interface SignatureOffer {
  readonly phone?: string
  readonly title?: string
  readonly company?: string
}

const titleWords = new RegExp(
  `(?<!\\p{L})(?:${[
    'ceo|cto|cfo|coo|cmo|cio|cro|vp|svp|evp|founder|co-?founder|owner|president|partner|principal|chair(?:man|woman)?',
    '(?:[a-z]+ )?(?:director|manager|engineer|developer|consultant|analyst|architect|designer|executive|officer|assistant|coordinator|specialist|representative|advis[eo]r|administrator|buyer|accountant)',
    'head of|lead\\b|sales|marketing|purchasing|procurement|attorney|lawyer',
    'geschäftsführer(?:in)?|inhaber(?:in)?|leiter(?:in)?|leitung|vertrieb|einkauf|berater(?:in)?|prokurist(?:in)?|vorstand|abteilungsleiter(?:in)?|assistenz',
    'directeur|directrice|responsable|gérante?|président|chargée? d|chef de|associée?|fondateur|fondatrice',
    'director(?:a)?|gerente|responsable|jef[ea] de|socio|fundador(?:a)?|propietari[oa]|comercial|direttore|direttrice|titolare|amministratore|responsabile|socio',
    'directeur|eigenaar|hoofd|verkoop|inkoop|bestuurder|diretor(?:a)?|gestor(?:a)?|sócio|fundador',
    'dyrektor|kierownik|prezes|właściciel|specjalista|vd|försäljning|säljare|chef|inköpare|ägare|direktør|leder|salg|indehaver|toimitusjohtaja|myynti|johtaja',
    '代表取締役|部長|課長|社長|取締役|営業|マネージャー|主任|係長',
  ].join('|')})`,
  'iu',
)
const legalForm = alternatives('iu')`
    (?:(?<![\p{L}.])(?:gmbh(?: & co\.? kg)?|ag|kg|ohg|ug|e\.?k\.?|inc\.?|llc|ltd\.?|limited|plc|corp\.?
    corporation|co\.|company|group|holding|s\.?a\.?s?\.?|sarl|eurl|s\.?l\.?u?\.?|s\.?r\.?l\.?s?|s\.?p\.?a\.?
    b\.?v\.?|n\.?v\.?|lda\.?|ltda\.?|sp\. ?z ?o\. ?o\.?|ab|a\/s|aps|as|oy|oyj|pty(?: ltd)?|kft
    s\.?r\.?o\.?)(?![\p{L}])|株式会社|有限会社|合同会社)
  `
const reaching = /@|www\.|https?:|\d{4,}|^\W*(?:tel|phone|mobile|fax|m|t|p|e|w)\s*[.:]/i
const phone = new RegExp(phoneSource)

/** Reads the lines of a signature (`trim(…).signature`); the sender's address tells their company's name apart. */
export function readSignature(signature: string, sender = ''): SignatureOffer {
  const lines = signature
    .split('\n')
    .flatMap(line => line.split(/\s[|•·–—]\s|\s{3,}|\t/))
    .map(line => line.replace(/^[-*_\s]+|[*_\s]+$/g, ''))
    .filter(line => line !== '' && line.length < 90)
  const words = lines.filter(line => !reaching.test(line))
  const found = { phone: phoneIn(lines), ...titleAndCompany(words, sender) }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

function phoneIn(lines: readonly string[]): string | undefined {
  const numbers = lines.filter(
    line => phone.test(line) && !/\bfax\b|^f\s*[.:]|vat|ust|siret|iban|hrb|nif|cif|p\.?\s?iva/i.test(line),
  )
  const mobile = numbers.find(line =>
    /\b(?:m|mob|mobile|mobil|cell|handy|gsm|portable|móvil|cellulare|telemóvel|kom)\b/i.test(line),
  )
  return phone
    .exec(mobile ?? numbers[0] ?? '')?.[0]
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function titleAndCompany(words: readonly string[], sender: string): SignatureOffer {
  const titled =
    words.find(line => titleWords.test(line) && !legalForm.test(line)) ?? words.find(line => titleWords.test(line))
  // "Head of Sales, Acme Ltd", "Sales Director at Acme".
  const [title, company] = titled?.split(/\s(?:at|@|bei|chez|en|presso|bij|na|hos)\s(?=\p{Lu})|,\s(?=[^,]*$)/u) ?? []
  const named = words.find(line => line !== titled && (legalForm.test(line) || isOfDomain(line, sender)))
  const joined =
    company && (legalForm.test(company) || isOfDomain(company, sender) || / (?:at|@|bei|chez) /.test(titled ?? ''))
      ? company
      : undefined
  return { title: joined ? title : titled, company: joined ?? named }
}

const freeMail = alternatives('')`
    ^(?:gmail|googlemail|outlook|hotmail|yahoo|icloud|gmx|web|aol|live|proton|protonmail|me|mail|orange|free
    example)$
  `

/** "Acme Robotics" of ana@acme-robotics.com. */
function isOfDomain(line: string, sender: string): boolean {
  const domain =
    sender
      .split('@')[1]
      ?.split('.')
      .at(-2)
      ?.toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '') ?? ''
  const letters = line.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return (
    domain.length >= 3 &&
    !freeMail.test(domain) &&
    letters.length >= 3 &&
    (letters.startsWith(domain) || domain.startsWith(letters))
  )
}
