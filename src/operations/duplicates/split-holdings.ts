// What one contact holds since a merge, as the two held it apart: to the one who was gone goes all that was theirs, and of
// what came later what their own addresses claim; the rest stays.
import { isDeepStrictEqual } from 'node:util'
import type { Event } from '../../domain/event.ts'
import type { ContactRecord, RecordedEvent, Retraction } from '../kept.ts'
import type { Dispatch, Draft, Message } from '../mail/ports.ts'
import type { Holdings } from '../ports.ts'
import { chosenFields, placeOf } from './choose-values.ts'
import { nameBack, renameEvent } from './joined-names.ts'
import { claimsOf } from './later-claims.ts'
import type { MergeRecord } from './merge-record.ts'
import { keyOf, type MergedMail, mergedDispatch, mergedDraft, mergedMessage } from './merged-mail.ts'

export interface Apart {
  readonly kept: Holdings
  readonly gone: Holdings
  /** What came while they were one and stays with the first, so that opt-outs among it may be told to both. */
  readonly stayed: readonly Event[]
}

export function splitHoldings(current: Holdings, merge: MergeRecord): Apart {
  const { gone, joined, added } = merge
  const claims = claimsOf(current, merge)
  const moved = new Map(gone.recorded.map(({ event }) => [renameEvent(event, merge.names).id, event.id]))
  const isOwn = (id: string) => moved.has(id) && !joined.includes(id)
  const isClaimed = (event: Event) => claims.events.has(event.id)
  const later = current.recorded.filter(({ event }) => !isOwn(event.id) && !merge.keptEvents.includes(event.id))
  const stayed = later.filter(({ event }) => !isClaimed(event) && !added.includes(event.id))
  const remaining = current.recorded.filter(
    ({ event }) => !isOwn(event.id) && !isClaimed(event) && !added.includes(event.id),
  )
  return {
    kept: { ...keptOf(current, merge, claims), recorded: remaining, retractions: retractionsOf(current, remaining) },
    gone: {
      ...goneOf(current, merge, claims),
      recorded: [
        ...gone.recorded,
        ...later
          .filter(({ event }) => isClaimed(event))
          .map(({ event, recordedAt }) => ({ event: nameBack(event, merge.names), recordedAt })),
      ],
      retractions: [
        ...goneRetractions(current, moved),
        ...current.retractions.filter(({ event }) => claims.events.has(event)),
      ],
    },
    stayed: stayed.map(({ event }) => event),
  }
}

type Claims = ReturnType<typeof claimsOf>
type Mails = Omit<Holdings, 'recorded' | 'retractions'>

function keptOf(current: Holdings, merge: MergeRecord, claims: Claims): Mails {
  const { gone, before, after } = merge
  const own = new Set([...gone.drafts.map(({ id }) => id), ...claims.drafts])
  const sent = new Set([...gone.dispatches.map(({ messageId }) => messageId), ...claims.dispatches])
  const written = new Set([...gone.messages.map(keyOf), ...claims.messages])
  const documents = new Set(gone.documents.map(({ noun, id }) => `${noun} ${id}`))
  const offered = gone.offers.map(offer => ({ ...offer, contact: merge.kept }))
  return {
    record: splitRecord(current.record, before, after),
    drafts: current.drafts.filter(({ id }) => !own.has(id)),
    dispatches: current.dispatches.filter(({ messageId }) => !sent.has(messageId)),
    messages: current.messages.filter(message => !written.has(keyOf(message))),
    offers: current.offers.filter(offer => !offered.some(known => isDeepStrictEqual(known, offer))),
    documents: current.documents.filter(({ noun, id }) => !documents.has(`${noun} ${id}`)),
    playbook: current.playbook === (merge.keptPlaybook ?? gone.playbook) ? merge.keptPlaybook : current.playbook,
  }
}

function goneOf(current: Holdings, merge: MergeRecord, claims: Claims): Mails {
  const { gone, kept, names, mergedAt } = merge
  const mail: MergedMail = { kept, names, now: mergedAt }
  const id = gone.record.contact.id
  const has = new Set(current.documents.map(place => `${place.noun} ${place.id}`))
  return {
    ...gone,
    drafts: [
      ...gone.drafts.map(draft => restored(draft, current.drafts, { mail, merged: mergedDraft, sameId: sameDraft })),
      ...current.drafts.filter(draft => claims.drafts.has(draft.id)).map(draft => ({ ...draft, contact: id })),
    ],
    dispatches: [
      ...gone.dispatches.map(dispatch =>
        restored(dispatch, current.dispatches, { mail, merged: mergedDispatch, sameId: sameDispatch }),
      ),
      ...current.dispatches
        .filter(({ messageId }) => claims.dispatches.has(messageId))
        .map(dispatch => ({ ...dispatch, contact: id })),
    ],
    messages: [
      ...gone.messages.map(message =>
        restored(message, current.messages, { mail, merged: mergedMessage, sameId: (a, b) => keyOf(a) === keyOf(b) }),
      ),
      ...current.messages
        .filter(message => claims.messages.has(keyOf(message)))
        .map(message => ({ ...message, contact: id })),
    ],
    documents: gone.documents.filter(place => has.has(`${place.noun} ${place.id}`)),
  }
}

interface Restoring<Row> {
  readonly mail: MergedMail
  merged(row: Row, mail: MergedMail): Row
  sameId(a: Row, b: Row): boolean
}

type Moved = Draft | Dispatch | Message

/** The row as it was; with what became of it since, under its old names, where something did. */
function restored<Row extends Moved>(row: Row, current: readonly Row[], { mail, merged, sameId }: Restoring<Row>): Row {
  const now = current.find(known => sameId(known, row))
  if (!now || isDeepStrictEqual(plain(now), plain(merged(row, mail)))) return row
  const names = 'occasion' in row ? { occasion: row.occasion } : { event: row.event }
  return { ...now, ...names, contact: row.contact }
}

function plain(row: unknown): unknown {
  return JSON.parse(JSON.stringify(row))
}

const sameDraft = (a: Draft, b: Draft) => a.id === b.id
const sameDispatch = (a: Dispatch, b: Dispatch) => a.messageId === b.messageId

function retractionsOf(current: Holdings, recorded: readonly RecordedEvent[]): Retraction[] {
  const ids = new Set(recorded.map(({ event }) => event.id))
  return current.retractions.filter(({ event }) => ids.has(event))
}

/** Under the events' old ids; what both had told once is taken back for both. */
function goneRetractions(current: Holdings, moved: ReadonlyMap<string, string>): Retraction[] {
  return current.retractions
    .filter(({ event }) => moved.has(event))
    .map(retraction => ({ ...retraction, event: moved.get(retraction.event)! }))
}

/** What was mended since stays with them; the rest is as it was. */
function splitRecord(current: ContactRecord, before: ContactRecord, after: ContactRecord): ContactRecord {
  if (isDeepStrictEqual(plain(current.contact), plain(after.contact))) {
    return { ...before, owner: current.owner === after.owner ? before.owner : current.owner }
  }
  const changed = chosenFields.filter(field => current.contact[field] !== after.contact[field])
  const mended = Object.fromEntries(changed.map(field => [field, current.contact[field]]))
  const now = new Set(current.contact.addresses.map(placeOf))
  const merged = new Set(after.contact.addresses.map(placeOf))
  const addresses = [
    ...before.contact.addresses.filter(address => now.has(placeOf(address))),
    ...current.contact.addresses.filter(address => !merged.has(placeOf(address))),
  ]
  return { ...before, owner: current.owner, contact: { ...before.contact, ...mended, addresses } }
}
