// Timelines told by days, and a judge that is a playbook of two sentences: what these measures need of an engine.
import type { Event } from '../../src/domain/event.ts'
import { DAY_MS } from '../../src/domain/instant.ts'
import type { Timeline } from '../../src/domain/timeline.ts'
import type { Judge } from '../../src/silence/judge.ts'
import { isAttempt, responseOf } from '../../src/silence/moves.ts'

type Told = Event extends infer One ? (One extends Event ? Omit<One, 'id' | 'at'> : never) : never

/** Events by day; ids are e0, e1, … in order. */
export function story(...told: readonly (readonly [day: number, event: Told])[]): Timeline {
  const events = told.map(([day, event], index) => ({ ...event, id: `e${index}`, at: day * DAY_MS }) as Event)
  return {
    contact: {
      id: 'c1',
      name: 'Ana Ruiz',
      timeZone: 'UTC',
      addresses: [{ channel: 'email', value: 'ana@example.com' }],
    },
    events,
  }
}

export const touch = { kind: 'touch_sent', channel: 'email', intent: 'inform' } as const
export const reply = { kind: 'reply_received', channel: 'email' } as const
export const visit = { kind: 'interest_shown', how: 'visit' } as const

/** Follow up within two days; after three silent touches stop; wait until a date that they asked for. */
export const threeTouches: Judge = (_, events, now) => {
  const wait = events.findLast(event => event.kind === 'asked_to_wait')
  if (wait && wait.until > now)
    return { kind: 'wait', rule: 'ASKED_TO_WAIT', touch: null, next: null, until: wait.until }
  const lastResponse = events.findLastIndex(event => responseOf(event) !== undefined)
  const attempts = events.slice(lastResponse + 1).filter(isAttempt).length
  if (attempts >= 3) return { kind: 'stop', rule: 'F6', touch: null, next: null, until: null }
  return { kind: 'follow_up', rule: 'P5', touch: { opensAt: now, dueAt: now + 2 * DAY_MS }, next: null, until: null }
}
