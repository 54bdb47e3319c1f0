// Mail of a contact who is merged, as the one who stays has it: nothing that waited goes out by itself any more, since
// it was written for half of what is known now; what left, or may have, keeps its claim, so that nobody gets it twice.
import type { Instant } from '../../domain/instant.ts'
import type { Dispatch, Draft, DraftState, Message } from '../mail/ports.ts'
import type { Renamings } from './merge-record.ts'

const waiting: readonly DraftState[] = ['proposed', 'edited', 'held', 'approved']
const because = 'They were merged with another contact before it went out.'

export interface MergedMail {
  readonly kept: string
  readonly names: Renamings
  readonly now: Instant
}

export function waitingDrafts(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(({ state }) => waiting.includes(state))
}

export function mergedDraft(draft: Draft, { kept, names, now }: MergedMail): Draft {
  const moved = { ...draft, contact: kept, occasion: names.occasions[draft.occasion] ?? draft.occasion }
  if (!waiting.includes(draft.state)) return moved
  return { ...moved, state: 'withdrawn', reason: because, changedAt: now }
}

export function mergedDispatch(dispatch: Dispatch, { kept, names }: MergedMail): Dispatch {
  const moved = { ...dispatch, contact: kept, occasion: names.occasions[dispatch.occasion] ?? dispatch.occasion }
  return dispatch.state === 'waiting' ? { ...moved, state: 'skipped', nextTryAt: null, said: because } : moved
}

export function mergedMessage(message: Message, { kept, names }: MergedMail): Message {
  const { event } = message
  return { ...message, contact: kept, event: event === null ? null : (names.events[event] ?? event) }
}

/** What tells one message from another: the same may lie in two mailboxes. */
export function keyOf({ mailbox, messageId }: Pick<Message, 'mailbox' | 'messageId'>): string {
  return `${mailbox} ${messageId}`
}
