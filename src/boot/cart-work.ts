// The waiting of carts in a serving process: the timer sleeps until the next one falls due and tells what it became. On
// its way it forgets what deliveries held long ago.
import type { Changes } from '../operations/changes.ts'
import { abandonDueCarts } from '../operations/hooks/abandon-carts.ts'
import { nextCartDueAt } from '../operations/hooks/cart.ts'
import { forgetOldBodies } from '../operations/hooks/forget-bodies.ts'
import { type Tend, theWorkspace } from '../operations/ports.ts'
import { startRenewTimer } from '../worker/renew-timer.ts'

export interface CartWorkParts {
  readonly tend: Tend
  readonly changes: Changes
  readonly log: (line: string) => void
}

/** Starts it; answers the function that ends it. */
export function startCartWork({ tend, changes, log }: CartWorkParts): () => Promise<void> {
  let isOwn = false
  const timer = startRenewTimer({
    now: tend.clock.now,
    // Of several servers on one database, one works.
    nextChangeAt: async () =>
      (await tend.store.claimTimers()) ? tend.store.read(theWorkspace, reader => nextCartDueAt(reader)) : null,
    async renewDue() {
      if (!(await tend.store.claimTimers())) return []
      await forgetOldBodies(tend, theWorkspace)
      const abandoned = await abandonDueCarts(tend, theWorkspace)
      for (const { failed } of abandoned) if (failed) log(`an abandoned cart could not be told: ${failed}`)
      const contacts = abandoned.flatMap(({ contact }) => (contact === null ? [] : [contact]))
      isOwn = true
      if (contacts.length > 0) changes.announce(contacts)
      isOwn = false
      return abandoned.map(({ cart }) => cart)
    },
    onRenewed: () => undefined,
    onError: error => log(`carts: ${error instanceof Error ? error.stack : String(error)}`),
  })
  const unlisten = changes.listen(() => {
    if (!isOwn) timer.wake()
  })
  return async () => {
    unlisten()
    await timer.stop()
  }
}
