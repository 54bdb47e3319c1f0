// Threads: which messages belong together. By the ids that they name; where a provider rewrote those, by address, subject
// and time.
import { DAY_MS } from '../../domain/instant.ts'
import type { MailRecord } from './mail-record.ts'
import { domainOf } from './ours.ts'
import type { Message } from './ports.ts'
import { isPublicDomain } from './public-domain.ts'

// What programs of many languages put before the subject of an answer or a forward, with their counters: "AW: ", "Re[2]: ".
const prefix =
  /^\s*(?:(?:re|aw|antw(?:ort)?|sv|vs|odp|ynt|res|rif|r|fwd?|wg|tr|rv|enc|i|vl|doorst|betr|vb|pd|ref|回复|答复|转发|返信|転送)(?:\s*[[(]?\d+[\])]?)?\s*[:：]\s*|\[(?:ext|extern|external|spam\??|sec=[^\]]*)\]\s*)/iu

/** The subject without what answers and forwards put before it, in lower case: the same for a whole thread. */
export function subjectKey(subject: string): string {
  let rest = subject
  while (prefix.test(rest)) rest = rest.replace(prefix, '')
  return rest.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}

// "Hello", "Question": said in a thousand threads.
const shortestTellingSubject = 8

/** True when the subject says that it answers, and tells one thread from another. */
export function tellsThread(subject: string): boolean {
  return prefix.test(subject) && subjectKey(subject).length >= shortestTellingSubject
}

/** The thread of a message: that of the nearest known one that it answers, else the oldest that it names, else its own. */
export function threadOf({ id, answers }: Pick<MailRecord, 'id' | 'answers'>, known: readonly Message[]): string {
  return nearestAnswered(answers, known)?.thread ?? answers.at(-1) ?? id
}

export function nearestAnswered(answers: readonly string[], known: readonly Message[]): Message | undefined {
  for (const id of answers) {
    const found = known.find(({ messageId }) => messageId === id)
    if (found) return found
  }
  return undefined
}

/** Nobody answers later than this and has lost the ids besides. */
export const longestAnswerMs = 60 * DAY_MS

/**
 * Of messages of ours with the same subject, the one that an answer without ids goes on from: not long ago, and to the
 * answer's own sender or to a colleague of theirs.
 */
export function answeredBySubject(record: MailRecord, candidates: readonly Message[]): Message | undefined {
  const key = subjectKey(record.subject)
  const fitting = candidates.filter(
    ({ direction, subjectKey: of, at, to }) =>
      direction === 'out' &&
      of === key &&
      at <= record.at &&
      record.at - at <= longestAnswerMs &&
      to.some(address => areTogether(address, record.from.address)),
  )
  return fitting.toSorted((a, b) => b.at - a.at)[0]
}

function areTogether(a: string, b: string): boolean {
  return a === b || (domainOf(a) === domainOf(b) && !isPublicDomain(domainOf(a)))
}
