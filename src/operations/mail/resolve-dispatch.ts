// Takes up dispatches of which it is not known whether they went out: claims that a process left behind, and answers that
// were lost. They are looked up by their Message-ID among the sent; what is not found is held for a person.
import { Failure, missing } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { claimMs, type Found, isToLookUp, lookUpSent, notFoundWords } from './look-up-sent.ts'
import type { Dispatch, DispatchState, MailKit } from './ports.ts'
import { confirm } from './settle-dispatch.ts'

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
  for (const dispatch of open.filter(one => isToLookUp(one, now))) {
    const found = await lookUpSent(tend, kit, { workspace, ...dispatch })
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
  const held: Dispatch = { ...kept, state: 'held', said: `${kept.said}; ${notFoundWords(found)}` }
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
  if (!kept) throw missing('dispatch', messageId)
  if (!undecided.includes(kept.state)) throw new Failure('conflict', `The dispatch ${messageId} is ${kept.state}`)
  if (wasSent) return confirmKept(tend, writer, { kept, now })
  const skipped: Dispatch = { ...kept, state: 'skipped', said: 'A person found that it was not sent' }
  await writer.mail.dispatches.save(skipped)
  const draft = await writer.mail.drafts.find(kept.draft)
  if (draft) await writer.mail.drafts.save({ ...draft, state: 'edited', approvedBy: null, changedAt: now })
  return skipped
}
