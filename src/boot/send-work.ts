// The sending of a serving process: passes over what is to go out, told to open pages. Notices go first: somebody waits
// for them.
import type { Changes } from '../operations/changes.ts'
import type { MailKit } from '../operations/mail/ports.ts'
import { sendDue } from '../operations/mail/send-due.ts'
import { sendNotices } from '../operations/notices/send-notices.ts'
import { type Tend, theWorkspace } from '../operations/ports.ts'
import { startSendTimer } from '../worker/send-timer.ts'

export interface SendWorkParts {
  readonly tend: Tend
  readonly kit: MailKit
  readonly changes: Changes
  readonly log: (line: string) => void
}

/** Starts it; answers the function that ends it. */
export function startSendWork({ tend, kit, changes, log }: SendWorkParts): () => Promise<void> {
  let isOwn = false
  const timer = startSendTimer({
    async pass(signal) {
      // Of several servers on one database, one works.
      if (!(await tend.store.claimTimers())) return
      const notices = await sendNotices(tend, kit, { workspace: theWorkspace, signal })
      const { sent, unsent, withdrawn } = await sendDue(tend, kit, { workspace: theWorkspace, signal })
      const changed = [...sent, ...unsent].map(({ contact }) => contact)
      for (const { said, to, state } of unsent) log(`mail to ${to}: ${state}: ${said}`)
      for (const { state, notice, says } of notices)
        if (state !== 'sent') log(`notice to ${notice.to.address}: ${state}: ${says}`)
      const told = notices.map(({ notice }) => notice.contact)
      const all = [...changed, ...withdrawn.map(({ draft }) => draft.contact), ...told]
      if (all.length === 0) return
      isOwn = true
      changes.announce(all.includes(null) ? null : all.filter(contact => contact !== null))
      isOwn = false
    },
    onError: error => log(`sending: ${error instanceof Error ? error.stack : String(error)}`),
  })
  const unlisten = changes.listen(() => {
    if (!isOwn) timer.wake()
  })
  return async () => {
    unlisten()
    await timer.stop()
  }
}
