// The text of a message: its plain part, else its HTML as text.
import { htmlToText } from './html-text.ts'
import type { Message } from './message.ts'

/** Plain text with lines ended by `\n`. A plain part that only says "see the HTML" yields to the HTML. */
export function bodyText(message: Message): string {
  if (message.html === '' || message.text.trim().length > 0) return message.text
  return htmlToText(message.html)
}
