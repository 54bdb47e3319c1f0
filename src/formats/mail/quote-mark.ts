// Recognises how mail programs announce what they quote: attribution lines ("On … wrote:"), blocks of headers as
// Outlook repeats them, and rules such as "-----Original Message-----", in the languages they come in.
import { alternatives } from './alternatives.ts'

// "wrote" in the languages of mail programs. Cyrillic, Greek and the like stand with their endings left open.
const wrote = [
  'wrote|writes|said|schrieb|geschrieben|a écrit|écrit|escribió|ha escrito|ha scritto|scrisse|escreveu|schreef',
  'geschreven|napisał(?:\\(?a\\)?)?|napisała|pisze|skrev|написал\\S*|пишет|написав|пише|написа|写道|寫道|kirjoitti',
  'yazdı|έγραψε|napsal(?:\\(?a\\)?)?|napísal(?:\\(?a\\)?)?|írta|a scris|menulis|đã viết|เขียนว่า|작성|כתב\\S*',
  'كتب\\S*|のメッセージ|書きました|さんは書',
].join('|')
const address = '<?[^\\s<>@]+@[^\\s<>@]+>?'
const endsQuoting = '\\s*[:：]?\\s*-*\\s*$'
// A date or a time: what an attribution has and a sentence such as "he wrote:" seldom does.
const moment = alternatives('u')`
    \d{1,2}[:.h]\d{2}|\d{4}[-/.年]\s?\d{1,2}|\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{2,4}
    \d{1,2}\.?\s(?:de\s)?\p{L}{3,}\.?,?\s(?:de\s)?\d{4}|\p{L}{3,}\.?\s\d{1,2},?\s\d{4}
  `

const withVerb = new RegExp(`^[-\\s]*\\S.{0,260}?(?:${wrote})(?:[\\s\\S]{0,120}?)[:：]\\s*-*\\s*$`, 'iu')
const verbAtEnd = new RegExp(`(?:${wrote})${endsQuoting}`, 'iu')
const byAddress = new RegExp(`^[^.!?]{0,90}${address}[^.!?]{0,60}(?:${wrote})\\s*[:：]\\s*$`, 'iu')
// Zoho and Lotus put it between dashes.
const ruled = new RegExp(`^-{2,}\\s*\\S.*(?:${wrote})\\s*[:：]?\\s*-{2,}$`, 'iu')
// A date, a name and an address, without a verb: Gmail in Russian and Japanese.
const namesSender = /^[^!?]{4,200}<[^<>@\s]+@[^<>\s]+>[^!?]{0,20}[:：]\s*$/u
// Old Gmail: "2016-03-03 17:21 GMT+01:00 Ana <ana@example.com>:", with or without the address, the colon or a verb.
const dateThenName = alternatives('iu')`
    ^\d{4}[-/年]\s?\d{1,2}[-/月]\s?\d{1,2}日?(?:\s*[(（][^)）]{1,6}[)）])?,?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*(?:GMT
    UTC)\s?[+-]\d{1,2}:?\d{2}\s+\S.{0,80}|[^.!?]{0,80}${address})${endsQuoting}
  `
const lead = alternatives('i')`
    ^[-\s]*(?:on|at|le|am|el|il|op|em|dnia|w dniu|den|dňa|dne|på|tarihinde|в|на|в?\s?\d|ons|tor|fre|lör|sön|mån
    tis|vào|pada|στις|ב|في|於|于|在|"?\S+)
  `

// Tested first, since it spares nearly every line the patterns above.
const mayEnd = /[:：-]\s*$/
const mayBegin = /^\d{4}/

/**
 * How many lines from `place` make up an attribution: 0 when there is none. Programs fold long ones, so up to four
 * lines are read as one; a blank line ends it.
 */
export function attributionLength(lines: readonly string[], place: number): number {
  let joined = ''
  for (let count = 1; count <= 4; count += 1) {
    const line = lines[place + count - 1]
    if (line === undefined || line.trim() === '') return 0
    if (count > 1 && /^\s*[>|]/.test(line) && !/^>\s*[:,]?$/.test(line.trim())) return 0
    joined = `${joined} ${line.trim()}`.trim()
    if (joined.length > 320) return 0
    if ((mayEnd.test(line) || mayBegin.test(joined)) && isAttribution(joined))
      return startsLater(lines.slice(place, place + count)) ? 0 : count
  }
  return 0
}

/** A line above that was only read along ("Great!") is no part of it when a later line begins one with its own date. */
function startsLater(lines: readonly string[]): boolean {
  return lines.some((_, offset) => {
    const rest = lines
      .slice(offset)
      .map(line => line.trim())
      .join(' ')
    return offset > 0 && moment.test(rest) && isAttribution(rest)
  })
}

function isAttribution(text: string): boolean {
  if (dateThenName.test(text) || byAddress.test(text)) return true
  if (ruled.test(text)) return true
  if (namesSender.test(text) && moment.test(text)) return true
  if (!moment.test(text) || !lead.test(text)) return false
  return (
    withVerb.test(text) ||
    (verbAtEnd.test(text) && /^(?:on|le|am|el|il|op|em|dnia|den)\s/i.test(text) && /[:：]\s*$/.test(text))
  )
}

