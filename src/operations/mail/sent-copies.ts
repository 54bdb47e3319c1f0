// Who keeps a copy of what is sent: some servers put one among the sent by themselves, others leave it to the program that
// sends. It is found out once, by whether the first sends turned up there; a copy of our own is put there before a send is
// written down, so that what a killed process left behind can be found.
import { Failure } from '../../domain/failure.ts'
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'
import type { Tend } from '../ports.ts'
import type { Mailbox, MailKit, OutgoingMail } from './ports.ts'

/** Providers put a message among the sent some time after they took it. */
const settledMs = 5 * MINUTE_MS

export interface Finding {
  readonly workspace: string
  readonly now: Instant
}

/** Looks once for each mailbox of which it is not known; an override by the user is not looked at again. */
export async function findSentCopies(tend: Tend, kit: MailKit, { workspace, now }: Finding): Promise<void> {
  const { sentFolder } = kit
  if (!sentFolder) return
  const open = await tend.store.read(workspace, async ({ mail }) => {
    const unknown = (await mail.mailboxes.all()).filter(
      ({ imap, state, sentCopies }) => imap !== null && state === 'active' && sentCopies === undefined,
    )
    return Promise.all(unknown.map(async mailbox => ({ mailbox, last: await mail.dispatches.lastSent(mailbox.id) })))
  })
  for (const { mailbox, last } of open) {
    if (!last?.sentAt || last.sentAt + settledMs > now) continue
    const isThere = await ask(() => sentFolder.has(mailbox, last.messageId))
    if (isThere !== undefined) await choose(tend, { workspace, mailbox, sentCopies: isThere ? 'server' : 'tend' })
  }
}

interface Choice {
  readonly workspace: string
  readonly mailbox: Mailbox
  readonly sentCopies: 'server' | 'tend'
}

function choose({ store }: Tend, { workspace, mailbox, sentCopies }: Choice): Promise<void> {
  return store.write(workspace, async ({ mail }) => {
    const kept = await mail.mailboxes.find(mailbox.id)
    if (kept && kept.sentCopies === undefined) await mail.mailboxes.save({ ...kept, sentCopies })
  })
}

/** After the server took it. A copy that can't be kept is no reason to doubt the send. */
export async function keepCopy(kit: MailKit, mailbox: Mailbox, mail: OutgoingMail): Promise<void> {
  const { sentFolder } = kit
  if (mailbox.sentCopies === 'tend' && sentFolder) await ask(() => sentFolder.keep(mailbox, mail))
}

/** Undefined where the mailbox can't be looked into just now. */
async function ask<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
