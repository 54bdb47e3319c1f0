// What was found of one person in one file: who they are, and what happened between them and us.
import type { Event } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'

export interface Finding {
  readonly file: string
  readonly draft: ContactDraft
  readonly events: readonly Event[]
  /** When they came to us; undefined when the file doesn't say. */
  readonly addedAt: Instant | undefined
  /** False when only a contact who is known already gets the events: someone in copy, or whose machine answered. */
  readonly isContact: boolean
}
