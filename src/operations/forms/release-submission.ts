// A person looked at what was held as spam, or failed, and says that it is good: it goes the way that it would have gone.
import { Failure } from '../../domain/failure.ts'
import { isEmailAddress } from '../../formats/person/email-address.ts'
import type { Document } from '../documents.ts'
import { type Tend, theWorkspace, type Writer } from '../ports.ts'
import type { Signer } from '../signed-token.ts'
import { askConsent, askToConfirm } from './confirmation.ts'
import { type Form, formNoun } from './form.ts'
import { answerOf, type SubmissionDocument, submissionNoun, takeSubmission } from './submission.ts'
import { takeIn } from './take-in.ts'

/**
 * Onto a timeline, at the time when they came; or, where the form asks for it, their confirmation is asked for.
 *
 * @throws Failure not_found; bad_input when it is not held, or names nobody
 */
export function releaseSubmission(tend: Tend, signer: Signer, id: string): Promise<SubmissionDocument> {
  const now = tend.clock.now()
  return tend.store.write(theWorkspace, async writer => {
    const document = await takeSubmission(writer, id)
    if (document.state !== 'spam' && document.state !== 'failed') {
      throw new Failure('bad_input', `The submission ${id} is ${document.state}: nothing holds it`)
    }
    const form = ((await writer.documents.find(formNoun, document.key)) as Document<Form>).value
    const held = { ...document, value: { ...document.value, reason: null } }
    const released = form.hasDoubleOptIn
      ? await ask(writer, { signer, form, document: held, now })
      : await record(tend, writer, { signer, form, document: held, now })
    await writer.documents.save(submissionNoun, released)
    return released
  })
}

interface Releasing {
  readonly signer: Signer
  readonly form: Form
  readonly document: SubmissionDocument
  readonly now: number
}

async function ask(writer: Writer, { signer, form, document, now }: Releasing): Promise<SubmissionDocument> {
  if (!isEmailAddress(answerOf(document.value, 'email'))) {
    throw new Failure('bad_input', 'It holds no email address that a mail to confirm it could go to')
  }
  const asked = await askToConfirm(writer, signer, { form, document, now })
  if (asked.because !== null) throw new Failure('bad_input', asked.because)
  return { ...asked.document, state: 'pending', at: now }
}

async function record(tend: Tend, writer: Writer, releasing: Releasing): Promise<SubmissionDocument> {
  const { signer, form, document, now } = releasing
  const taking = { id: document.id, form, submission: document.value, isConfirmed: false, at: document.at, now }
  const { contact, consent, isOptedOut } = await takeIn(tend, writer, taking)
  const value = { ...document.value, consent, isOptedOut }
  const taken: SubmissionDocument = { ...document, state: 'received', contact, value }
  return consent?.state === 'unconfirmed' ? askConsent(writer, signer, { form, document: taken, now }) : taken
}
