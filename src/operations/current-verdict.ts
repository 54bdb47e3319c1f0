// The verdict on a contact at an instant, for those who read: the stored one while it holds, else decided anew. Nothing
// is saved; renewing is the timer's.
import type { Instant } from '../domain/instant.ts'
import { decide } from '../engine/decide.ts'
import { decideTimeline } from '../engine/decide-timeline.ts'
import type { Playbook } from '../engine/playbook.ts'
import type { Standing } from '../engine/standing.ts'
import type { Verdict } from '../engine/verdict.ts'
import { type VerdictDocument, writeVerdict } from '../engine/write-verdict.ts'
import type { ContactRecord, StoredVerdict } from './kept.ts'
import type { Reader, Tend } from './ports.ts'
import { withNames } from './referrals/name-said.ts'

/** A verdict with what it takes to put it into words. */
export interface CurrentVerdict {
  readonly verdict: Verdict
  readonly standing: Standing
  readonly playbook: Playbook
  readonly now: Instant
}

export interface Asking {
  readonly record: ContactRecord
  readonly now: Instant
}

/** Of one contact. For an instant before the stored verdict it is the one that the timeline gave then. */
export async function currentVerdict(tend: Tend, reader: Reader, { record, now }: Asking): Promise<CurrentVerdict> {
  const { contact } = record
  const stored = await reader.verdicts.find(contact.id)
  const standing = await reader.timelines.standing(contact.id)
  if (stored && standing && stored.decidedAt <= now) return currentOf(tend, reader, { stored, standing, now })
  const reference = stored?.playbook ?? (await reader.playbooks.governing(contact.id, record.source))
  const playbook = await tend.shelf.take(reader, reference)
  const events = await reader.timelines.events(contact.id)
  const decided = decideTimeline({ contact, events }, playbook, now)
  return { ...decided, verdict: await withNames(reader, decided.verdict), playbook, now }
}

export interface Stored {
  readonly stored: StoredVerdict
  readonly standing: Standing
  readonly now: Instant
}

/** Of a contact whose verdict and standing were read already; `now` is not before the verdict. */
export async function currentOf(
  tend: Tend,
  reader: Reader,
  { stored, standing, now }: Stored,
): Promise<CurrentVerdict> {
  const playbook = await tend.shelf.take(reader, stored.playbook)
  const verdict = holdsAt(stored, now) ? stored.verdict : decide(standing, playbook, now)
  return { verdict: await withNames(reader, verdict), standing, playbook, now }
}

/** A verdict says itself until when it holds; a new event would have renewed it. */
export function holdsAt({ verdict: { validUntil }, decidedAt }: StoredVerdict, now: Instant): boolean {
  return decidedAt <= now && (validUntil === null || now < validUntil)
}

/** A verdict in one line, for lists. */
export function verdictInBrief(current: CurrentVerdict): BriefVerdict {
  const { kind, rule, because, touch, until } = writeVerdict(current)
  return { kind, rule, says: because.at(-1)?.says ?? '', touch, until }
}

export interface BriefVerdict extends Pick<VerdictDocument, 'kind' | 'rule' | 'touch' | 'until'> {
  readonly says: string
}
