// Kills a process that sends 60 notices and 500 approved touches, at moments of chance, and lets another finish: no
// recipient gets one twice, and none is lost from sight (each is sent, failed, or held and shown). The server is the
// test's own; it counts, greylists, refuses some addresses, and drops lines after it was handed a message, taken or not.
// Its arguments: the number of runs. Ends with `N passed, N failed`.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { queueNotice } from '../../src/operations/notices/notice.ts'
import { findNotice } from '../../src/operations/notices/queued-notice.ts'
import { theWorkspace as workspace } from '../../src/operations/ports.ts'
import { openStore } from '../../src/store/open.ts'
import { addMailbox, addMet, approveAll, kitOf, mailboxAt, monday } from '../mail/sending.ts'
import { type SmtpServer, startSmtp, type TakenMail } from '../mail/smtp-server.ts'
import { chanceOf } from '../store/random-events.ts'
import { tendOn } from '../store/tend-on.ts'

const runs = Number(process.argv[2] ?? 15)
const touches = 500
// A killed process loses nothing that it wrote, on a disk or in memory; in memory the runs take a third of the time.
const memory = '/dev/shm'
const folder = mkdtempSync(path.join(existsSync(memory) ? memory : tmpdir(), 'tend-crash-mail-'))
const sender = fileURLToPath(new URL('crash-mail-sender.ts', import.meta.url))
const chance = chanceOf(41)
const notices = Array.from({ length: 60 }, (_, place) => `notice${place}`)
const people = Array.from({ length: touches }, (_, place) => `p${place}`)

/** A database with every touch approved; each run begins with a copy of it. */
async function prepare(port: number): Promise<string> {
  const template = path.join(folder, 'template')
  mkdirSync(template)
  const tend = await tendOn(await openStore({ file: path.join(template, 'tend.sqlite') }, monday), monday)
  using kit = kitOf()
  const limits = { perHour: 10_000, perDay: 10_000, firstDay: 10_000, gapSeconds: [0, 0] } as const
  await addMailbox(tend, mailboxAt(port, { limits }))
  for (const id of people) await addMet(tend, id)
  let approved = 0
  while (approved < touches) approved += await approveAll(tend, kit)
  await tend.store.write(workspace, async writer => {
    for (const id of notices) {
      const notice = { id, contact: null, about: 'reminder', subject: 'Our call', text: 'See you.', expiresAt: null }
      await queueNotice(writer, { ...notice, to: { address: `${id}@example.com` }, askedAt: monday, sendAt: monday })
    }
  })
  await tend.store.close()
  return template
}

function makeDifficult(server: SmtpServer): void {
  server.whims = {
    rcpt(to) {
      const number = Number(/\d+/.exec(to)?.[0])
      if (number % 97 === 0) return '550 5.1.1 user unknown'
      return chance() < 0.01 ? '451 4.7.1 greylisted' : undefined
    },
    data() {
      const dice = chance()
      if (dice < 0.01) return { reply: 'drop', take: true }
      return dice < 0.02 ? { reply: 'drop', take: false } : undefined
    },
  }
}

/** Starts a sender and kills it once the server has taken `most` more messages; undefined = lets it end. */
async function send(file: string, minutes: number, server: SmtpServer, most?: number): Promise<'killed' | 'ended'> {
  const child = spawn(process.execPath, [sender, file, String(minutes)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<NodeJS.Signals | null>(resolve => child.once('close', (_, signal) => resolve(signal)))
  child.stdout.resume()
  if (most !== undefined) {
    const goal = server.taken.length + most
    while (server.taken.length < goal && child.exitCode === null) await pause(1)
    await pause(chance() * 8)
    child.kill('SIGKILL')
  }
  return (await ended) === 'SIGKILL' ? 'killed' : 'ended'
}

interface Outcome {
  readonly faults: readonly string[]
  readonly states: Readonly<Record<string, number>>
}

async function judge(file: string, taken: readonly TakenMail[]): Promise<Outcome> {
  const counts = new Map<string, number>()
  for (const { to } of taken) counts.set(to, (counts.get(to) ?? 0) + 1)
  const faults = [...counts].filter(([, count]) => count > 1).map(([to, count]) => `${to} got ${count}`)
  const states: Record<string, number> = {}
  const store = await openStore({ file }, monday)
  await store.read(workspace, async ({ mail, timelines }) => {
    for (const contact of people) {
      const [dispatch, more] = await mail.dispatches.ofContact(contact)
      const state = dispatch?.state ?? 'no dispatch'
      states[state] = (states[state] ?? 0) + 1
      const got = counts.get(`${contact}@example.com`) ?? 0
      const sent = (await timelines.events(contact)).filter(event => event.kind === 'touch_sent').length
      if (more) faults.push(`${contact} has two dispatches`)
      if (!['sent', 'failed', 'unconfirmed', 'held'].includes(state))
        faults.push(`${contact} is lost from sight: ${state}`)
      if (state === 'sent' && (got !== 1 || sent !== 1)) faults.push(`${contact} is sent, but got ${got}, told ${sent}`)
      if (state === 'failed' && got > 0) faults.push(`${contact} failed, but got ${got}`)
    }
  })
  for (const id of notices) {
    const state = (await store.read(workspace, reader => findNotice(reader, id)))?.state ?? 'gone'
    const got = counts.get(`${id}@example.com`) ?? 0
    states[`notice ${state}`] = (states[`notice ${state}`] ?? 0) + 1
    if (!['sent', 'failed', 'unconfirmed', 'held'].includes(state)) faults.push(`${id} is lost from sight: ${state}`)
    if (state === 'sent' && got !== 1) faults.push(`${id} is sent, but got ${got}`)
  }
  await store.close()
  return { faults, states }
}

const server = await startSmtp()
const template = await prepare(server.port)
makeDifficult(server)
let failed = 0
let kills = 0
const totals: Record<string, number> = {}
const startedAt = performance.now()
for (let run = 1; run <= runs; run += 1) {
  const data = path.join(folder, `run-${run}`)
  cpSync(template, data, { recursive: true })
  const file = path.join(data, 'tend.sqlite')
  server.taken.length = 0
  let minutes = 0
  const times = 1 + Math.floor(chance() * 3)
  for (let time = 0; time < times; time += 1) {
    if ((await send(file, minutes, server, Math.floor(chance() * 220))) === 'killed') kills += 1
    minutes += 40
  }
  await send(file, minutes, server)
  const { faults, states } = await judge(file, server.taken)
  if (faults.length > 0) failed += 1
  for (const fault of faults.slice(0, 5)) console.log(`run ${run}: ${fault}`)
  for (const [state, count] of Object.entries(states)) totals[state] = (totals[state] ?? 0) + count
  rmSync(data, { recursive: true })
}
await server[Symbol.asyncDispose]()
rmSync(folder, { recursive: true })
const seconds = Math.round((performance.now() - startedAt) / 1000)
console.log(`${runs * touches} touches, ${kills} kills, ${seconds} s: ${JSON.stringify(totals)}`)
console.log(`${runs - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
