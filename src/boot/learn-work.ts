// The learning of a serving process: at night a thread of its own learns the history anew where enough has come, and
// the timer of verdicts then decides anew what a changed limit governs.
import { Worker } from 'node:worker_threads'
import type { Changes } from '../operations/changes.ts'
import { nextLearningAt, readLearningPlan, saveLearningPlan } from '../operations/nightly-learning.ts'
import { type Tend, theWorkspace } from '../operations/ports.ts'
import { readZone } from '../operations/settings.ts'
import { startLearnTimer } from '../worker/learn-timer.ts'
import type { Config } from './config.ts'
import type { ThreadLearned } from './learn-thread.ts'

export interface LearnWorkParts {
  readonly tend: Tend
  /** Where the data are, which the thread opens for itself. */
  readonly config: Config
  readonly changes: Changes
  readonly log: (line: string) => void
}

/** Starts it; answers the function that ends it. */
export function startLearnWork({ tend, config, changes, log }: LearnWorkParts): () => Promise<void> {
  const timer = startLearnTimer({
    now: tend.clock.now,
    // Of several servers on one database, one works.
    dueAt: async () => ((await tend.store.claimTimers()) ? dueAt(tend) : null),
    async learn(signal) {
      const learned = await learnInThread(config, signal)
      if (learned) log(`learned from ${learned.contacts} contacts: ${learned.limits} limits changed`)
      // Pages show when it was learned; and what is due by now is renewed.
      if (learned) changes.announce(null)
    },
    onError: error => log(`learning: ${error instanceof Error ? error.stack : String(error)}`),
  })
  const unlisten = changes.listen(() => timer.wake())
  return async () => {
    unlisten()
    await timer.stop()
  }
}

async function dueAt(tend: Tend) {
  const now = tend.clock.now()
  const { plan, zone } = await tend.store.read(theWorkspace, async reader => ({
    plan: await readLearningPlan(reader),
    zone: await readZone(reader),
  }))
  // From the first start on the nights are counted, so that a machine that is off at night learns by day after all.
  if (plan.lookedAt === null && !plan.isAsked) {
    await tend.store.write(theWorkspace, writer => saveLearningPlan(writer, { lookedAt: now }))
    return nextLearningAt({ ...plan, lookedAt: now }, zone, now)
  }
  return nextLearningAt(plan, zone, now)
}

/** Ends with the signal: a transaction that is given up leaves nothing behind. */
export async function learnInThread(config: Config, signal: AbortSignal): Promise<ThreadLearned> {
  const thread = new Worker(new URL('./learn-thread.ts', import.meta.url), { workerData: config })
  const { promise, resolve, reject } = Promise.withResolvers<ThreadLearned>()
  let told: ThreadLearned = null
  thread.once('message', learned => {
    told = learned
  })
  thread.once('error', reject)
  // It closes its database after it has told, so what counts is its end.
  thread.once('exit', () => resolve(told))
  const giveUp = () => void thread.terminate()
  signal.addEventListener('abort', giveUp, { once: true })
  return promise.finally(() => signal.removeEventListener('abort', giveUp))
}
