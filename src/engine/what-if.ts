// What if: for each kind of next event, the verdict that it would bring at once.
import type { Event, EventKind } from '../domain/event.ts'
import { DAY_MS, HOUR_MS, type Instant } from '../domain/instant.ts'
import { decide } from './decide.ts'
import { advance } from './fold.ts'
import type { Playbook } from './playbook.ts'
import { type OpenMeeting, openWay, type Standing } from './standing.ts'
import type { VerdictKind } from './verdict.ts'

export interface WhatIf {
  readonly event: EventKind
  /** What tells this event from another of its kind: `negative`, `voicemail`; left out when nothing does. */
  readonly with?: string
  readonly kind: VerdictKind
  readonly rule: string
}

type Imagined = { with?: string; event: Event }

export function whatIf(standing: Standing, playbook: Playbook, now: Instant): WhatIf[] {
  // An event comes after the last one, whatever the clock says.
  const at = Math.max(now, standing.lastEventAt + 1)
  return imagine(standing, at).map(({ event, with: what }) => {
    const { kind, rule } = decide(advance(standing, event), playbook, at)
    return { event: event.kind, ...(what && { with: what }), kind, rule }
  })
}

function imagine(standing: Standing, at: Instant): Imagined[] {
  const heading = { id: 'what-if', at }
  const channel = openWay(standing)
  return [
    { event: { ...heading, kind: 'reply_received', channel } },
    { with: 'negative', event: { ...heading, kind: 'reply_received', channel, sentiment: 'negative', asks: false } },
    { event: { ...heading, kind: 'touch_sent', channel, intent: 'inform' } },
    { event: { ...heading, kind: 'auto_reply_received', returnsAt: at + 7 * DAY_MS } },
    { with: 'voicemail', event: { ...heading, kind: 'call_logged', direction: 'out', disposition: 'voicemail' } },
    { with: 'connected', event: { ...heading, kind: 'call_logged', direction: 'out', disposition: 'connected' } },
    ...meetingEvents(standing.meetings, at),
    { event: { ...heading, kind: 'interest_shown', how: 'visit' } },
    { event: { ...heading, kind: 'desire_shown', how: 'information_requested' } },
    { event: { ...heading, kind: 'purchase_made' } },
    { with: 'not_now', event: { ...heading, kind: 'declined', reason: 'not_now' } },
    { with: 'not_interested', event: { ...heading, kind: 'declined', reason: 'not_interested' } },
    { event: { ...heading, kind: 'opted_out' } },
  ]
}

function meetingEvents(meetings: readonly OpenMeeting[], at: Instant): Imagined[] {
  const heading = { id: 'what-if', at }
  const open = meetings[0]
  const scheduled = {
    ...heading,
    kind: 'meeting_scheduled',
    meeting: 'what-if',
    startsAt: at + 2 * DAY_MS + HOUR_MS,
  } as const
  if (!open) return [{ event: scheduled }]
  return [
    { event: { ...heading, kind: 'meeting_held', meeting: open.meeting } },
    { event: { ...heading, kind: 'meeting_missed', meeting: open.meeting, by: 'them' } },
    { event: { ...heading, kind: 'meeting_cancelled', meeting: open.meeting, by: 'them' } },
  ]
}
