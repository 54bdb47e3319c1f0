// Events that may come next, in the words of a supposition.
import type { EventKind, Verdict } from '../../src/http/contract.ts'
import { eventTitles, plain } from '../words/event-words.ts'

type WhatIf = Pick<NonNullable<Verdict['whatIf']>[number], 'event' | 'with'>

const words: Partial<Record<EventKind | `${EventKind} ${string}`, string>> = {
  reply_received: 'They reply',
  'reply_received negative': 'They reply, and it is a no',
  touch_sent: 'We write',
  auto_reply_received: 'An automatic reply comes',
  'call_logged voicemail': 'We call and leave a voicemail',
  'call_logged connected': 'We call and speak',
  'call_logged no_answer': 'We call, nobody answers',
  meeting_scheduled: 'A meeting is agreed',
  meeting_held: 'The meeting is held',
  'meeting_missed them': 'They miss the meeting',
  'meeting_missed us': 'We miss the meeting',
  interest_shown: 'They show interest',
  desire_shown: 'They move to buy',
  purchase_made: 'They buy',
  promise_kept: 'We keep our promise',
  'declined not_now': 'They say “not now”',
  'declined not_interested': 'They say “not interested”',
  asked_to_wait: 'They ask us to wait',
  opted_out: 'They want to hear no more',
  reopened: 'We reopen them',
  closed: 'We close them',
}

export function whatIfInWords({ event, with: detail }: WhatIf): string {
  const known = words[detail ? (`${event} ${detail}` as const) : event]
  return known ?? `${eventTitles[event]}${detail ? `, ${plain(detail)}` : ''}`
}
