// What came to a merged contact after the merge and belongs to the one who was gone, since it came from, or went to, an
// address that was theirs alone, or tells how a meeting or promise of theirs went on.
import { addressKey } from '../../domain/channel.ts'
import type { Event } from '../../domain/event.ts'
import type { Message } from '../mail/ports.ts'
import type { Holdings } from '../ports.ts'
import { renameEvent, topicOf } from './joined-names.ts'
import type { MergeRecord } from './merge-record.ts'
import { keyOf } from './merged-mail.ts'

export interface LaterClaims {
  readonly events: ReadonlySet<string>
  /** Ids of drafts, Message-IDs of dispatches, keys of messages. */
  readonly drafts: ReadonlySet<string>
  readonly dispatches: ReadonlySet<string>
  readonly messages: ReadonlySet<string>
}

export function claimsOf(current: Holdings, merge: MergeRecord): LaterClaims {
  const isTheirs = ownership(merge)
  const before = new Set(merge.gone.messages.map(keyOf))
  const sentBefore = new Set(merge.gone.dispatches.map(({ messageId }) => messageId))
  const messages = current.messages.filter(
    message => !before.has(keyOf(message)) && partnersOf(message).some(isTheirs) && !isOlder(message, merge),
  )
  const dispatches = current.dispatches.filter(
    ({ to, messageId, claimedAt }) => isTheirs(to) && !sentBefore.has(messageId) && claimedAt >= merge.mergedAt,
  )
  const sent = new Set(dispatches.map(({ messageId }) => messageId))
  const told = new Set(messages.map(({ event }) => event))
  const isAboutTheirs = aboutTheirs(current, merge)
  const isClaimed = (event: Event) =>
    told.has(event.id) ||
    isAboutTheirs(event) ||
    (event.kind === 'bounce_received' && isTheirs(event.address)) ||
    (event.kind === 'touch_sent' && event.message !== undefined && sent.has(event.message))
  const theirs = merge.gone.recorded.map(({ event }) => merge.names.events[event.id] ?? event.id)
  const known = new Set([...merge.keptEvents, ...theirs])
  const events = current.recorded.filter(({ event }) => !known.has(event.id) && isClaimed(event))
  return {
    events: new Set(events.map(({ event }) => event.id)),
    drafts: new Set(dispatches.map(({ draft }) => draft)),
    dispatches: sent,
    messages: new Set(messages.map(keyOf)),
  }
}

/** Of a meeting or promise that was theirs alone: how it ended is told of them. */
function aboutTheirs(current: Holdings, { gone, keptEvents, names }: MergeRecord): (event: Event) => boolean {
  const theirs = new Set(gone.recorded.flatMap(({ event }) => topicOf(renameEvent(event, names)) ?? []))
  const before = new Set(keptEvents)
  for (const { event } of current.recorded) {
    const topic = topicOf(event)
    if (topic !== undefined && before.has(event.id)) theirs.delete(topic)
  }
  return event => theirs.has(topicOf(event) ?? '')
}

/** Whether an address was theirs, and not also the other's. */
function ownership({ gone, before }: MergeRecord): (value: string) => boolean {
  const keysOf = (contact: typeof before.contact) => new Set(contact.addresses.map(addressKey))
  const [theirs, others] = [keysOf(gone.record.contact), keysOf(before.contact)]
  return value => {
    const key = value.trim().toLowerCase()
    return theirs.has(key) && !others.has(key)
  }
}

function partnersOf({ direction, from, to }: Message): readonly string[] {
  return direction === 'in' ? [from] : to
}

/** What was there at the merge was the other's, whatever its addresses say. */
function isOlder({ event }: Message, { keptEvents }: MergeRecord): boolean {
  return event !== null && keptEvents.includes(event)
}
