// What a draft says that belongs on a timeline rather than on the contact: where they came from, what was noted, that
// they want to hear no more.
import type { ContactAdded, Event, Source } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import { sourceOfWords } from '../../formats/person/source-kind.ts'
import { hash } from './contact-id.ts'
import type { Finding } from './finding.ts'

/** Sources where people are met in person. */
const inPerson: readonly string[] = ['event', 'trade_show', 'business_card']

export function firstEvent(
  { file, draft, addedAt }: Finding,
  told: { source: Source | undefined; now: Instant },
): ContactAdded {
  const named = draft.source ? sourceOfWords(draft.source) : undefined
  const source = told.source ?? named ?? { kind: 'import' as const, name: draft.source ?? file }
  return {
    id: 'import:added',
    at: Math.min(draft.connectedOn ?? addedAt ?? told.now, addedAt ?? told.now, told.now),
    kind: 'contact_added',
    source,
    ...(draft.referrer && { referrer: draft.referrer }),
    ...(inPerson.includes(source.kind) && { met: true }),
  }
}

export function eventsOfDraft(draft: ContactDraft, now: Instant): Event[] {
  const text = noteOf(draft)
  const note: Event[] = text ? [{ id: `import:note:${hash([text])}`, at: now, kind: 'note_added', text }] : []
  const optOuts = draft.optedOut.map<Event>(channel => ({
    id: `import:opted_out:${channel}`,
    at: now,
    kind: 'opted_out',
    channel,
  }))
  return [...note, ...optOuts, ...bounceOf(draft, now)]
}

/** Their state in the system that they come from is of the address that it wrote to: the first. */
function bounceOf({ addresses, hasBounced }: ContactDraft, at: Instant): Event[] {
  const address = addresses.find(({ channel }) => channel === 'email')?.value
  if (!hasBounced || !address) return []
  return [{ id: `import:bounced:${address}`, at, kind: 'bounce_received', channel: 'email', address, severity: 'hard' }]
}

/** A contact has no field for their job: it is noted, with what else was written of them. */
function noteOf({ title, name, note }: ContactDraft): string {
  const forms = [name.prefix, name.suffix].filter(Boolean).join(', ')
  return [title && `Job title: ${title}`, forms && `Form of address: ${forms}`, note].filter(Boolean).join('\n')
}
