// Columns that say whether somebody may be written to or called: opt-outs (yes = no more) and consents (no = no more).
import type { CsvField } from './header-words.ts'

const optOut = pattern('opt(ed)? ?out|unsubscribed?|(black|block)list(ed)?|abgemeldet|abbestellt')
// `No newsletter`, `Keine Werbung`, `Do not allow phone calls`: what they want no more of.
const unwanted = pattern(
  `^(no|kein|keine|keinen|pas de|sin|geen|ingen|nessuna?)( more)? (newsletters?|mailings?|marketing|werbung|werbemails?|
    publicite|publicidad|pubblicita|reclame)|
    ^(do not|don t|dont) ((allow|send|accept|want) )?(any |bulk )?(e ?mails?|newsletters?|marketing|phone calls?|calls?|
    sms|texts?|text messages)`,
)
const consents = pattern(
  String.raw`subscribed|suscrit[oa]|abonn(e|ee|iert)|newsletter|opt(ed)? ?in|consents?|permission|
    accept(s|ed)? (email )?marketing|(accept|allow|receive|want)s? (\w+ )*(e ?mails?|updates|news|sms|texts?|calls)|
    (agree[sd]? to|ok to|may( we)?|can( we)?|can be) (\w+ )*(e ?mail|contact|call|phone|text)(ed)?|marketing allowed|
    (e ?mail|contact|call|sms) allowed|(werbung|kontakt|mailings?|anruf) erlaubt|
    (durfen wir|darf ich|pouvons nous|podemos|possiamo|mogen we) (\w+ )*(e ?mails?|[ck]onta[ck]t\w*|anruf\w*)|
    acepta (\w+ )*(publicidad|comunicaciones)|accepte (\w+ )*(publicite|offres)|accetta (\w+ )*(pubblicita|offerte)|
    einwilligung|werbeeinwilligung|zustimmung|einverstandnis|dsgvo|gdpr|rgpd|consentement|consentimiento|consentimento|
    consenso|toestemming|samtycke|samtykke|zgoda|souhlas`,
)
// When, how and in what words it was given, and whether it was given twice.
const about =
  /(^| )(urls?|links?|token|page|reasons?|campaign|source|ids?|count|fax|label|type|time|timestamp|date|datum|at|on|since|seit|am|ip|method|text|wording|version|name|language|double|doi|confirmed|required|plan|(re)?send)( |$)/
// What is no word to them: pictures of an event, terms, what others may be told.
const ofOtherThings =
  /(^| )(photos?|fotos?|bild\w*|images?|photograph\w*|videos?|recording|aufnahmen?|medical|parental|cookies?|shar(e|ed|ing)|sponsors?|partners?|third part(y|ies)|dritte|terms|agb|liability|waiver)( |$)/
const ofTexts = /(^| )(sms|texts?|whatsapp)( |$)/
const ofCalls = /(^| )(phone|calls?|called|calling|mobile|telefon\w*|anrufe?|appels?|llamadas?)( |$)/
const ofMail =
  /mail|newsletter|marketing|werb|publici|pubblici|comunicacion|off(r|ert)e|subscri|suscri|abonn|(^| )(updates|news|opt(ed)? ?in|optin)( |$)/

/** @param plain a column's name in plainWords */
export function consentField(plain: string): CsvField | undefined {
  const isOptOut = optOut.test(plain) || unwanted.test(plain)
  if (!isOptOut && !consents.test(plain)) return undefined
  // Opt-outs may be told by their date; which text it was is no answer.
  const told = isOptOut
    ? plain.replaceAll(/(^| )(time|timestamp|date|datum|at|on|since|seit|am|text|(re)?send|double)(?= |$)/g, '')
    : plain
  if (about.test(told) || ofOtherThings.test(plain)) return undefined
  if (isOptOut) return ofTexts.test(plain) || ofCalls.test(plain) ? 'do_not_call' : 'opted_out'
  if (ofTexts.test(plain)) return 'accepts_sms'
  if (ofCalls.test(plain)) return 'accepts_calls'
  return ofMail.test(plain) ? 'accepts_email' : 'accepts_contact'
}

/** `Email hard bounce reason`, `CLEAN_TIME`: mail to the address came back for good. */
export function isOfBounces(plain: string): boolean {
  if (/(^| )(soft|counts?|number|rate|campaign|emails bounced|bounces)( |$)/.test(plain)) return false
  return /(^| )bounced?( |$)|^(clean time|cleaned( at| on)?)$|(^| )invalid e ?mail( |$)/.test(plain)
}

/** Whole words; the line ends of a long list are not part of it. */
function pattern(words: string): RegExp {
  return new RegExp(`(^| )(${words.replaceAll(/\n\s*/g, '')})( |$)`)
}
