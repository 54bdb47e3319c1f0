// Writes a verdict as the document that people and programs read: instants as text in the contact's zone, and each
// reason as a sentence.
import type { EventKind } from '../domain/event.ts'
import { formatInstant, type Instant } from '../domain/instant.ts'
import { zoneOf } from '../domain/zone.ts'
import type { Playbook } from './playbook.ts'
import { ruleBook } from './rule-book.ts'
import { saidOf } from './said.ts'
import type { Standing } from './standing.ts'
import type { PlannedTouch, Reason, Turn, Verdict, VerdictKind } from './verdict.ts'
import type { WhatIf } from './what-if.ts'

export interface TouchDocument {
  channel: PlannedTouch['channel']
  intent: PlannedTouch['intent']
  step: string
  opensAt: string
  targetAt: string
  dueAt: string
}

/** The verdict of CONTRACT.md. Fields that a kind does not have are left out. */
export interface VerdictDocument {
  kind: VerdictKind
  rule: string
  turn: Turn
  because: { rule: string; says: string; evidence: readonly string[] }[]
  touch?: TouchDocument
  /** For wait: the touch that the wait is for. */
  next?: TouchDocument
  until?: string | null
  validUntil: string | null
  revivedBy?: readonly EventKind[]
  whatIf?: readonly WhatIf[]
  playbook: { id: string; version: string; philosophy: string }
  decidedAt: string
}

export interface Decided {
  readonly verdict: Verdict
  readonly standing: Standing
  readonly playbook: Playbook
  readonly now: Instant
  readonly whatIf?: readonly WhatIf[]
}

export function writeVerdict({ verdict, standing, playbook, now, whatIf }: Decided): VerdictDocument {
  const zone = zoneOf(standing.timeZone)
  const text = (instant: Instant) => formatInstant(instant, zone.offsetAt(instant))
  const touch = (planned: PlannedTouch): TouchDocument => ({
    channel: planned.channel,
    intent: planned.intent,
    step: planned.step,
    opensAt: text(planned.opensAt),
    targetAt: text(planned.targetAt),
    dueAt: text(planned.dueAt),
  })
  return {
    kind: verdict.kind,
    rule: verdict.rule,
    turn: verdict.turn,
    because: verdict.because.map(reason => writeReason(reason, verdict, standing)),
    ...(verdict.touch && { touch: touch(verdict.touch) }),
    ...(verdict.next && { next: touch(verdict.next) }),
    ...(verdict.kind === 'wait' && { until: verdict.until === null ? null : text(verdict.until) }),
    validUntil: verdict.validUntil === null ? null : text(verdict.validUntil),
    ...(verdict.kind === 'stop' && { revivedBy: verdict.revivedBy }),
    ...(whatIf && { whatIf }),
    playbook: { id: playbook.id, version: playbook.version, philosophy: playbook.philosophy },
    decidedAt: text(now),
  }
}

function writeReason(reason: Reason, verdict: Verdict, standing: Standing) {
  const entry = ruleBook[reason.rule]
  // A playbook may cite a rule of its own on a step: it is then quoted by its id.
  const says = entry ? entry.says(saidOf(reason, verdict, standing)) : `The playbook’s step under ${reason.rule}.`
  return { rule: reason.rule, says: says.replaceAll('  ', ' '), evidence: reason.evidence }
}
