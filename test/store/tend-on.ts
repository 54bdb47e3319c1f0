// Tend on a test database: the shipped playbooks, no holidays, a clock that the test sets.
import { shippedPlaybooks } from '../../src/boot/package.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { noHolidays } from '../../src/engine/compile-playbook.ts'
import { type Store, type Tend, theWorkspace } from '../../src/operations/ports.ts'
import { prepareWorkspace } from '../../src/operations/prepare-workspace.ts'
import { makeShelf } from '../../src/operations/shelf.ts'

export interface TestClock {
  now(): Instant
  set(now: Instant): void
}

export async function tendOn(store: Store, start: Instant): Promise<Tend & { readonly clock: TestClock }> {
  let now = start
  const clock: TestClock = {
    now: () => now,
    set(instant) {
      now = instant
    },
  }
  const playbooks = await shippedPlaybooks()
  await prepareWorkspace(store, theWorkspace, { playbooks, timeZone: 'Europe/Madrid', now: start })
  return { store, clock, shelf: makeShelf(async () => noHolidays) }
}
