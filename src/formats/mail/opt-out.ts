// Decides whether a message asks for no more mail: the answer that a mail program sends for List-Unsubscribe (RFC 2369),
// or a person's words. What they quote was cut before, so a newsletter's own footer below is never taken for a wish.
import { alternatives } from './alternatives.ts'
import { headerOf, type Message } from './message.ts'
import { bareWishes, isFooter, notAWish, wishes } from './opt-out-words.ts'

/** A wish stands near the beginning; what comes later in a long mail is about something else. */
const MAX_SENTENCES = 14

const title = alternatives('i')`
    ^(?:unsubscribe|opt[- ]?out|remove|list[- ]unsubscribe|abmelden|désinscription|désabonnement|baja|cancellami
    afmelden|uitschrijven|descadastrar|wypisz|avregistrera|配信停止)(?:[\s:=\-_/]+[\w.=:+/@-]*)?\W*$
  `

/** True for what Apple Mail, Gmail, Outlook and others send to the mailto address of a List-Unsubscribe header. */
export function isUnsubscribeMail(message: Message, written: string): boolean {
  if (/true/i.test(headerOf(message, 'x-apple-unsubscribe'))) return true
  const body = written.trim()
  const isBare = body === '' || /^(?:unsubscribe|remove|stop|opt[- ]?out)\W*$/i.test(body)
  return (
    title.test(message.subject.trim()) &&
    (isBare ||
      /automatically generated|(?:sent|generated) (?:this email|by) .{0,40}|to unsubscribe|unsubscribe/i.test(
        body.slice(0, 300),
      ))
  )
}

/** True when the writer says in words that they want no more mail from us. */
export function asksToStop(written: string): boolean {
  const sentences = sentencesOf(written)
  // A bare "Stop." is a wish when there is little else, and no question beside it.
  const isShort = sentences.length <= 4 && !/[?？]/.test(written)
  return sentences.slice(0, MAX_SENTENCES).some(sentence => isWish(sentence) || (isShort && isBareWish(sentence)))
}

function isWish(sentence: string): boolean {
  return wishes.some(wish => wish.test(sentence)) && !notAWish.test(sentence) && !isFooter.test(sentence)
}

function isBareWish(sentence: string): boolean {
  return bareWishes.some(wish => wish.test(sentence))
}

function sentencesOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      // A line that goes on in the next is one sentence with it: mail programs fold at 72 letters.
      .replaceAll(/(?<=[\p{Ll},])\n(?=[\p{Ll}\d])/gu, ' ')
      .split(/(?<=[.!?。？！])\s*|\n+/)
      .map(sentence => sentence.trim())
      .filter(sentence => sentence !== '')
  )
}
