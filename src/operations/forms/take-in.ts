// Brings a submission onto a timeline: who it is, what they showed, what they asked, and what they agreed to.
import type { Channel } from '../../domain/channel.ts'
import type { Event } from '../../domain/event.ts'
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { bitOf, type Standing } from '../../engine/standing.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import { draftOf } from '../../formats/person/draft-of.ts'
import { countryOfZone } from '../../formats/person/zone-of-place.ts'
import { arriveIn } from '../arrive.ts'
import { findKept } from '../duplicates/merge-record.ts'
import { contactIdOf } from '../import/contact-id.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { recordIn } from '../record-event.ts'
import { readSettings } from '../settings.ts'
import { readSuppressed } from '../suppression.ts'
import type { FormPlan, Meaning } from './form.ts'
import { answerOf, type Submission } from './submission.ts'

export interface TakingIn {
  readonly id: string
  readonly form: Pick<FormPlan, 'source' | 'means'>
  readonly submission: Submission
  /** True when they showed by a mail that the address is theirs. */
  readonly isConfirmed: boolean
  /** When they came. */
  readonly at: Instant
  readonly now: Instant
}

export interface TakenIn {
  readonly contact: string
  readonly consent: Submission['consent']
  readonly isOptedOut: boolean
}

/** @throws Failure as arriveIn; bad_input where the answers name nobody */
export async function takeIn(tend: Tend, writer: Writer, taking: TakingIn): Promise<TakenIn> {
  const { form, submission, now } = taking
  const draft = await draftOfAnswers(writer, submission)
  const channels = draft.addresses.map(({ channel }) => channel)
  // Told with the rest where nothing stands against it, so that the timeline is judged once.
  const isFree = submission.consent !== null && !(await isBoundBefore(writer, draft))
  const events = [...eventsOf(taking), ...(isFree ? consentEvents({ ...taking, channels }) : [])]
  const { contact } = await arriveIn(tend, writer, { draft, source: form.source, events, now })
  const isOptedOut = isBound(await writer.timelines.standing(contact), channels)
  if (!submission.consent) return { contact, consent: null, isOptedOut }
  if (isFree) return { contact, consent: { ...submission.consent, state: 'recorded' }, isOptedOut }
  // Anybody can type the address of one who opted out and tick a box: only the owner of the mailbox takes it back.
  if (isOptedOut && !taking.isConfirmed) {
    return { contact, consent: { ...submission.consent, state: 'unconfirmed' }, isOptedOut }
  }
  await recordConsent(tend, writer, { ...taking, contact, channels })
  return { contact, consent: { ...submission.consent, state: 'recorded' }, isOptedOut: false }
}

interface Consent extends Pick<TakingIn, 'id' | 'submission' | 'isConfirmed' | 'at' | 'now'> {
  /** That they gave an address of: what the consent is for. */
  readonly channels: readonly Channel[]
}

interface Consenting extends Consent {
  readonly contact: string
}

/** What they agreed to, in the words that they saw, and that it lifts an opt-out of those channels. */
export async function recordConsent(tend: Tend, writer: Writer, consenting: Consenting): Promise<void> {
  const { contact, now } = consenting
  await recordIn(tend, writer, { contact, events: consentEvents(consenting), now })
}

function consentEvents({ id, submission, isConfirmed, at, now, channels }: Consent): Event[] {
  const { formName, version, consent } = submission
  const how = isConfirmed ? 'ticked, and confirmed by mail' : 'ticked'
  const text = `Consent by the form “${formName}” (version ${version}), ${how}: “${consent?.wording}”`
  // At one instant an opt-out comes last, and this address may have brought one along: their word now is the later one.
  const agreedAt = isConfirmed ? now + 1 : at
  const optIns: Event[] = [...new Set(channels)].map(channel => ({
    ...{ id: `form:${id}:consent:${channel}`, at: agreedAt, kind: 'opted_in' as const, channel },
  }))
  return [...optIns, { id: `form:${id}:wording`, at: agreedAt, kind: 'note_added', text }]
}

/** Whether an opt-out would come along with them: their own, another’s with the same address, one who was erased’s. */
async function isBoundBefore(reader: Reader, draft: ContactDraft): Promise<boolean> {
  const { addresses } = draft
  // Under the id of their first address somebody is found who has it no more, or was merged.
  const own = await findKept(reader, contactIdOf(draft))
  const carriers = (await reader.contacts.findByAddresses(addresses)).map(({ contact }) => contact)
  const channels = addresses.map(({ channel }) => channel)
  for (const contact of new Set([...(own ? [own.contact.id] : []), ...carriers])) {
    if (isBound(await reader.timelines.standing(contact), channels)) return true
  }
  return addresses.some(await readSuppressed(reader, addresses))
}

function isBound(standing: Standing | undefined, channels: readonly Channel[]): boolean {
  if (!standing) return false
  return standing.complaint !== null || channels.some(channel => (standing.optedOut & bitOf(channel)) !== 0)
}

/** The person, as the formats of files would tell them. */
async function draftOfAnswers(writer: Writer, submission: Submission): Promise<ContactDraft> {
  const { timeZone } = await readSettings(writer)
  const country = countryOfZone(timeZone)
  const company = answerOf(submission, 'company')
  const listed = (kind: 'email' | 'phone') => [answerOf(submission, kind)].filter(Boolean)
  const { draft } = draftOf({
    ...{ row: 0, found: '', others: [], optedOut: [], doubtful: [] },
    name: { full: answerOf(submission, 'name') },
    emails: listed('email'),
    phones: listed('phone'),
    ...(company && { company }),
    ...(country && { usualCountry: country }),
  })
  if (!draft) {
    throw new Failure('bad_input', 'The submission names nobody: neither an address nor a name is in it', {
      act: 'Leave it where it is; what was typed stays to be read.',
    })
  }
  return draft
}

function eventsOf({ id, form, submission, at }: TakingIn): Event[] {
  const message = answerOf(submission, 'message')
  const events: Event[] = []
  // A message wants an answer (S1), whatever the form was for; a form with a message in it is a message.
  if (message) events.push({ id: `form:${id}:message`, at, kind: 'interest_shown', how: 'message' })
  if (!message || form.means !== 'form') events.push(meant(`form:${id}:meant`, at, form.means))
  const text = noteOf(submission)
  if (text) events.push({ id: `form:${id}:note`, at, kind: 'note_added', text })
  return events
}

function meant(id: string, at: Instant, means: Meaning): Event {
  return means === 'form' || means === 'download'
    ? { id, at, kind: 'interest_shown', how: means }
    : { id, at, kind: 'desire_shown', how: means }
}

/** What they wrote beside who they are. */
function noteOf({ formName, answers }: Submission): string {
  const told = answers.filter(
    ({ kind }) => kind === 'message' || kind === 'text' || kind === 'choice' || kind === 'checkbox',
  )
  if (told.length === 0) return ''
  return [`By the form “${formName}”:`, ...told.map(({ label, value }) => `${label}: ${value}`)].join('\n')
}
