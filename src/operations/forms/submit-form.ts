// A visitor sends a form: told what is missing, kept as spam, kept until confirmed by mail, or brought onto a timeline.
// A machine reads the same thanks as a person, so that it learns nothing by trying.
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { newId } from '../new-id.ts'
import { type Tend, theWorkspace, type Writer } from '../ports.ts'
import type { Signer } from '../signed-token.ts'
import { askConsent, askToConfirm, waitsForMs } from './confirmation.ts'
import { type Form, findForm } from './form.ts'
import { type FormTicket, readTicket } from './form-ticket.ts'
import { readAnswers, type Typed } from './read-answers.ts'
import {
  findSubmission,
  type Submission,
  type SubmissionDocument,
  type SubmissionState,
  submissionNoun,
} from './submission.ts'
import { takeIn } from './take-in.ts'

export interface Sent {
  readonly form: string
  readonly typed: Typed
  readonly hasConsented: boolean
  /** The ticket that the page carried; '' from a page that was not ours. */
  readonly ticket: string
  /** What was typed where people see no field. */
  readonly trap: string
  /** The origin of the page that it was sent from, where it was not ours. */
  readonly page: string | null
}

export type SendingAnswer =
  | { readonly kind: 'gone' }
  | { readonly kind: 'faults'; readonly form: Form; readonly faults: ReadonlyMap<string, string> }
  /** The page was too old, sent before, or not ours: to be shown again with what was typed. */
  | { readonly kind: 'again'; readonly form: Form }
  | { readonly kind: 'thanks'; readonly form: Form; readonly isPending: boolean; readonly contact: string | null }

// Nobody reads a form, fills it in and sends it in less, save by a browser that fills in all of it.
const leastFillMs = 2_000

/** @throws Failure storage when it can't be kept at all */
export async function submitForm(tend: Tend, signer: Signer, sent: Sent): Promise<SendingAnswer> {
  const now = tend.clock.now()
  const form = await tend.store.read(theWorkspace, reader => findForm(reader, sent.form))
  if (!form) return { kind: 'gone' }
  const ticket = readTicket(signer, sent.ticket, { form: form.id, now })
  const coming = { form, sent, ticket, now }
  if (sent.trap) return keepSpam(tend, coming, 'It filled in a field that people don’t see.')
  if (!ticket) return { kind: 'again', form }
  const { faults } = readAnswers(form, sent.typed)
  if (faults.size > 0) return { kind: 'faults', form, faults }
  // Shown later than now: the clock was set back meanwhile, and how long it took isn't known.
  const isQuick = ticket.shownAt <= now && now - ticket.shownAt < leastFillMs
  if (isQuick) return keepSpam(tend, coming, 'It was sent sooner than anybody can fill it in.')
  return takeOrKeep(tend, signer, { ...coming, ticket })
}

interface Coming {
  readonly form: Form
  readonly sent: Sent
  readonly ticket: FormTicket | undefined
  readonly now: Instant
}

async function keepSpam(tend: Tend, coming: Coming, reason: string): Promise<SendingAnswer> {
  const { form } = coming
  const spam = documentOf(coming, { state: 'spam', reason })
  await tend.store.write(theWorkspace, writer => keepOnce(writer, spam), { isShort: true })
  return { kind: 'thanks', form, isPending: form.hasDoubleOptIn, contact: null }
}

async function takeOrKeep(tend: Tend, signer: Signer, coming: Coming & { ticket: FormTicket }): Promise<SendingAnswer> {
  try {
    return await tend.store.write(theWorkspace, writer => take(tend, writer, { ...coming, signer }), { isShort: true })
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'storage') throw error
    // What a visitor sent is never lost over what we could not make of it.
    const failed = documentOf(coming, { state: 'failed', reason: error.message })
    await tend.store.write(theWorkspace, writer => keepOnce(writer, failed), { isShort: true })
    return { kind: 'thanks', form: coming.form, isPending: false, contact: null }
  }
}

interface Taking extends Coming {
  readonly ticket: FormTicket
  readonly signer: Signer
}

async function take(tend: Tend, writer: Writer, taking: Taking): Promise<SendingAnswer> {
  const { form, ticket, now } = taking
  const thanks = { kind: 'thanks', form, isPending: form.hasDoubleOptIn } as const
  const document = documentOf(taking, { state: form.hasDoubleOptIn ? 'pending' : 'received' })
  const before = await findSubmission(writer, ticket.id)
  if (before) return isSame(before, document) ? { ...thanks, contact: null } : { kind: 'again', form }
  if (form.hasDoubleOptIn) {
    await keepPending(writer, taking, document)
    return { ...thanks, contact: null }
  }
  const { contact, consent, isOptedOut } = await takeIn(tend, writer, {
    ...{ id: document.id, form, submission: document.value, isConfirmed: false, at: now, now },
  })
  const value = { ...document.value, consent, isOptedOut }
  const taken = { ...document, contact, value }
  const kept =
    consent?.state === 'unconfirmed' ? await askConsent(writer, taking.signer, { form, document: taken, now }) : taken
  await writer.documents.save(submissionNoun, kept)
  return { ...thanks, contact }
}

async function keepPending(writer: Writer, taking: Taking, document: SubmissionDocument): Promise<void> {
  await keepOnce(writer, document)
  const asked = await askToConfirm(writer, taking.signer, { form: taking.form, document, now: taking.now })
  const failed = { ...document, state: 'failed' as const, value: { ...document.value, reason: asked.because } }
  await writer.documents.save(submissionNoun, asked.because === null ? asked.document : failed)
}

/** The same again by the back button or a second click, and not another message. */
function isSame(before: SubmissionDocument, { value }: SubmissionDocument): boolean {
  return JSON.stringify(before.value.answers) === JSON.stringify(value.answers)
}

function documentOf(
  { form, sent, ticket, now }: Coming,
  { state, reason = null }: Pick<SubmissionDocument, 'state'> & { reason?: string | null },
): SubmissionDocument {
  const { answers } = readAnswers(form, sent.typed)
  const hasConsent = sent.hasConsented && form.consent !== null
  const value: Submission = {
    ...{ form: form.id, formName: form.name, version: form.version, reason },
    answers:
      state === 'spam' ? answers.map(answer => ({ ...answer, value: answer.value.slice(0, mostOfSpam) })) : answers,
    consent: hasConsent ? { wording: form.consent, at: now, state: 'unconfirmed' } : null,
    page: ticket?.page ?? sent.page,
    ...{ isOptedOut: false, confirmedAt: null, notice: null },
  }
  return { id: ticket?.id ?? newId(now), state, key: form.id, contact: null, at: now, value }
}

// Enough to tell a person's words from a machine's; whole ones would let a robot fill the disk.
const mostOfSpam = 2_000
const mostSpam = 2_000

/** Adds it, and lets go of what nobody took up: spam, and what was never confirmed. */
async function keepOnce(writer: Writer, document: SubmissionDocument): Promise<void> {
  await writer.documents.add(submissionNoun, document)
  for (const state of ['spam', 'pending'] as const) {
    await letGo(writer, { state, until: document.at - waitsForMs, limit: 20 })
  }
  if (document.state !== 'spam') return
  const tooMany = (await writer.documents.count(submissionNoun, 'spam')) - mostSpam
  if (tooMany > 0) await letGo(writer, { state: 'spam', limit: tooMany })
}

async function letGo(writer: Writer, which: { state: SubmissionState; until?: Instant; limit: number }): Promise<void> {
  for (const { id } of await writer.documents.list(submissionNoun, { ...which, isOldestFirst: true })) {
    await writer.documents.remove(submissionNoun, id)
  }
}
