// What the name of one column means: `Telefon geschäftlich 2` is a phone, `E-mail 1 - Label` is nothing we keep.
import { asked } from './asked.ts'
import { consentField, isOfBounces } from './consent-header.ts'
import { type CsvField, fieldOf, plainWords } from './header-words.ts'
import { isRefusedColumn } from './refused-columns.ts'

export interface Meaning {
  readonly field: CsvField
  /** What sets it apart from other columns of the field: `work`, `home`, `1`. Parts of one address share it. */
  readonly group: string
  /** True when the name only mentions the field, as a question of a form does: what stands in the column must prove it. */
  readonly isWeak?: boolean
}

// Columns that hold something about an address, or someone else's: labels, types, assistants, owners, consent.
const foreign = new Set(
  words(`type typ tipo types label labels etikett etichetta etiqueta libelle format fax telefax telecopie faks pager telex
    isdn tty tdd radio yomi phonetic furigana assistant assistants asst assistent assistenten asistente assistente spouse
    partner conyuge children manager managers vorgesetzten owner owners besitzer verantwortlicher proprietaire
    propietario proprietario creator id ids opt status statut estado count number_of last_modified updated modified
    geandert domain hash verified verification confirmed consent permission subscription subscribed marketing photo
    image birthday birth birthdate geburtstag department abteilung sort initials initialen nickname spitzname box
    postfach im skype messenger website web page webseite user benutzer account_id display angezeigter anzeigename
    pantalla mostrar affichage afficher formatted extended deal lead_status score rating lifecycle organization_id activity activities
    bounced bounce language sprache gender geschlecht currency ip user_id latitude longitude quantity ticket url_slug`),
)
// Words that say which of several it is.
const apart = new Set(
  words(`work business office home other personal private main primary secondary alternate alternative second additional
    default customer contact person invitee attendee guest buyer mailing billing shipping mobile cell direct geschaftlich
    privat private weitere weiteres weiterer dienstlich zweite bureau domicile travail professionnel professionnelle
    personnel personnelle autre prive trabajo casa particular otro otra profesional ufficio lavoro abitazione altro
    comercial residencial profissional outro werk thuis zakelijk prive overig arbete hem ovrig annan arbejde hjem jobb
    andet tyo koti muu sluzbowy prywatny domowy inny prace domu jiny munkahelyi otthoni egyeb is ev serviciu acasa
    рабочий домашний другой location 会社 自宅 その他 uff ab abit card lead ansprechpartner ansprechpartnerin
    kontaktperson recipient respondent participant client kunde kunden po teilnehmer teilnehmername`),
)
const filler = new Set(
  words(
    'value values wert valeur valor no nr num number the de del du di da do la le el per for o utc and your der die das des dem l d dans',
  ),
)
// What a part of an address is called the part of.
const addresses = new Set(
  words(`address adresse anschrift postanschrift rechnungsanschrift lieferanschrift rechnungsadresse lieferadresse
    postadresse geschaftsadresse privatadresse mail direccion indirizzo endereco morada adres werkadres thuisadres postadres adress`),
)
const placeFields: readonly CsvField[] = ['street', 'city', 'region', 'postal_code', 'country']
// `Account number` is no account; of numbers only those that one dials, and that houses have, are kept.
const ofNumbers = new Set(['no', 'nr', 'num', 'number'])
const numbered: readonly (CsvField | undefined)[] = ['phone', 'street']

// The longest question of a form; beyond it is a text that is no name of a column.
const longestName = 400

/** Undefined when the name says nothing of a contact. */
export function readHeader(header: string): Meaning | undefined {
  if (isRefusedColumn(header) || header.length > longestName) return undefined
  const plain = plainWords(header)
  const whole = fieldOf(plain)
  if (whole) return { field: whole, group: '' }
  const found = trimmed(plain.split(' ')) ?? withoutBrackets(header) ?? ofFirst(header)
  // `Business owner` may be a question that was asked of the person.
  if (found && found.field !== 'owner') return found
  // `Opted out of email: Newsletter`, a column for each kind of mail.
  const consent = consentField(plain) ?? (isOfBounces(plain) ? 'bounced' : undefined)
  if (consent) return { field: consent, group: plain }
  if (isForeign(header)) return undefined
  const question = asked(header)
  return contained(plain) ?? (question && { field: question, group: '', isWeak: true })
}

