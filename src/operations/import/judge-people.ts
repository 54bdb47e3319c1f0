// Works out standings and verdicts of many contacts in memory: what foldContact does for one, without a question to the
// store for each.
import type { Contact } from '../../domain/contact.ts'
import type { Event } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Zone } from '../../domain/zone.ts'
import { decide } from '../../engine/decide.ts'
import { fold } from '../../engine/fold.ts'
import type { Playbook } from '../../engine/playbook.ts'
import { dayPlace } from '../day-place.ts'
import { sourceOf } from '../fold-contact.ts'
import { readGoverning } from '../governing.ts'
import type { ContactRecord, PlaybookReference } from '../kept.ts'
import type { Person } from '../many.ts'
import type { Reader, Tend } from '../ports.ts'
import { zoneOfOwner } from '../team/user.ts'

export interface Judged {
  readonly record: ContactRecord
  /** Those that count, in the timeline's order. */
  readonly events: readonly Event[]
  /** Those that are not stored yet. */
  readonly news: readonly Event[]
}

export type JudgePerson = (judged: Judged) => Promise<Person>

export async function openJudge(tend: Tend, reader: Reader, now: Instant): Promise<JudgePerson> {
  const governing = await readGoverning(reader)
  const zones = new Map<string, Zone>()
  const playbooks = new Map<PlaybookReference, Playbook>()
  const take = async (reference: PlaybookReference) => {
    const playbook = await tend.shelf.take(reader, reference)
    playbooks.set(reference, playbook)
    return playbook
  }
  const readZone = async (owner: string) => {
    const zone = await zoneOfOwner(reader, owner)
    zones.set(owner, zone)
    return zone
  }
  return async ({ record: before, events, news }) => {
    const record = { ...before, source: sourceOf(events) }
    const { contact }: { contact: Contact } = record
    const standing = fold(contact, events)
    const playbook = governing(contact.id, record.source)
    const verdict = decide(standing, playbooks.get(playbook) ?? (await take(playbook)), now)
    const zone = zones.get(record.owner) ?? (await readZone(record.owner))
    const place = dayPlace(verdict, now, zone)
    const row = { contact: contact.id, owner: record.owner, verdict, playbook, decidedAt: now, place }
    return { record, standing, verdict: row, news }
  }
}
