// What became of a notice, in a sentence.
import type { Answer } from '../../src/http/contract.ts'
import { dateAndTime } from '../words/time-words.ts'

type Notice = Answer<'GET /api/notices'>['items'][number]

export function noticeInWords({ state, at, attempts, waitsFor }: Notice): string {
  switch (state) {
    case 'waiting':
      if (waitsFor) return 'It would go out now, but waits:'
      return attempts > 0 ? `Not out yet. It is tried again on ${dateAndTime(at)}.` : `Goes out on ${dateAndTime(at)}.`
    case 'claimed':
      return 'It is going out.'
    case 'unconfirmed':
      return 'It may have gone out. Tend looks for it in the Sent folder; if you know, say so.'
    case 'held':
      return 'It may have gone out. Nothing is tried again until you say: look into your Sent folder.'
    case 'failed':
      return 'It was refused for good. Reach them another way.'
    case 'sent':
      return `Sent on ${dateAndTime(at)}.`
    case 'expired':
      return 'It could not go out in time, and was let go.'
    case 'withdrawn':
      return 'It was taken back.'
  }
}
