// The mail that a verdict asks for, and its occasion: what tells this touch from every other of the same contact.
import type { Intent } from '../../domain/event.ts'
import type { Standing } from '../../engine/standing.ts'
import type { PlannedTouch, Verdict } from '../../engine/verdict.ts'

export interface AskedTouch {
  readonly touch: PlannedTouch
  readonly kind: Verdict['kind']
  /** The step by its own name, whether it is late or not. */
  readonly step: string
  readonly intent: Intent
  readonly occasion: string
}

/** Null where the verdict asks for no mail now: nothing at all, another channel, or a touch that only opens later. */
export function askedTouch(verdict: Verdict, standing: Standing): AskedTouch | null {
  const { touch, kind } = verdict
  if (touch?.channel !== 'email') return null
  const step = touch.step.replace(/^late_/, '')
  return { touch, kind, step, intent: touch.intent, occasion: occasionOf(step, standing) }
}

/**
 * A step is an occasion once after each touch: `give@sent:4711`. Until something went out it stays the same, whatever
 * else happens, so that a touch whose record was lost is not taken for another one.
 */
export function occasionOf(step: string, { lastTouch }: Standing): string {
  return `${step}@${lastTouch?.id ?? 'start'}`
}