const fromLabel = [
  'from|von|de|da|van|od|från|fra|от|від|发件人|寄件者|差出人|送信者|lähettäjä|gönderen|kimden|feladó|expéditeur|remitente',
  'remetente|mittente|afzender|nadawca|avsändare|afsender|avsender|보낸 ?사람|reply-to',
].join('|')
const dateLabel = [
  'sent|date|gesendet|datum|envoyé(?: le)?|enviad[ao](?: el| em)?|fecha|inviato|data|verzonden|wysłano|wysłane',
  'skickat|sendt|dato|отправлено|дата|надіслано|发送时间|發送時間|送信日時|日付|日時|lähetetty|päiväys|gönderildi|tarih',
  'elküldve|보낸 ?날짜|odesláno',
].join('|')
const restLabel = [
  'to|cc|subject|an|kopie|betreff|à|a|objet|para|asunto|assunto|oggetto|aan|onderwerp|do|dw|temat|till|kopia',
  'ämne|til|kopi|emne|кому|копия|тема|收件人|抄送|主题|主旨|宛先|件名|vastaanottaja|aihe|kime|konu|címzett|tárgy|받는 ?사람|제목',
  'komu|předmět|importance|attachments',
].join('|')
const label = (names: string) => new RegExp(`^[\\s*_]*(?:${names})\\s*[*_]*\\s*[:：][*_]*(?:\\s|$)`, 'iu')
const isFrom = label(fromLabel)
const isDate = label(dateLabel)
const isRest = label(restLabel)

export const isFromLine = (line: string) => isFrom.test(line)
export const isDateLine = (line: string) => isDate.test(line)

/** How many lines from `place` make up a block of repeated headers (who, when, and to whom or what): 0 when none. */
export function headerBlockLength(lines: readonly string[], place: number): number {
  if (!isHeader(lines[place] ?? '')) return 0
  const seen = { from: false, date: false, rest: false }
  let length = 0
  for (let count = 0; count < 14; count += 1) {
    const line = lines[place + count] ?? ''
    if (isFrom.test(line)) seen.from = true
    else if (isDate.test(line)) seen.date = true
    else if (isRest.test(line)) seen.rest = true
    // A header may be folded, or parted from the next by the blank line that HTML left: one such line is let pass.
    else if (!isHeader(lines[place + count + 1] ?? '')) break
    length = count + 1
  }
  return seen.from && seen.date && seen.rest ? length : 0
}

function isHeader(line: string): boolean {
  if (!/[:：]/.test(line)) return false
  return isFrom.test(line) || isDate.test(line) || isRest.test(line)
}

const announced = alternatives('i')`
    ^[\s>*]*(?:-{2,}\s*)?(?:original message|original appointment|ursprüngliche nachricht|originalnachricht
    message d.origine|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original
    (?:wiadomość oryginalna|oryginalna wiadomość)|ursprungligt meddelande|originalmeddelande|opprinnelig melding
    oprindelig meddelelse|alkuperäinen viesti|исходное сообщение|пересылаемое сообщение|原始邮件|原始郵件|元のメッセージ
    original ?e-?mail|forwarded (?:message|email)|weitergeleitete nachricht|message transféré|mensaje reenviado
    messaggio inoltrato|doorgestuurd bericht|mensagem encaminhada|(?:przekazana wiadomość|wiadomość przekazana)
    vidarebefordrat meddelande|videresendt (?:melding|meddelelse)|välitetty viesti|転送メッセージ|reply message
    message)\s*-{2,}[\s*]*$
    ^\s*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)
    début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato
    início da mensagem (?:re)?encaminhada|doorgestuurd bericht|påbörjat vidarebefordrat (?:brev|meddelande)
    転送された(?:メッセージ|メール))\s*[:：]\s*$
  `

// GroupWise puts the name between arrows; help desks ask to write above a line.
const unusual = /^>>> .{4,120} >>>\s*$|reply above this line|antworten sie (?:bitte )?über dieser (?:linie|zeile)/i

/** True for a rule that says in words that another message follows. */
export function isAnnouncement(line: string): boolean {
  return announced.test(line) || unusual.test(line)
}

/** True for a rule without words: underscores, dashes. */
export function isRule(line: string): boolean {
  return /^\s*(?:_{5,}|-{5,}|={5,}|\*{5,})\s*$/.test(line)
}

/** True for a line that announces only together with quoted lines below it: "Sam wrote:", "Quoting Sam:". */
export function isWeakAttribution(line: string): boolean {
  return verbAtEnd.test(line) || /^\s*(?:quoting|zitat von|citando|citat|cytat)\s.{1,100}[:：]\s*$/i.test(line)
}

/** True for a line that its program marked as quoted. */
export function isQuoted(line: string): boolean {
  return /^\s{0,3}>/.test(line)
}
