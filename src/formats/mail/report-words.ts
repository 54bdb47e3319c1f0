// The words of a plain-text report that are the server's own: what stands before the copy of our message.
import { alternatives } from './alternatives.ts'

// How servers announce the copy. Rules, arrows and dashes around it are their taste; the words are few.
const copyFollows = alternatives('i')`
  (?:this|here|below|enclosed|included|attached|following|attachment)(?: this line)?(?: is|:)? a copy
  (?:the )?(?:header|body|text|first \d+ (?:lines|bytes|characters)) of (?:the|your) (?:original|returned|message)
  (?:original|unsent|returned|undelivered|rejected) (?:e-?mail|message|mail)(?: headers?| text| body| info| details)?(?: (?:follows?
  attached|below|begins|is attached).*| *[-:=_.|>]*)$
  your (?:e-?mail|message|mail)(?: headers?| text| body)? (?:follows|is attached|below)
  (?:start|begin(?:ning)?) of (?:the )?(?:returned|original|unsent)
  message (?:headers?|text|body) follows?
  your message reads
  copy of (?:the|your) (?:original )?message
  mensaje original|message d.origine|urspr.ngliche nachricht|messaggio originale|oryginalna wiadomo|mensagem original
`
const ruled = /^[\s\-=_*#|>~+.]*/
// A header that only a copied message has: from here on it is ours.
const copiedHeader = /^(?:received|return-path|dkim-signature|domainkey-signature|x-received|arc-seal):/i

/** The text up to the copy of the original message; all of it when none is announced or shown. */
export function serverWords(text: string): string {
  const lines = text.split('\n')
  const end = lines.findIndex((line, place) => place > 0 && isCopyStart(line))
  return (end < 0 ? lines : lines.slice(0, end)).join('\n')
}

/** What follows the server's own words: the copy of our message or of its headers, as far as it was sent back. */
export function copiedWords(text: string): string {
  return text.slice(serverWords(text).length)
}

function isCopyStart(line: string): boolean {
  if (copiedHeader.test(line)) return true
  const words = line.replace(ruled, '')
  // A long sentence that mentions a copy ("a copy of your message was kept") announces none.
  return words.length < 90 && copyFollows.test(words) && words.search(copyFollows) < 12
}
