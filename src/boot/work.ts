// The work of a serving process beside answering: the timer of due verdicts, and the watch for other processes' writes.
import type { Changes } from '../operations/changes.ts'
import { type Tend, theWorkspace } from '../operations/ports.ts'
import { renewDue } from '../operations/renew-due.ts'
import { startRenewTimer } from '../worker/renew-timer.ts'
import { watchChanges } from '../worker/watch-changes.ts'

interface WorkParts {
  readonly tend: Tend
  readonly changes: Changes
  readonly log: (line: string) => void
}

/** Above this, open pages read everything again instead of being told of each. */
const mostNamed = 100

/** Starts it all; answers the function that ends it all. */
export function startWork({ tend, changes, log }: WorkParts): () => Promise<void> {
  const onError = (error: unknown) => log(`timer: ${error instanceof Error ? error.stack : String(error)}`)
  let isOwn = false
  const timer = startRenewTimer({
    now: tend.clock.now,
    nextChangeAt: () => tend.store.read(theWorkspace, reader => reader.verdicts.nextChangeAt()),
    // Of several servers on one database, one works.
    renewDue: async () => ((await tend.store.claimTimers()) ? renewDue(tend, theWorkspace) : []),
    onRenewed(contacts) {
      isOwn = true
      changes.announce(contacts.length > mostNamed ? null : contacts)
      isOwn = false
    },
    onError,
  })
  const unlisten = changes.listen(() => {
    if (!isOwn) timer.wake()
  })
  const unwatch = watchChanges({
    changeMark: tend.store.changeMark,
    isAnyoneLooking: () => changes.listenerCount > 1,
    onChange: () => changes.announce(null),
    onError,
  })
  return async () => {
    unwatch()
    unlisten()
    await timer.stop()
  }
}
