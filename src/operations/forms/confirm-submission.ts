// A person confirms by the link in the mail: what waited for it comes onto a timeline, and the consent counts.
import type { Instant } from '../../domain/instant.ts'
import type { Document } from '../documents.ts'
import { type Tend, theWorkspace, type Writer } from '../ports.ts'
import type { Signer } from '../signed-token.ts'
import { readConfirmation } from './confirmation.ts'
import { type Form, formNoun } from './form.ts'
import { formWords } from './form-words.ts'
import { findSubmission, type Submission, type SubmissionDocument, submissionNoun } from './submission.ts'
import { recordConsent, takeIn } from './take-in.ts'

export interface Confirmed {
  readonly form: Form
  /** Null where it was confirmed before. */
  readonly contact: string | null
}

/** The form that a link is about, without changing anything; undefined when the link is not valid. */
export async function findConfirmation(tend: Tend, signer: Signer, token: string): Promise<Form | undefined> {
  const id = readConfirmation(signer, token, tend.clock.now())
  if (id === undefined) return undefined
  return tend.store.read(theWorkspace, async reader => {
    const document = await findSubmission(reader, id)
    if (!document || document.state === 'spam') return undefined
    // A form that was removed meanwhile still names what its submissions mean.
    return ((await reader.documents.find(formNoun, document.key)) as Document<Form> | undefined)?.value
  })
}

/** Once or many times, with the same end; undefined when the link is not valid. */
export async function confirmSubmission(tend: Tend, signer: Signer, token: string): Promise<Confirmed | undefined> {
  const form = await findConfirmation(tend, signer, token)
  if (!form) return undefined
  const now = tend.clock.now()
  const id = readConfirmation(signer, token, now) as string
  return tend.store.write(theWorkspace, async writer => {
    const document = await findSubmission(writer, id)
    if (!document || !waitsForThem(document)) return { form, contact: null }
    return { form, contact: await confirm(tend, writer, { document, form, now }) }
  })
}

/**
 * Only what the link was for: what else waits with the same address may be somebody else's words, and has a link of its
 * own.
 */
function waitsForThem({ state, value }: SubmissionDocument): boolean {
  return state === 'pending' || (state === 'received' && value.consent?.state === 'unconfirmed')
}

interface Confirming {
  readonly document: SubmissionDocument
  readonly form: Form
  readonly now: Instant
}

async function confirm(tend: Tend, writer: Writer, confirming: Confirming): Promise<string> {
  const { document, now } = confirming
  const submission = { ...document.value, consent: consentOf(confirming), confirmedAt: now }
  const { contact, consent, isOptedOut } = document.contact
    ? await lift(tend, writer, { ...confirming, submission, contact: document.contact })
    : await takeIn(tend, writer, { ...confirming, id: document.id, submission, isConfirmed: true, at: now })
  const value = { ...submission, consent, isOptedOut }
  await writer.documents.save(submissionNoun, { ...document, state: 'confirmed', contact, value })
  return contact
}

/** Where there was no box, the words beside the button that confirms are what they agreed to. */
function consentOf({ document, form, now }: Confirming): Submission['consent'] {
  if (document.value.consent || form.consent !== null) return document.value.consent
  return { wording: formWords[form.language].confirmWhy, at: now, state: 'unconfirmed' }
}

/** They are on a timeline already: only their consent waited. */
async function lift(
  tend: Tend,
  writer: Writer,
  { document, submission, contact, now }: Confirming & { submission: Submission; contact: string },
) {
  await recordConsent(tend, writer, {
    ...{ id: document.id, submission, contact, isConfirmed: true, at: now, now },
    channels: ['email'],
  })
  const consent = submission.consent && ({ ...submission.consent, state: 'recorded' } as const)
  return { contact, consent, isOptedOut: false }
}
