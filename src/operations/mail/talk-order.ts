// What was said last about a meeting, and by whom: mail arrives in any order and more than once, so what is older than what
// is known is not news.
import { createHash } from 'node:crypto'
import type { Instant } from '../../domain/instant.ts'
import type { Talk } from '../../formats/ics/read-talk.ts'
import type { Writer } from '../ports.ts'
import type { Taking } from './taking.ts'

/** One thing that the calendar of a message says. */
export interface TalkTaking {
  readonly taking: Taking
  readonly talk: Talk
}

const talkNoun = 'calendar_talk'

interface Said {
  readonly sequence: number
  readonly stampedAt: Instant
}

export interface Speaking {
  readonly talk: Talk
  /** Whose word it is: the organiser's, or one attendee's, who are each in an order of their own. */
  readonly speaker: string
  /** Whom it is kept with. */
  readonly contact: string
}

/** Notes it, unless something newer, or this very thing, was said before; answers whether it is news. */
export async function isNews(writer: Writer, { talk, speaker, contact }: Speaking): Promise<boolean> {
  const id = createHash('sha256')
    .update(JSON.stringify([contact, talk.id, speaker]))
    .digest('base64url')
    .slice(0, 24)
  const said: Said = { sequence: talk.sequence, stampedAt: talk.changedAt ?? 0 }
  const before = (await writer.documents.find(talkNoun, id))?.value as Said | undefined
  if (before && !isAfter(said, before)) return false
  await writer.documents.save(talkNoun, { id, state: '', key: '', contact, at: said.stampedAt, value: said })
  return true
}

function isAfter(said: Said, before: Said): boolean {
  return said.sequence > before.sequence || (said.sequence === before.sequence && said.stampedAt > before.stampedAt)
}
