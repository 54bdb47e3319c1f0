// The touches that lie ahead, as sentences.
import type { Answer, VerdictKind } from '../../src/http/contract.ts'
import { clockTime, shortDate } from '../words/time-words.ts'
import { intentWords } from '../words/verdict-words.ts'

type FutureTouches = Answer<'GET /api/contacts/{id}/future'>
type FutureTouch = FutureTouches['touches'][number]

const things: Readonly<Record<FutureTouch['channel'], string>> = {
  email: 'an email',
  phone: 'a call',
  sms: 'a text message',
  letter: 'a letter',
  meeting: 'a meeting',
  social: 'a message',
}

const endings: Readonly<Record<VerdictKind, string>> = {
  reply: 'you would still owe them a reply',
  follow_up: 'it would go on from there',
  wait: 'you would wait',
  nurture: 'you would stay in mind and ask for nothing',
  stop: 'you would leave them alone',
}

/** The line before the touches. */
export function countInWords(count: number): string {
  return `If they never answered, they would get ${count === 1 ? 'one touch' : `${count} touches`} from you:`
}

/** `On Mon 23 Nov at 09:00, an email: say thanks.` */
export function futureTouchInWords({ at, channel, intent }: FutureTouch, zone: string): string {
  return `On ${shortDate(at, zone)} at ${clockTime(at, zone)}, ${things[channel]}: ${intentWords[intent]}.`
}

/** The verdict after the last touch, or the one that lets nothing go out. */
export function endInWords({ touches, ends }: FutureTouches): string {
  return `${touches.length === 0 ? 'Nothing would go out' : 'Then'}: ${endings[ends.kind]}.`
}
