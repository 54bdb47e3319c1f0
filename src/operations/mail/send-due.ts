// One pass over what is to go out: what is unconfirmed is looked up, drafts are brought to the verdicts, and approved ones
// are carried out, a few at a time.
import type { Instant } from '../../domain/instant.ts'
import type { Tend } from '../ports.ts'
import { renewAllDue } from '../renew-due.ts'
import { type CarriedOut, carryOut } from './carry-out.ts'
import { clearDispatch } from './clear-dispatch.ts'
import { findIllness } from './mailbox-limits.ts'
import type { Dispatch, Draft, MailKit } from './ports.ts'
import { proposeDrafts } from './propose-drafts.ts'
import { renewLogins } from './renew-login.ts'
import { resolveDispatches } from './resolve-dispatch.ts'
import { findSentCopies } from './sent-copies.ts'
import { pause } from './settle-dispatch.ts'

export interface SendingPass {
  readonly workspace: string
  /** Ends the pass after the messages that are on their way. */
  readonly signal?: AbortSignal
}

export interface PassReport {
  readonly sent: readonly Dispatch[]
  /** Those that the server did not take: waiting for another try, failed, or unconfirmed. */
  readonly unsent: readonly Dispatch[]
  readonly waiting: readonly { readonly draft: Draft; readonly because: string }[]
  readonly withdrawn: readonly { readonly draft: Draft; readonly because: string }[]
  /** Held for a person, and those of other processes that are unconfirmed. */
  readonly toCheck: readonly Dispatch[]
}

const aPass = 1000
/** Connections to one server: providers allow few, and a person's mail needs no more. */
const lanes = 5

export async function sendDue(tend: Tend, kit: MailKit, pass: SendingPass): Promise<PassReport> {
  const { workspace, signal } = pass
  const now = tend.clock.now()
  await findSentCopies(tend, kit, { workspace, now })
  await resolveDispatches(tend, kit, { workspace, now })
  await renewAllDue(tend, workspace, now)
  await proposeDrafts(tend, kit, { workspace, now })
  await pauseIll(tend, { workspace, now })
  const drafts = await tend.store.read(workspace, ({ mail }) => mail.drafts.inStates(['approved'], aPass))
  const carried: CarriedOut[] = []
  // One word about a mailbox holds for all its drafts: the others are not asked about again in this pass.
  const closed = await renewLogins(tend, kit, { workspace, now })
  await inLanes(drafts, async draft => {
    const because = closed.get(draft.mailbox)
    if (because !== undefined || signal?.aborted) {
      carried.push({ did: 'wait', draft, because: because ?? 'The sending ends' })
      return
    }
    const done = await carryOut(tend, kit, { workspace, draft: draft.id, now: tend.clock.now })
    if (!done) return
    carried.push(done)
    if (done.did === 'send' && done.isMailboxFault) closed.set(draft.mailbox, done.dispatch.said ?? '')
    if (done.did === 'wait' && done.ofMailbox) closed.set(draft.mailbox, done.because)
  })
  return report(tend, workspace, carried)
}

async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values()
  const lane = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function report(tend: Tend, workspace: string, carried: readonly CarriedOut[]): Promise<PassReport> {
  const tried = carried.flatMap(done => (done.did === 'send' ? [done.dispatch] : []))
  const told = (did: 'wait' | 'withdraw') =>
    carried.flatMap(done =>
      done.did === did ? [{ draft: done.draft, because: (done as { because: string }).because }] : [],
    )
  return {
    sent: tried.filter(({ state }) => state === 'sent'),
    unsent: tried.filter(({ state }) => state !== 'sent'),
    waiting: told('wait'),
    withdrawn: told('withdraw'),
    toCheck: await tend.store.read(workspace, ({ mail }) => mail.dispatches.inStates(['unconfirmed', 'held'], aPass)),
  }
}

/** Bounces and complaints come in by the sync, long after what caused them went out. */
async function pauseIll(tend: Tend, { workspace, now }: { workspace: string; now: Instant }): Promise<void> {
  const ill = await tend.store.read(workspace, async reader => {
    const active = (await reader.mail.mailboxes.all()).filter(({ state }) => state === 'active')
    const found = await Promise.all(active.map(async ({ id }) => ({ id, because: await findIllness(reader, id, now) })))
    return found.filter(({ because }) => because !== null)
  })
  if (ill.length === 0) return
  await tend.store.write(workspace, async writer => {
    for (const { id, because } of ill) await pause(writer, id, because as string)
  })
}

export interface DryRun extends Omit<PassReport, 'sent' | 'unsent'> {
  readonly would: readonly Draft[]
}

/** What a pass would do now; nothing is written and nothing is sent. */
export function previewPass(tend: Tend, { workspace }: SendingPass): Promise<DryRun> {
  const now = tend.clock.now()
  return tend.store.read(workspace, async reader => {
    const would: Draft[] = []
    const waiting: { draft: Draft; because: string }[] = []
    const withdrawn: { draft: Draft; because: string }[] = []
    for (const draft of await reader.mail.drafts.inStates(['approved'], aPass)) {
      const clearance = await clearDispatch(tend, reader, { draft, now })
      if (clearance.may === 'go') would.push(draft)
      else (clearance.may === 'wait' ? waiting : withdrawn).push({ draft, because: clearance.because })
    }
    const toCheck = await reader.mail.dispatches.inStates(['unconfirmed', 'held'], aPass)
    return { would, waiting, withdrawn, toCheck }
  })
}