/** `Firma / Abteilung`: what is named first comes first in the cell. */
function ofFirst(header: string): Meaning | undefined {
  const [first, second] = header.split(/\s\/\s/)
  const field = second && fieldOf(plainWords(first!))
  return field === 'company' || field === 'name' ? { field, group: '' } : undefined
}

/** `Name (Unternehmen)` is a company's, `Vorname (natürliche Person)` a first name. */
function withoutBrackets(header: string): Meaning | undefined {
  const [, before, within] = /^([^()]+)\(([^()]+)\)$/.exec(header) ?? []
  if (!before || !within || isForeign(within)) return undefined
  const field = fieldOf(plainWords(before))
  if (!field) return undefined
  const group = plainWords(within)
  const isOfCompany = field === 'name' && group.split(' ').some(word => fieldOf(word) === 'company')
  return { field: isOfCompany ? 'company' : field, group }
}

/** True for a column that is about something else, whatever stands in it: an owner's address is not the contact's. */
export function isForeign(header: string): boolean {
  if (isRefusedColumn(header)) return true
  const plain = plainWords(header)
  if (fieldOf(plain) !== undefined) return false
  return (
    plain.split(' ').some(token => foreign.has(token)) ||
    // `Created by`, `Angelegt von`
    /\S (by|von|par|por|door|av|przez)( e ?mail)?$/.test(plain) ||
    /表示名|種類|显示名称|顯示名稱|类型|類型|fax|ファクス/.test(plain)
  )
}

function trimmed(tokens: readonly string[]): Meaning | undefined {
  const isApart = (token: string) => apart.has(token) || /^\d+$/.test(token)
  const kept = tokens.filter(token => !isApart(token) && !filler.has(token))
  const group = tokens.filter(isApart).join(' ')
  const field = fieldOf(kept.join(' ')) ?? commonField(kept)
  if (tokens.some(token => ofNumbers.has(token)) && !numbered.includes(field)) return undefined
  if (field) return { field, group }
  const inside = fieldOf(kept.filter(token => !addresses.has(token)).join(' ')) ?? ofCompany(kept)
  // `Default Address City` is a city; `Company Address` is no company.
  const isPlace = inside !== undefined && placeFields.includes(inside)
  return inside && (isPlace || !kept.some(token => token === 'mail' || (token === kept.at(-1) && addresses.has(token))))
    ? { field: inside, group }
    : undefined
}

/** `Nom de l'organisation`, `Firma – Position`: which word stands first depends on the language. */
function ofCompany(tokens: readonly string[]): CsvField | undefined {
  const fields = tokens.map(fieldOf)
  const other = tokens[fields[0] === 'company' ? 1 : 0] ?? ''
  if (tokens.length !== 2 || !fields.includes('company')) return undefined
  if (/^(name|nom|nombre|nome|naam|namn|navn|nazwa)$/.test(other)) return 'company'
  return fieldOf(other) === 'title' ? 'title' : undefined
}

/** `Company / organisation` says one thing twice. */
function commonField(tokens: readonly string[]): CsvField | undefined {
  const [first, ...others] = tokens.map(fieldOf)
  return others.length > 0 && others.every(field => field === first) ? first : undefined
}

function contained(plain: string): Meaning | undefined {
  if (/(^| )(e ?mails?|mail|correo|courriel|e ?posta?|e ?post)( |$)|メール|邮箱|이메일/.test(plain)) {
    return { field: 'email', group: plain, isWeak: true }
  }
  if (/(^| )(phones?|telephone|telefon|telefono|tel|mobile|mobil|cell|handy)( |$)|電話|电话|전화/.test(plain)) {
    return { field: 'phone', group: plain, isWeak: true }
  }
  return undefined
}

function words(text: string): string[] {
  return text.split(/\s+/).map(plainWords)
}
