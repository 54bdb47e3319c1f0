// The mail that a verdict asks for, and its occasion: what tells this touch from every other of the same contact.
import type { Intent } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Playbook, SendMode } from '../../engine/playbook.ts'
import { sendModeOf } from '../../engine/send-mode.ts'
import type { Standing } from '../../engine/standing.ts'
import type { PlannedTouch, Verdict } from '../../engine/verdict.ts'

export interface AskedTouch {
  readonly touch: PlannedTouch
  readonly kind: Verdict['kind']
  /** The step by its own name, whether it is late or not. */
  readonly step: string
  readonly intent: Intent
  readonly occasion: string
  readonly send: SendMode
  /** When it goes out at the soonest: at the step's best time, else as soon as it opens. */
  readonly sendsAt: Instant
}

interface Decided {
  readonly verdict: Verdict
  readonly standing: Standing
  readonly playbook: Playbook
  readonly now: Instant
}

/** The mail that is right now; null where nothing is, or another channel, or what only opens later. */
export function askedTouch(decided: Decided): AskedTouch | null {
  const asked = plannedMail(decided.verdict.touch, decided)
  return asked && asked.touch.opensAt <= decided.now ? asked : null
}

/** The mail that is right now or that a wait is for. */
export function plannedTouch(decided: Decided): AskedTouch | null {
  return plannedMail(decided.verdict.touch ?? decided.verdict.next, decided)
}

function plannedMail(touch: PlannedTouch | null, { verdict, standing, playbook }: Decided): AskedTouch | null {
  if (touch?.channel !== 'email') return null
  const step = touch.step.replace(/^late_/, '')
  return {
    touch,
    kind: verdict.kind,
    step,
    intent: touch.intent,
    occasion: occasionOf(step, standing),
    send: sendModeOf(verdict, playbook),
    sendsAt: sendsAt(touch, playbook),
  }
}

/** A step of the playbook has a best time (P5); the clocks of the engine only say by when. */
export function sendsAt(touch: PlannedTouch, { steps }: Playbook): Instant {
  return steps.some(step => step.id === touch.step) ? touch.targetAt : touch.opensAt
}

/**
 * A step is an occasion once after each touch: `give@sent:4711`. Until something went out it stays the same, whatever
 * else happens, so that a touch whose record was lost is not taken for another one.
 */
export function occasionOf(step: string, { lastTouch }: Standing): string {
  return `${step}@${lastTouch?.id ?? 'start'}`
}
