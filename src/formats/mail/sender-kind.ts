// Who wrote a message: a mail system, a program, or an address that a person may sit behind.
import { alternatives } from './alternatives.ts'
import { headerOf, type Message } from './message.ts'

const systems = alternatives('i')`
    ^(?:mailer[-_.]?daemon|mail[-_.]?daemon|postmaster|post[-_]?office|mdaemon|mail[-_.]?delivery[-_.]?(?:system
    subsystem)|delivery[-_.]?system|bounces?|ndr|mailadm(?:in)?|mail[-_]?system|system[-_ ]administrator
    double-bounce|imss|symantec_\w+|daemon|e500_\w+|exchange|microsoftexchange[0-9a-f]+)(?:[@+\\"]|$)
  `
const systemNames = alternatives('i')`
    mail delivery (?:sub)?system|mailer[- ]daemon|system administrator|postmaster|mail delivery service
    delivery (?:status|failure)
  `
const takesNoAnswer = alternatives('i')`
    ^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|noreply[\w.-]*|no[-_.]?responder
    ne[-_.]?pas[-_.]?repondre|nicht[-_.]?antworten|keine[-_.]?antwort|notifications?|mailer|automailer
    autoresponder|autoreply|auto[-_]?reply|auto)(?:@|\+|$)
  `

/** True for the mail systems themselves: MAILER-DAEMON, postmaster and their kin, or a null return path. */
export function isMailSystem(message: Message): boolean {
  const address = message.from?.address ?? ''
  return (
    systems.test(address.replace(/^"|"(?=@)/g, '')) ||
    systemNames.test(message.from?.name ?? '') ||
    hasNullReturnPath(message)
  )
}

/** RFC 5321 §4.5.5: reports and automatic answers go out with a null path, so that nothing answers them. */
export function hasNullReturnPath(message: Message): boolean {
  const path = message.headers.find(header => header.name === 'return-path')?.value.trim()
  return path === '<>' || /^<?mailer-daemon(?:@|>|$)/i.test(path ?? '')
}

/** True for addresses that by their name take no answer: a person writes from another. */
export function takesAnswers(message: Message): boolean {
  return !takesNoAnswer.test(message.from?.address ?? '')
}

/** RFC 3834 §5: anything but `no` says that no person wrote it; in lower case, without parameters. */
export function autoSubmitted(message: Message): string {
  const value = headerOf(message, 'auto-submitted').trim().toLowerCase()
  const word = /^[\w-]+/.exec(value)?.[0] ?? ''
  return word === 'no' ? '' : word
}
