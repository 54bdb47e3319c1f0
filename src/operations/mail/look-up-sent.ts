// Looks a message up of which it is not known whether it went out: among what was read, then in the Sent folder.
import { Failure } from '../../domain/failure.ts'
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'
import type { Tend } from '../ports.ts'
import type { MailKit } from './ports.ts'

/** Longer than one try can take, so that a claim of this age has nobody at it. */
export const claimMs = 15 * MINUTE_MS
/** Providers put a message among the sent some time after they took it. */
const lookupMs = 2 * MINUTE_MS

/** Whether it was claimed long enough ago to be among the sent by now. */
export function isToLookUp({ claimedAt }: { readonly claimedAt: Instant }, now: Instant): boolean {
  return claimedAt + lookupMs <= now
}

/** A `fault` of the look itself says nothing of the message. */
export type Found = 'sent' | 'not_there' | 'not_looked' | { readonly fault: string }

export interface LookedUp {
  readonly workspace: string
  readonly mailbox: string
  readonly messageId: string
}

export async function lookUpSent({ store }: Tend, kit: Pick<MailKit, 'sentFolder'>, looked: LookedUp): Promise<Found> {
  const { workspace, messageId } = looked
  const { mailbox, known } = await store.read(workspace, async ({ mail }) => ({
    mailbox: await mail.mailboxes.find(looked.mailbox),
    known: await mail.messages.findById(messageId),
  }))
  if (known?.direction === 'out') return 'sent'
  if (!mailbox?.imap || !kit.sentFolder) return 'not_looked'
  try {
    return (await kit.sentFolder.has(mailbox, messageId)) ? 'sent' : 'not_there'
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { fault: error.message }
  }
}

/** Why a message that was not found is held. */
export function notFoundWords(found: 'not_there' | 'not_looked'): string {
  return found === 'not_there' ? 'it is not among the sent' : 'there is no Sent folder to look into'
}
