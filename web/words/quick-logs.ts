// Which events one tap can log for a contact: those that most likely happened, given what was right.
import type { DayItem, NewEvent } from '../../src/http/contract.ts'

export interface QuickLog {
  readonly says: string
  /** Past tense, for the message afterwards: `Voicemail left`. */
  readonly done: string
  readonly event: NewEvent
}

/** What is known of the contact's day: an item of the day list, or the same read from the timeline. */
export type Occasion = Pick<DayItem, 'section' | 'verdict' | 'meeting' | 'promise'>

export function quickLogs(item: Occasion, now: number): QuickLog[] {
  if (item.section === 'meeting_outcome' && item.meeting) return meetingOutcomes(item.meeting)
  const logs: QuickLog[] = []
  if (item.promise) logs.push(keptPromise(item.promise.id))
  const touch = item.verdict.touch
  if (touch?.channel === 'phone') logs.push(...calls)
  else if (touch) logs.push(sent(touch, item.section))
  return touch ? [...logs, tomorrow(now)] : logs
}

const calls: readonly QuickLog[] = [
  {
    says: 'Spoke',
    done: 'Spoke on the phone',
    event: { kind: 'call_logged', direction: 'out', disposition: 'connected' },
  },
  {
    says: 'Voicemail',
    done: 'Voicemail left',
    event: { kind: 'call_logged', direction: 'out', disposition: 'voicemail' },
  },
  {
    says: 'No answer',
    done: 'Called, no answer',
    event: { kind: 'call_logged', direction: 'out', disposition: 'no_answer' },
  },
]

function sent(touch: NonNullable<DayItem['verdict']['touch']>, section: DayItem['section']): QuickLog {
  const { channel, intent, step } = touch
  const event: NewEvent = { kind: 'touch_sent', channel, intent, ...(step ? { step } : {}) }
  const says = section === 'reply' ? 'Answered' : 'Sent'
  return { says, done: says, event }
}

function keptPromise(promise: string): QuickLog {
  return { says: 'Promise kept', done: 'Promise kept', event: { kind: 'promise_kept', promise } }
}

function meetingOutcomes(meeting: string): QuickLog[] {
  return [
    { says: 'Held', done: 'Meeting held', event: { kind: 'meeting_held', meeting } },
    { says: 'They missed it', done: 'They missed the meeting', event: { kind: 'meeting_missed', meeting, by: 'them' } },
    { says: 'We missed it', done: 'We missed the meeting', event: { kind: 'meeting_missed', meeting, by: 'us' } },
  ]
}

function tomorrow(now: number): QuickLog {
  const morning = new Date(now)
  morning.setDate(morning.getDate() + 1)
  morning.setHours(8, 0, 0, 0)
  return { says: 'Tomorrow', done: 'Put off to tomorrow', event: { kind: 'snoozed', until: morning.toISOString() } }
}
