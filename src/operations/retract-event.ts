// Takes an event back: it stays recorded, a retraction is appended, and the contact is folded anew without it.
import { Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/instant.ts'
import { followMeetings, tellsOfMeeting } from './bookings/follow-meetings.ts'
import { releaseColleagues } from './colleagues.ts'
import { findRecord } from './find-record.ts'
import { foldContact } from './fold-contact.ts'
import type { StoredVerdict } from './kept.ts'
import type { Tend, Writer } from './ports.ts'

export interface RetractionCall {
  readonly workspace: string
  readonly contact: string
  readonly event: string
  readonly now: Instant
}

/**
 * Answers the verdict without the event. Taking back what is taken back already changes nothing.
 *
 * @throws Failure not_found without such a contact or event
 */
export function retractEvent(tend: Tend, { workspace, contact, event, now }: RetractionCall): Promise<StoredVerdict> {
  const work = async (writer: Writer) => {
    const record = await findRecord(writer, contact)
    const found = await writer.timelines.find(contact, event)
    if (!found) {
      throw new Failure('not_found', `Contact ${contact} has no event with the id ${event}`)
    }
    const { retractions } = await writer.timelines.whole(contact)
    const isRetracted = retractions.some(retraction => retraction.event === event)
    if (!isRetracted) await writer.timelines.retract(contact, { event, at: now })
    if (!isRetracted && found.kind === 'reply_received') await releaseColleagues(tend, writer, { record, event, now })
    const verdict = await foldContact(tend, writer, { record, now })
    if (!isRetracted && tellsOfMeeting(found)) await followMeetings(writer, { contact, now })
    return verdict
  }
  return tend.store.write(workspace, work, { isShort: true })
}
