// The mail by which a person shows that an address is theirs (double opt-in), and the signed link in it. Nothing that a
// visitor typed stands in the mail, or a form would carry anybody's words to anybody.
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { readMailSettings } from '../mail/mail-settings.ts'
import { mailBan } from '../notices/mail-ban.ts'
import { queueNotice } from '../notices/notice.ts'
import type { Writer } from '../ports.ts'
import { readToken, type Signer, writeToken } from '../signed-token.ts'
import type { Form } from './form.ts'
import { formWords } from './form-words.ts'
import { answerOf, type SubmissionDocument } from './submission.ts'

const purpose = 'confirm'

/** How long a link holds, and what waits for it is kept. */
export const waitsForMs = 30 * DAY_MS

// A second mail for one that lies in the spam folder is a kindness; a tenth is an attack on the address.
const mailsPerDay = 3

export interface Confirmation {
  readonly form: Form
  readonly document: SubmissionDocument
  readonly now: Instant
}

/** The submission with its mail's id; or why no mail goes out, for the user. */
export type Asked = { readonly document: SubmissionDocument; readonly because: null } | { readonly because: string }

/** Queues the mail, where one may go out. */
export async function askToConfirm(writer: Writer, signer: Signer, confirmation: Confirmation): Promise<Asked> {
  const { form, document, now } = confirmation
  const { publicUrl } = await readMailSettings(writer)
  const email = answerOf(document.value, 'email')
  if (!publicUrl) return notAsked('no public address is set.')
  if (!email) return notAsked('it holds no email address.')
  const ban = await mailBan(writer, email)
  if (ban) return notAsked(`${ban} Where they told you that they want it, log that on their page and try again.`)
  const words = formWords[form.language]
  const token = writeToken(signer, purpose, [document.id, now])
  const link = `${publicUrl.replace(/\/+$/, '')}/f/confirm/${token}`
  const notice = {
    ...{ contact: document.contact, to: { address: email }, about: 'form_confirmation', subject: words.mailSubject },
    text: `${words.mailText}\n${form.title}\n\n${words.mailElse}\n\n${link}\n`,
    ...{ askedAt: now, sendAt: now, expiresAt: now + waitsForMs, isUnproven: true },
  }
  for (let place = 1; place <= mailsPerDay; place++) {
    const id = `form:${form.id}:${signer.sign(`${purpose} ${email.toLowerCase()}`)}:${Math.floor(now / DAY_MS)}:${place}`
    if (!(await queueNotice(writer, { ...notice, id }))) continue
    return { document: { ...document, value: { ...document.value, notice: id } }, because: null }
  }
  return notAsked(`${email} got ${mailsPerDay} of them today.`)
}

/** Of one who is on a timeline already, whose consent alone waits for a confirmation: where no mail may go, it says why. */
export async function askConsent(
  writer: Writer,
  signer: Signer,
  confirmation: Confirmation,
): Promise<SubmissionDocument> {
  const { document } = confirmation
  const asked = await askToConfirm(writer, signer, confirmation)
  return asked.because === null ? asked.document : { ...document, value: { ...document.value, reason: asked.because } }
}

function notAsked(because: string): Asked {
  return { because: `No mail to confirm it went out: ${because}` }
}

/** The submission that the link is for; undefined when the link isn't ours or is too old. */
export function readConfirmation(signer: Signer, token: string, now: Instant): string | undefined {
  const says = readToken(signer, purpose, token)
  if (!says) return undefined
  const [submission, madeAt] = says as [string, Instant]
  return now - madeAt <= waitsForMs ? submission : undefined
}
