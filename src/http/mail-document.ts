// Mail as documents of the API: rows of the operations without what is none of a page's business, instants as text.
import { DAY_MS, formatInstant, type Instant } from '../domain/instant.ts'
import { dayLimit } from '../operations/mail/mailbox-limits.ts'
import type { Dispatch, Draft, Mailbox } from '../operations/mail/ports.ts'
import type { Reader } from '../operations/ports.ts'

export async function draftDocument(reader: Reader, draft: Draft) {
  const { id, contact, step, intent, to, subject, text, html, template, state, reason } = draft
  const person = (await reader.contacts.find(contact))?.contact
  const mailbox = await reader.mail.mailboxes.find(draft.mailbox)
  return {
    ...{ id, contact, step, intent, to, subject, text, html, template, state, reason },
    name: person?.name ?? to,
    from: mailbox?.address ?? '',
    isAnswer: draft.inReplyTo !== null,
    opensAt: formatInstant(draft.opensAt),
    dueAt: formatInstant(draft.dueAt),
    changedAt: formatInstant(draft.changedAt),
  }
}

export async function mailboxDocument(reader: Reader, mailbox: Mailbox, now: Instant) {
  const { id, address, aliases, name, smtp, imap, state, pausedBecause, syncedAt, limits } = mailbox
  const today = await reader.mail.dispatches.tally(id, now - DAY_MS)
  return {
    ...{ id, address, aliases: [...aliases], name, smtp, imap, state, pausedBecause },
    syncedAt: text(syncedAt),
    sentCopies: mailbox.sentCopies ?? ('auto' as const),
    perHour: limits.perHour,
    perDay: dayLimit(mailbox, now),
    sentToday: today.sent,
  }
}

export async function dispatchDocument(reader: Reader, dispatch: Dispatch) {
  const person = (await reader.contacts.find(dispatch.contact))?.contact
  const draft = await reader.mail.drafts.find(dispatch.draft)
  const { messageId, contact, to, intent, state, said, attempts, claimedAt, nextTryAt, sentAt } = dispatch
  return {
    ...{ messageId, contact, to, intent, state, said, attempts },
    name: person?.name ?? to,
    // A backup holds dispatches and no drafts.
    subject: draft?.subject ?? '',
    claimedAt: formatInstant(claimedAt),
    nextTryAt: text(nextTryAt),
    sentAt: text(sentAt),
  }
}

function text(instant: Instant | null): string | null {
  return instant === null ? null : formatInstant(instant)
}
