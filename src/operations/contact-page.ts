// All about one contact: the person, the timeline, the verdict with what would change it, and the playbook that governs.
import { formatInstant, type Instant } from '../domain/instant.ts'
import { writeEvent } from '../domain/read-event.ts'
import { zoneOf } from '../domain/zone.ts'
import { whatIf } from '../engine/what-if.ts'
import { writeVerdict } from '../engine/write-verdict.ts'
import { contactDocument } from './contact-document.ts'
import { currentVerdict } from './current-verdict.ts'
import type { ContactRecord } from './kept.ts'
import type { Assignment, Reader, Tend } from './ports.ts'
import { withNamedPeople } from './referrals/name-said.ts'

export async function contactPage(tend: Tend, reader: Reader, asking: { record: ContactRecord; now: Instant }) {
  const { record, now } = asking
  const current = await currentVerdict(tend, reader, asking)
  const { standing, playbook } = current
  const events = await withNamedPeople(reader, await reader.timelines.events(record.contact.id))
  return {
    contact: contactDocument(record),
    timeline: events.map(event => writeEvent(event, inZoneOf(record))),
    verdict: writeVerdict({ ...current, whatIf: whatIf(standing, playbook, now) }),
    playbook: { id: playbook.id, title: playbook.title, chosenFor: await scopeOf(reader, record) },
  }
}

function inZoneOf({ contact }: ContactRecord): (instant: Instant) => string {
  const zone = zoneOf(contact.timeZone)
  return instant => formatInstant(instant, zone.offsetAt(instant))
}

/** How near the choice of the playbook is to the contact. */
async function scopeOf(reader: Reader, { contact, source }: ContactRecord): Promise<Assignment['scope']> {
  const assignments = await reader.playbooks.assignments()
  const has = (scope: Assignment['scope'], keys: readonly (string | undefined)[]) =>
    assignments.some(assignment => assignment.scope === scope && keys.includes(assignment.key))
  if (has('contact', [contact.id])) return 'contact'
  return has('source', [source?.kind, source?.name && `${source.kind}:${source.name}`]) ? 'source' : 'workspace'
}
