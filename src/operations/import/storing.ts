// What the storing of found people is told, and what it answers for each.
import type { Source } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import type { BatchChange } from './batch-change.ts'
import { contactIdOf } from './contact-id.ts'
import type { Finding } from './finding.ts'
import { isPersonal } from './personal-address.ts'

export interface Storing {
  readonly source: Source | undefined
  /** IANA: of contacts whose own is not known. */
  readonly timeZone: string
  readonly now: Instant
  /** As ContactRecord.batch; left out where a person came by themselves. */
  readonly batch?: string
  /** Of an import of files. */
  readonly load?: Load
}

/** One import: the ids that it gives, whose the new contacts are, and what it changed in those who were known, so that it can be taken back. */
export interface Load {
  nextId(): string
  /** Asked once for each contact who is new. */
  ownerOf(finding: Finding): string
  note(change: BatchChange): void
}

export interface Stored {
  /** Who it is; undefined where nobody was known and nobody was added. */
  readonly contact: string | undefined
  readonly outcome: 'created' | 'merged' | 'skipped'
  readonly events: number
}

/**
 * The id under which a new contact would be found again. Whoever has an address of their own is found by that, so an
 * import gives them ids in the order of the rows: in the order of their keys, a million rows are written once each.
 */
export function ownIdOf(draft: ContactDraft, { load }: Storing): string | undefined {
  return load && hasOwnEmail(draft) ? undefined : contactIdOf(draft)
}

function hasOwnEmail({ addresses }: ContactDraft): boolean {
  const email = addresses.find(address => address.channel === 'email')
  return email !== undefined && isPersonal(email)
}
