// A notice that comes back with a backup may have gone out since that was made.
import type { Instant } from '../../domain/instant.ts'
import type { Document, NamedDocument } from '../documents.ts'
import { noticeNoun } from './notice.ts'

/** The document as it is to be restored: a notice that was due meanwhile is held for a person, and never sent again blindly. */
export function restoredDocument({ noun, document }: NamedDocument, now: Instant): Document {
  if (noun !== noticeNoun || document.state !== 'waiting' || document.at > now) return document
  const says = 'It came back with a backup, and may have gone out since that was made'
  return { ...document, state: 'held', value: { ...(document.value as object), says } }
}
