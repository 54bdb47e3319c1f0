// Decides whether a message is a delivery report. A report part is proof; else the words must say that delivery failed,
// and the sender must be a mail system, or both subject and opening words must have a report's form: people write
// "your mail was undeliverable" too, and are never to be taken for a server.

import { addressesIn } from './address-pattern.ts'
import { alternatives } from './alternatives.ts'
import { bodyText } from './body-text.ts'
import { readStatusGroups } from './delivery-status.ts'
import { headerOf, type Message } from './message.ts'
import { serverWords } from './report-words.ts'
import { autoSubmitted, hasNullReturnPath, isMailSystem, takesAnswers } from './sender-kind.ts'

const failedWords = alternatives('i')`
    (?:could|can|did|was|were|has|have|were|is|are|be)(?:n.t| ?not)(?: \w+){0,3} (?:deliver|reach|receiv|sent
    send|process|accepted|recogni)
    (?:unable|failed|failure|not able|error|problem)\w*(?: \w+){0,5} (?:deliver|send|reach|connect)
    deliver\w*(?: \w+){0,4} (?:fail|problem|error|abort|delay|postpon|imposs)|del[ei]very to the following
    undeliver(?:able|ed)|non[- ]?deliver|delivery (?:status|report|notification|problem|failure)
    not (?:yet )?(?:been )?delivered|returned mail|returned to sender|permanent(?: fatal)? (?:delivery )?error
    (?:has|have) been (?:delayed|postponed)
    mailbox[^.\n]{0,30}(?:full|exceed|unavailable|not found)|over (?:disk )?quota|quota exceeded
    (?:user|host|mailbox|recipient|address)(?: \w+){0,2} (?:unknown|not (?:found|listed|known|valid)
    does not exist)
    no such (?:user|mailbox|host)|user unknown|invalid (?:final delivery|recipient|user|address)|no mailbox here
    not accepting mail|did not exactly match|automatically rejected|was rejected|were rejected
    considered unsolicited|message not delivered|malformed address|incorrectly constructed|account is disabled
    error-for:|encountered an error|transcript of session|failed addresses|failed recipients
    nicht (?:zugestellt|ausgeliefert)|unzustellbar|konnte (?:leider )?nicht|n.a pas (?:pu|été)|non remis
    échec de la remise|impossible de remettre|no (?:pudo|se pudo|ha podido|se ha podido)|no (?:fue )?entregad
    non (?:è stato|recapit|consegn)|não (?:pôde|foi) |não entreg|niet (?:bezorgd|afgeleverd|worden)|onbestelbaar
    nie (?:można|mogła|został|dostarczon)|не (?:доставлен|может быть доставлено|удалось)|送信できません|配信できません|配送できません
    エラー通知|届きません|失败|退信|kunde inte levereras|kunne ikke leveres|ei voitu toimittaa
  `
const failedSubject = alternatives('i')`
    ^\W*(?:undeliver|non[- ]?deliver|(?:mail )?delivery (?:status|failure|failed|notification|report|problem
    has failed|delayed|error)|(?:permanent )?delivery failure|returned mail|mail (?:delivery|system error
    could not|not delivered|failure|failed)|failure (?:notice|delivery)|message (?:delivery|could not
    not delivered|undeliver|delayed)|your message (?:to|could not)|warning: (?:message|could not|\S+@)
    delayed mail|postmaster notify|returned to sender|notice: mail delivery|considered unsolicited|failed mail
    failed delivery|automatically rejected mail|unzustellbar|nicht zustellbar|non remis|échec de
    no se puede entregar|no entregado|non recapitabile|impossibile recapitare|não é possível entregar
    não entregue|onbestelbaar|niet bezorgd|nie można dostarczyć|niedostarczon|недоставлен
    ваше сообщение не доставлено|配信不能|メールエラー|系统退信|退信|olevererad|ikke leveret|could not be delivered|your mail
    error sending|\[postmaster\] email delivery)
  `
// How the words of a server begin; a person begins with a person.
const formOfReport = alternatives('i')`
    ^[\W]*(?:this (?:message|is|report|email)(?: \w+){0,3} (?:was |has been )?(?:created|generated|automatic
    automatically|mail|the mail|delivery|an automat)|hi\. this is the|sorry,? (?:we|i) (?:were|was) unable
    a message (?:could not|that you)|(?:your|the|an) (?:e-?mail|message
    mail)[^\n]{0,80}\n?[^\n]{0,80}(?:could not|was not|has not|did not|cannot|couldn.t|has been returned
    has encountered|wasn.t)|your message\s*\n\s*(?:to|subject)|deliver\w+ (?:has |to |of |for )
    unable to deliver|message from |undeliver|---|\*\*\*|the following|the original message was|we.re sorry
    i.m (?:sorry|afraid)|error|intended recipient|mailenable|votre message n|su mensaje|ihre nachricht konnte
    la tua|il messaggio)
  `
const answered = /^\s*(?:re|aw|sv|antw|odp|rv|fw|fwd|wg|tr|vs|enc|doorst|i|r)\s*(?:\[\d+\])?\s*:/i

/** True when the message reports that mail of ours was not delivered, or not yet. */
export function isBounce(message: Message): boolean {
  const text = bodyText(message)
  const groups = [...message.reports.map(report => report.text), text].flatMap(readStatusGroups)
  if (groups.some(({ action }) => /^(?:fail|delay|undeliver)/.test(action))) return true
  if (groups.length > 0 && groups.every(({ action }) => /^(?:delivered|relayed|expanded)/.test(action))) return false
  if (headerOf(message, 'x-failed-recipients')) return true
  const words = serverWords(text)
  const saysFailed = failedWords.test(words) || failedSubject.test(message.subject)
  if (isReport(message)) return saysFailed || message.returned.length > 0
  if (isMailSystem(message) && message.returned.length > 0 && !hasNullReturnPath(message)) return true
  if (isMailSystem(message) || !takesAnswers(message))
    return saysFailed && (failedSubject.test(message.subject) || hasVictim(message, text))
  return isReportInForm(message, words)
}

/** multipart/report of deliveries, or a part of that kind, whatever is left of it. */
function isReport(message: Message): boolean {
  if (message.reports.some(({ kind }) => kind === 'delivery')) return true
  return /report-type\s*=\s*"?delivery-status/i.test(headerOf(message, 'content-type'))
}

/** True when the report names an address, or brings back what it could not deliver. */
function hasVictim(message: Message, text: string): boolean {
  return message.returned.length > 0 || addressesIn(`${message.subject}\n${text}`).length > 0
}

/** A report from an address that a person might have: the subject, the opening and an address must all speak for it. */
function isReportInForm(message: Message, words: string): boolean {
  if (answered.test(message.subject) && autoSubmitted(message) === '') return isBareReport(message, words)
  const saysSo = failedSubject.test(message.subject) && failedWords.test(words)
  return saysSo && formOfReport.test(words.trimStart()) && hasVictim(message, words)
}

/** Some gateways answer under "RE:" and our own subject: then only a page of nothing but the report will do. */
function isBareReport(message: Message, words: string): boolean {
  const isReply = /^\s*re\s*:/i.test(message.subject) && /non remis|undeliver|non[- ]?deliver/i.test(message.subject)
  const isBare = words.trim().length < 600 && !/^[ \t]*>|[?]/m.test(words) && formOfReport.test(words.trimStart())
  return isReply && isBare && failedWords.test(words) && addressesIn(words).length > 0
}
