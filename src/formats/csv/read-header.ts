// What the name of one column means: `Telefon geschäftlich 2` is a phone, `E-mail 1 - Label` is nothing we keep.
import { type CsvField, fieldByWords, plainWords } from './header-words.ts'

export interface Meaning {
  readonly field: CsvField
  /** What sets it apart from other columns of the field: `work`, `home`, `1`. Parts of one address share it. */
  readonly group: string
}

// Columns that hold something about an address, or someone else's: labels, types, assistants, owners, consent.
const foreign = new Set(
  words(`type typ tipo types label labels etikett etichetta etiqueta libelle format fax telefax telecopie faks pager telex
    isdn tty tdd radio yomi phonetic furigana assistant assistants assistent assistenten asistente assistente spouse
    partner conyuge children manager managers vorgesetzten owner owners besitzer verantwortlicher proprietaire
    propietario proprietario creator id ids opt status statut estado count number_of last_modified updated modified
    geandert domain hash verified verification confirmed consent permission subscription subscribed marketing photo
    image birthday birth birthdate geburtstag department abteilung sort initials initialen nickname spitzname box
    postfach im skype messenger website web page webseite user benutzer account_id display angezeigter anzeigename
    pantalla affichage formatted extended deal lead_status score rating lifecycle organization_id activity activities
    bounced bounce language sprache gender geschlecht currency ip latitude longitude quantity ticket url_slug`),
)
// Words that say which of several it is.
const apart = new Set(
  words(`work business office home other personal private main primary secondary alternate alternative second additional
    default customer contact person invitee attendee guest buyer mailing billing shipping mobile cell direct geschaftlich
    privat private weitere weiteres weiterer dienstlich zweite bureau domicile travail professionnel professionnelle
    personnel personnelle autre prive trabajo casa particular otro otra profesional ufficio lavoro abitazione altro
    comercial residencial profissional outro werk thuis zakelijk prive overig arbete hem ovrig annan arbejde hjem jobb
    andet tyo koti muu sluzbowy prywatny domowy inny prace domu jiny munkahelyi otthoni egyeb is ev serviciu acasa
    рабочий домашний другой`),
)
const filler = new Set(
  words('value values wert valeur valor no nr num number the de del du di da do la le el per for o'),
)

/** Undefined when the column holds nothing that a contact is made of. */
export function readHeader(header: string): Meaning | undefined {
  const plain = plainWords(header)
  const whole = fieldByWords.get(plain)
  if (whole) return { field: whole, group: '' }
  const tokens = plain.split(' ')
  if (tokens.some(token => foreign.has(token))) return undefined
  return trimmed(tokens) ?? contained(plain)
}

function trimmed(tokens: readonly string[]): Meaning | undefined {
  const isApart = (token: string) => apart.has(token) || /^\d+$/.test(token)
  const kept = tokens.filter(token => !isApart(token) && !filler.has(token))
  const group = tokens.filter(isApart).join(' ')
  for (const words of [kept, kept.filter(token => token !== 'address' && token !== 'adresse')]) {
    const field = fieldByWords.get(words.join(' '))
    if (field) return { field, group }
  }
  return undefined
}

/** Long questions of forms: `What is the best email to reach you?`. Only for what the values then prove. */
function contained(plain: string): Meaning | undefined {
  if (/(^| )(e ?mail|mail|correo|courriel|e ?posta?|e ?post)( |$)|メール|邮箱|이메일/.test(plain))
    return { field: 'email', group: plain }
  if (/(^| )(phone|telephone|telefon|telefono|tel|mobile|mobil|cell|handy)( |$)|電話|电话|전화/.test(plain)) {
    return { field: 'phone', group: plain }
  }
  return undefined
}

function words(text: string): string[] {
  return text.split(/\s+/)
}
