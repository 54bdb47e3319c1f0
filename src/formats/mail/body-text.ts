// The text of a message: its plain part, else its HTML as text.
import { htmlToText } from './html-text.ts'
import type { Message } from './message.ts'

// What programs put into the plain part when they mean the HTML: "Your mail client does not support HTML".
const seeHtml = /^[^\n]{0,200}\bhtml\b[^\n]{0,200}$/i

/** Plain text with lines ended by `\n`. A plain part that only points to the HTML yields to it. */
export function bodyText(message: Message): string {
  const plain = message.text.trim()
  if (message.html === '' || (plain !== '' && !seeHtml.test(plain))) return message.text
  return htmlToText(message.html)
}
