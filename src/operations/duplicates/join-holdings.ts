// What two contacts hold, as one contact holds it. Nothing is lost: what can't stand beside the other's is in the merge's
// record.
import type { Instant } from '../../domain/instant.ts'
import type { ContactRecord } from '../kept.ts'
import type { Holdings } from '../ports.ts'
import { type Naming, nameApart, renameEvent } from './joined-names.ts'
import { type MergedMail, mergedDispatch, mergedDraft, mergedMessage } from './merged-mail.ts'

export interface Joining {
  readonly kept: Holdings
  readonly gone: Holdings
  /** The contact as it shall be. */
  readonly record: ContactRecord
  readonly now: Instant
}

export interface Joined extends Naming {
  readonly holdings: Holdings
}

export function joinHoldings({ kept, gone, record, now }: Joining): Joined {
  const naming = nameApart(kept, gone)
  const { names, joined } = naming
  const mail: MergedMail = { kept: record.contact.id, names, now }
  const moved = gone.recorded.filter(({ event }) => !joined.includes(event.id))
  const fields = new Set(kept.offers.map(({ field }) => field))
  const offers = gone.offers.filter(({ field }) => !fields.has(field))
  return {
    ...naming,
    holdings: {
      record,
      recorded: [
        ...kept.recorded,
        ...moved.map(({ event, recordedAt }) => ({ event: renameEvent(event, names), recordedAt })),
      ],
      retractions: [
        ...kept.retractions,
        ...gone.retractions.map(retraction => ({
          ...retraction,
          event: names.events[retraction.event] ?? retraction.event,
        })),
      ],
      drafts: [...kept.drafts, ...gone.drafts.map(draft => mergedDraft(draft, mail))],
      dispatches: [...kept.dispatches, ...gone.dispatches.map(dispatch => mergedDispatch(dispatch, mail))],
      messages: [...kept.messages, ...gone.messages.map(message => mergedMessage(message, mail))],
      offers: [...kept.offers, ...offers.map(offer => ({ ...offer, contact: record.contact.id }))],
      documents: [...kept.documents, ...gone.documents],
      playbook: kept.playbook ?? gone.playbook,
    },
  }
}
