// A form and a submission as the API shows them.
import { formatInstant } from '../domain/instant.ts'
import type { SubmissionCounts } from '../operations/forms/count-submissions.ts'
import type { Form, FormPlan } from '../operations/forms/form.ts'
import type { SubmissionDocument } from '../operations/forms/submission.ts'
import { readMailSettings } from '../operations/mail/mail-settings.ts'
import type { Reader } from '../operations/ports.ts'

/** Where Tend is reached from outside, without a slash at its end; '' when nobody said. */
export async function publicRoot(reader: Reader): Promise<string> {
  const { publicUrl = '' } = await readMailSettings(reader)
  return publicUrl.replace(/\/+$/, '')
}

export function formDocument(form: Form, { counts, root }: { counts: SubmissionCounts; root: string }) {
  const { id, version, savedAt } = form
  return { id, version, plan: planOf(form), address: `${root}/f/${id}`, counts, savedAt: formatInstant(savedAt) }
}

function planOf({ name, title, intro, source, ...form }: Form): FormPlan {
  return { name, title, intro, source, ...formCoreOf(form) }
}

/** What an offer's form shares with any other. */
export function formCoreOf(form: Omit<FormPlan, 'name' | 'title' | 'intro' | 'source'>) {
  const { fields, means, thanks, redirect, gift, consent, hasDoubleOptIn, language } = form
  return { fields, means, thanks, redirect, gift, consent, hasDoubleOptIn, language }
}

export function submissionDocument({ id, state, at, contact, value }: SubmissionDocument) {
  const { form, formName, answers, consent, version, page, reason, isOptedOut, confirmedAt } = value
  return {
    ...{ id, form, formName, state, at: formatInstant(at), contact, page, reason, isOptedOut },
    answers: answers.map(({ id: field, label, value: said }) => ({ id: field, label, value: said })),
    consent: consent && {
      ...{ wording: consent.wording, at: formatInstant(consent.at), version },
      isRecorded: consent.state === 'recorded',
    },
    confirmedAt: confirmedAt === null ? null : formatInstant(confirmedAt),
  }
}
