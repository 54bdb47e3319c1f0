// Forgets what deliveries held, once it was taken in and is old: people's data are kept where they are used, on timelines.
// That the delivery came stays known, so that it is refused as a replay for ever.
import { DAY_MS } from '../../domain/instant.ts'
import type { Tend } from '../ports.ts'
import { anyBodyBefore, forgetBodies } from './delivery.ts'

// Long enough to look into a complaint about last quarter.
const keptDays = 90

/** A batch at a time; answers how many. */
export async function forgetOldBodies(tend: Tend, workspace: string): Promise<number> {
  const before = tend.clock.now() - keptDays * DAY_MS
  const isAny = await tend.store.read(workspace, reader => anyBodyBefore(reader, before))
  return isAny ? tend.store.write(workspace, writer => forgetBodies(writer, before)) : 0
}
