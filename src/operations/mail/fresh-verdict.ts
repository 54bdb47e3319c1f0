// The verdict on a contact decided anew, whatever was stored: what must hold at the moment of sending.
import type { Instant } from '../../domain/instant.ts'
import { decide } from '../../engine/decide.ts'
import { fold } from '../../engine/fold.ts'
import type { Playbook } from '../../engine/playbook.ts'
import type { Standing } from '../../engine/standing.ts'
import type { Verdict } from '../../engine/verdict.ts'
import type { ContactRecord } from '../kept.ts'
import type { Reader, Tend } from '../ports.ts'

export interface FreshVerdict {
  readonly record: ContactRecord
  readonly standing: Standing
  readonly playbook: Playbook
  readonly verdict: Verdict
  readonly now: Instant
}

export async function freshVerdict(
  tend: Tend,
  reader: Reader,
  { record, now }: Pick<FreshVerdict, 'record' | 'now'>,
): Promise<FreshVerdict> {
  const { contact, source } = record
  const kept = await reader.timelines.standing(contact.id)
  const standing = kept ?? fold(contact, await reader.timelines.events(contact.id))
  const playbook = await tend.shelf.take(reader, await reader.playbooks.governing(contact.id, source))
  return { record, standing, playbook, verdict: decide(standing, playbook, now), now }
}
