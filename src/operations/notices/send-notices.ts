// One pass over the notices that are due: what is unconfirmed is looked up, then each goes out in the order of time. It
// runs before the pass over drafts, so that who waits for a confirmation is served first.
import type { MailKit } from '../mail/ports.ts'
import { renewLogins } from '../mail/renew-login.ts'
import type { Tend } from '../ports.ts'
import { carryNotice } from './carry-notice.ts'
import { listNotices, type QueuedNotice } from './queued-notice.ts'
import { resolveNotices } from './resolve-notices.ts'

export interface NoticePass {
  readonly workspace: string
  /** Ends the pass after the message that is on its way. */
  readonly signal?: AbortSignal
}

const aPass = 500

/** Answers the notices whose state changed. */
export async function sendNotices(
  tend: Tend,
  kit: MailKit,
  { workspace, signal }: NoticePass,
): Promise<QueuedNotice[]> {
  const changed = await resolveNotices(tend, kit, { workspace, now: tend.clock.now() })
  const due = await tend.store.read(workspace, reader =>
    listNotices(reader, { state: 'waiting', until: tend.clock.now(), isOldestFirst: true, limit: aPass }),
  )
  if (due.length === 0) return changed
  const closed = new Set((await renewLogins(tend, kit, { workspace, now: tend.clock.now() })).keys())
  for (const { notice } of due) {
    if (signal?.aborted) break
    const carried = await carryNotice(tend, kit, { workspace, id: notice.id, closed })
    if (carried?.faulty !== undefined) closed.add(carried.faulty)
    if (carried) changed.push(carried.queued)
  }
  return changed
}
