// The ticket that a form carries when it is shown: when that was, on whose page, and an id for what will be sent by it.
// Signed, so that a robot can't make one up, and good for one submission.
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { newId } from '../new-id.ts'
import { readToken, type Signer, writeToken } from '../signed-token.ts'

export interface FormTicket {
  readonly form: string
  /** Of the submission that it is for. */
  readonly id: string
  readonly shownAt: Instant
  /** The origin of the page that the form stood in, or was come to from. */
  readonly page: string | null
}

const purpose = 'form'

// A page may stay open over lunch or overnight.
const goodForMs = 2 * DAY_MS

export function writeTicket(signer: Signer, shown: { form: string; page: string | null; now: Instant }): string {
  const { form, page, now } = shown
  return writeToken(signer, purpose, [form, newId(now), now, page])
}

/** Undefined when it isn't ours, is another form's, or is too old. */
export function readTicket(
  signer: Signer,
  text: string,
  given: { form: string; now: Instant },
): FormTicket | undefined {
  const says = readToken(signer, purpose, text)
  if (!says) return undefined
  const [form, id, shownAt, page] = says as [string, string, Instant, string | null]
  if (form !== given.form || given.now - shownAt > goodForMs) return undefined
  return { form, id, shownAt, page }
}
