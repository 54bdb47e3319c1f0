// Renews one contact's verdict inside a transaction: decides by the playbook that governs and keeps the answer with its
// place on the day list.
import type { Instant } from '../domain/instant.ts'
import { decide } from '../engine/decide.ts'
import type { Standing } from '../engine/standing.ts'
import { dayPlace } from './day-place.ts'
import type { ContactRecord, StoredVerdict, VerdictRow } from './kept.ts'
import type { Tend, Writer } from './ports.ts'
import { zoneOfOwner } from './team/user.ts'

export interface Renewal {
  readonly record: ContactRecord
  readonly standing: Standing
  readonly now: Instant
}

export async function renewVerdict(tend: Tend, writer: Writer, renewal: Renewal): Promise<StoredVerdict> {
  const { record, standing, now } = renewal
  const reference = await writer.playbooks.governing(record.contact.id, record.source)
  const verdict = decide(standing, await tend.shelf.take(writer, reference), now)
  const row: VerdictRow = {
    contact: record.contact.id,
    owner: record.owner,
    verdict,
    playbook: reference,
    decidedAt: now,
    place: dayPlace(verdict, now, await zoneOfOwner(writer, record.owner)),
  }
  await writer.verdicts.save(row)
  return row
}
