// Takes up dispatches of which it is not known whether they went out: claims that a process left behind, and answers that
// were lost. They are looked up by their Message-ID among the sent; what is not found is held for a person.
import { Failure } from '../../domain/failure.ts'
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import type { Dispatch, DispatchState, MailKit } from './ports.ts'
import { confirm } from './settle-dispatch.ts'

/** Longer than one try can take, so that a claim of this age has nobody at it. */
export const claimMs = 15 * MINUTE_MS
/** Providers put a message among the sent some time after they took it. */
const lookupMs = 2 * MINUTE_MS
const aPass = 200

export interface Resolving {
  readonly workspace: string
  readonly now: Instant
}

/** Answers the dispatches whose state it changed, as they are now. */
export async function resolveDispatches(tend: Tend, kit: MailKit, resolving: Resolving): Promise<Dispatch[]> {
  const orphans = await takeUpClaims(tend, resolving)
  const { workspace, now } = resolving
  const open = await tend.store.read(workspace, reader => reader.mail.dispatches.inStates(['unconfirmed'], aPass))
  const resolved: Dispatch[] = []
  for (const dispatch of open.filter(({ claimedAt }) => claimedAt + lookupMs <= now)) {
    const found = await lookUp(tend, kit, { ...resolving, dispatch })
    const next = await tend.store.write(workspace, writer => conclude(tend, writer, { dispatch, found, now }))
    if (next) resolved.push(next)
  }
  const ended = new Set(resolved.map(({ messageId }) => messageId))
  return [...orphans.filter(({ messageId }) => !ended.has(messageId)), ...resolved]
}

function takeUpClaims(tend: Tend, { workspace, now }: Resolving): Promise<Dispatch[]> {
  const isOrphan = ({ claimedAt }: Dispatch) => claimedAt + claimMs <= now
  const find = async ({ mail }: Reader) => (await mail.dispatches.inStates(['claimed'], aPass)).filter(isOrphan)
  return tend.store.read(workspace, find).then(some => {
    if (some.length === 0) return []
    return tend.store.write(workspace, async writer => {
      const orphans = (await find(writer)).map((dispatch): Dispatch => {
        const said = 'The process ended before the answer of the server was written down'
        return { ...dispatch, state: 'unconfirmed', said }
      })
      for (const orphan of orphans) await writer.mail.dispatches.save(orphan)
      return orphans
    })
  })
}

type Found = 'sent' | 'not_there' | 'not_looked' | { readonly fault: string }

interface Looking extends Resolving {
  readonly dispatch: Dispatch
}

async function lookUp(tend: Tend, kit: MailKit, { workspace, dispatch }: Looking): Promise<Found> {
  const { mailbox, known } = await tend.store.read(workspace, async ({ mail }) => ({
    mailbox: await mail.mailboxes.find(dispatch.mailbox),
    known: await mail.messages.findById(dispatch.messageId),
  }))
  if (known?.direction === 'out') return 'sent'
  if (!mailbox?.imap || !kit.sentFolder) return 'not_looked'
  try {
    return (await kit.sentFolder.has(mailbox, dispatch.messageId)) ? 'sent' : 'not_there'
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { fault: error.message }
  }
}

interface Conclusion {
  readonly dispatch: Dispatch
  readonly found: Found
  readonly now: Instant
}

/** Undefined when somebody else concluded meanwhile, or the look itself failed: then the next pass looks again. */
async function conclude(
  tend: Tend,
  writer: Writer,
  { dispatch, found, now }: Conclusion,
): Promise<Dispatch | undefined> {
  const { contact, occasion } = dispatch
  const kept = await writer.mail.dispatches.find(contact, occasion)
  if (kept?.state !== 'unconfirmed') return undefined
  if (found === 'sent') return confirmKept(tend, writer, { kept, now })
  if (typeof found === 'object') return undefined
  const looked = found === 'not_there' ? 'it is not among the sent' : 'there is no Sent folder to look into'
  const held: Dispatch = { ...kept, state: 'held', said: `${kept.said}; ${looked}` }
  await writer.mail.dispatches.save(held)
  return held
}

async function confirmKept(tend: Tend, writer: Writer, { kept, now }: { kept: Dispatch; now: Instant }) {
  const draft = await writer.mail.drafts.find(kept.draft)
  return confirm(tend, writer, { dispatch: kept, draft, at: kept.claimedAt, now })
}

const undecided: readonly DispatchState[] = ['unconfirmed', 'held']

export interface PersonsWord {
  readonly messageId: string
  readonly wasSent: boolean
  readonly now: Instant
}

/**
 * What a person found out about a dispatch that is held. One that was not sent is let go, and its draft waits for approval
 * again.
 *
 * @throws Failure not_found; conflict when its state is known
 */
export async function sayDispatch(
  tend: Tend,
  writer: Writer,
  { messageId, wasSent, now }: PersonsWord,
): Promise<Dispatch> {
  const kept = await writer.mail.dispatches.findByMessageId(messageId)
  if (!kept)
    throw new Failure(
      'not_found',
      `There is no dispatch ${messageId}; \`tend send --dry-run\` lists those that are held`,
    )
  if (!undecided.includes(kept.state)) throw new Failure('conflict', `The dispatch ${messageId} is ${kept.state}`)
  if (wasSent) return confirmKept(tend, writer, { kept, now })
  const skipped: Dispatch = { ...kept, state: 'skipped', said: 'A person found that it was not sent' }
  await writer.mail.dispatches.save(skipped)
  const draft = await writer.mail.drafts.find(kept.draft)
  if (draft) await writer.mail.drafts.save({ ...draft, state: 'edited', approvedBy: null, changedAt: now })
  return skipped
}
