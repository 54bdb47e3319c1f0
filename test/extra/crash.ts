// Kills a process that records events, at a moment of chance, again and again on one database: every event that was
// acknowledged must be there, and what is kept must be what the events give. Ends with `N passed, N failed`.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { addContact } from '../../src/operations/add-contact.ts'
import { checkRebuild } from '../../src/operations/check-rebuild.ts'
import { theWorkspace as workspace } from '../../src/operations/ports.ts'
import { openStore } from '../../src/store/open.ts'
import { chanceOf } from '../store/random-events.ts'
import { tendOn } from '../store/tend-on.ts'

const runs = Number(process.argv[2] ?? 50)
const now = Date.UTC(2026, 10, 2)
const folder = mkdtempSync(path.join(tmpdir(), 'tend-crash-'))
const file = path.join(folder, 'tend.sqlite')
const writer = fileURLToPath(new URL('crash-writer.ts', import.meta.url))
const chance = chanceOf(50)

async function prepare(): Promise<void> {
  const store = await openStore({ file }, now)
  const tend = await tendOn(store, now)
  for (let place = 0; place < 20; place += 1) {
    const contact = { id: `c${place}`, timeZone: 'UTC', addresses: [] }
    await addContact(tend, { workspace, contact, events: [], now })
  }
  await store.close()
}

/** Answers the lines of what was acknowledged before the kill. */
async function writeUntilKilled(seed: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, file, String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    told += text
  })
  const ended = new Promise<string | null>(resolve => child.once('close', (_, signal) => resolve(signal)))
  await new Promise(resolve => child.stdout.once('data', resolve))
  await pause(chance() * 600)
  child.kill('SIGKILL')
  if ((await ended) !== 'SIGKILL') throw new Error('the writer ended by itself, before it was killed')
  // A line that the kill cut short was not read by anyone.
  return told.slice(0, told.lastIndexOf('\n')).split('\n').slice(1)
}

async function findLosses(acknowledged: readonly string[]): Promise<string[]> {
  const integrity = new DatabaseSync(file)
  const [{ integrity_check }] = integrity.prepare('pragma integrity_check').all() as [{ integrity_check: string }]
  integrity.close()
  const store = await openStore({ file }, now)
  const losses = integrity_check === 'ok' ? [] : [integrity_check]
  await store.read(workspace, async reader => {
    for (const line of acknowledged) {
      const [contact, event] = line.split(' ') as [string, string]
      if (!(await reader.timelines.find(contact, event))) losses.push(`lost ${line}`)
    }
  })
  const { differences } = await checkRebuild(await tendOn(store, now), { workspace })
  await store.close()
  return [...losses, ...differences.map(difference => JSON.stringify(difference))]
}

await prepare()
let failed = 0
let acknowledged = 0
for (let run = 1; run <= runs; run += 1) {
  const lines = await writeUntilKilled(run)
  const losses = await findLosses(lines)
  acknowledged += lines.length
  if (losses.length > 0) failed += 1
  for (const loss of losses.slice(0, 5)) console.log(`run ${run}: ${loss}`)
}
rmSync(folder, { recursive: true })
console.log(`${acknowledged} events were acknowledged before ${runs} kills`)
console.log(`${runs - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
