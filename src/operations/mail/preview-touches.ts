// Every future touch of a contact before anything starts: the playbook played forward, on the assumption that they never
// answer. What is shown is decided by the engine and written by the templates, as it will be.
import type { Event } from '../../domain/event.ts'
import { DAY_MS, formatInstant, type Instant } from '../../domain/instant.ts'
import { zoneOf } from '../../domain/zone.ts'
import { decide } from '../../engine/decide.ts'
import { advance, isNext } from '../../engine/fold.ts'
import type { PlannedTouch, Verdict } from '../../engine/verdict.ts'
import type { ContactRecord } from '../kept.ts'
import type { Reader, Tend } from '../ports.ts'
import { plannedTouch, sendsAt } from './asked-touch.ts'
import { composeDraft } from './compose-draft.ts'
import { type FreshVerdict, freshVerdict } from './fresh-verdict.ts'

export interface FutureTouch {
  /** In the contact's own zone. */
  readonly at: string
  readonly channel: PlannedTouch['channel']
  readonly intent: PlannedTouch['intent']
  readonly step: string
  readonly rule: string
  /** Of a mail: what it says, or why it can't be written yet. */
  readonly mail: { readonly subject: string; readonly text: string; readonly held: string | null } | null
}

export interface FutureTouches {
  readonly contact: string
  readonly touches: readonly FutureTouch[]
  /** The verdict after the last of them. */
  readonly ends: { readonly kind: Verdict['kind']; readonly rule: string }
}

const mostTouches = 12
const horizonMs = 400 * DAY_MS
/** More than a playbook's waits between two touches. */
const mostSteps = 200

export interface Previewing {
  readonly record: ContactRecord
  readonly now: Instant
}

export async function previewTouches(tend: Tend, reader: Reader, previewing: Previewing): Promise<FutureTouches> {
  const { record, now } = previewing
  let fresh = await freshVerdict(tend, reader, previewing)
  const touches: FutureTouch[] = []
  for (let step = 0; step < mostSteps && touches.length < mostTouches; step += 1) {
    const next = whenNext(fresh)
    if (next === null || next > now + horizonMs) break
    const at = Math.max(next, fresh.now)
    const there = again(fresh, at)
    const { touch } = there.verdict
    if (!touch || touch.opensAt > at) {
      fresh = at > fresh.now ? there : again(fresh, there.verdict.validUntil ?? now + horizonMs + 1)
      continue
    }
    const best = again(there, Math.max(at, sendsAt(touch, there.playbook)))
    touches.push(await describe(reader, best, touch))
    fresh = afterTouch(best, touch)
  }
  const { kind, rule } = fresh.verdict
  return { contact: record.contact.id, touches, ends: { kind, rule } }
}

/** When something is to be done, or is to be decided anew; null when never. */
function whenNext({ verdict, now }: FreshVerdict): Instant | null {
  const { touch, next } = verdict
  if (touch) return Math.max(now, touch.opensAt)
  return next?.opensAt ?? verdict.until ?? verdict.validUntil
}

function again(fresh: FreshVerdict, now: Instant): FreshVerdict {
  return { ...fresh, now, verdict: decide(fresh.standing, fresh.playbook, now) }
}

async function describe(reader: Reader, there: FreshVerdict, touch: PlannedTouch): Promise<FutureTouch> {
  const asked = plannedTouch(there)
  const draft = asked ? await composeDraft(reader, there, asked) : undefined
  const offset = zoneOf(there.standing.timeZone).offsetAt(there.now)
  return {
    at: formatInstant(there.now, offset),
    channel: touch.channel,
    intent: touch.intent,
    step: touch.step,
    rule: there.verdict.rule,
    mail: draft ? { subject: draft.subject, text: draft.text, held: draft.reason } : null,
  }
}

function afterTouch(there: FreshVerdict, { channel, intent, step }: PlannedTouch): FreshVerdict {
  const at = Math.max(there.now, there.standing.lastEventAt + 1)
  const event: Event = { id: `preview-${at}`, at, kind: 'touch_sent', channel, intent, step }
  const standing = isNext(there.standing, event) ? advance(there.standing, event) : there.standing
  return again({ ...there, standing }, at)
}
