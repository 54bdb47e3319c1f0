// What a person does with a draft: approve, edit, or skip it with a reason.
import { Failure, missing } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Reader, Writer } from '../ports.ts'
import type { Draft, DraftState } from './ports.ts'

export type DraftDecision =
  | { readonly do: 'approve' }
  | { readonly do: 'edit'; readonly subject?: string; readonly text?: string }
  | { readonly do: 'skip'; readonly reason: string }

export interface DecidingDraft {
  readonly id: string
  readonly decision: DraftDecision
  readonly now: Instant
}

const open: Readonly<Record<DraftDecision['do'], readonly DraftState[]>> = {
  approve: ['proposed', 'edited', 'approved'],
  edit: ['proposed', 'edited', 'held', 'approved'],
  skip: ['proposed', 'edited', 'held', 'approved'],
}

/** @throws Failure not_found; conflict when its state does not allow it, with why; bad_input for an empty text */
export async function decideDraft(writer: Writer, { id, decision, now }: DecidingDraft): Promise<Draft> {
  const draft = await findDraft(writer, id)
  if (!open[decision.do].includes(draft.state)) throw refusal(draft, decision)
  const decided: Draft = { ...draft, ...change(draft, decision), changedAt: now }
  await writer.mail.drafts.save(decided)
  return decided
}

/** @throws Failure not_found */
export async function findDraft(reader: Reader, id: string): Promise<Draft> {
  const found = await reader.mail.drafts.find(id)
  if (!found) throw missing('draft', id)
  return found
}

function change(draft: Draft, decision: DraftDecision): Partial<Draft> {
  switch (decision.do) {
    case 'approve':
      return { state: 'approved', approvedBy: 'person', reason: null }
    case 'skip':
      return { state: 'skipped', reason: decision.reason }
    case 'edit': {
      const { subject = draft.subject, text = draft.text } = decision
      if (subject.trim() === '' || text.trim() === '') {
        throw new Failure('bad_input', 'A mail without a subject or a text is not sent: give both.')
      }
      // The HTML said the same as the text; an edited text has none.
      return { subject, text, html: null, state: 'edited', approvedBy: null, reason: null }
    }
  }
}

function refusal(draft: Draft, decision: DraftDecision): Failure {
  const why = draft.state === 'held' ? `is held: ${draft.reason}` : `is ${draft.state}`
  return new Failure('conflict', `Draft ${draft.id} can't be taken for "${decision.do}": it ${why}`)
}
