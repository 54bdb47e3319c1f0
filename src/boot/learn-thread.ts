// The thread of learning: it opens the data for itself, so that reading a history of any length keeps nobody waiting who
// asks the server something meanwhile.
import { parentPort, workerData } from 'node:worker_threads'
import { learnIfNews } from '../operations/nightly-learning.ts'
import { theWorkspace } from '../operations/ports.ts'
import type { Config } from './config.ts'
import { openAt } from './open.ts'

/** What the thread tells when it is done: null = there was too little that is new. */
export type ThreadLearned = { readonly contacts: number; readonly limits: number; readonly playbooks: number } | null

await using tend = await openAt(workerData as Config)
const learned = await learnIfNews(tend, theWorkspace, tend.clock.now())
const told: ThreadLearned = learned
  ? { contacts: learned.table.contacts, limits: learned.changes.length, playbooks: learned.renewed.length }
  : null
parentPort?.postMessage(told)
