// `tend mailbox sync` as a process on a real server: killed in the middle it goes on where it was, and ends with what an
// undisturbed one ends with.
import { deepEqual, ok } from 'node:assert/strict'
import { execFile, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { theWorkspace } from '../../../src/operations/ports.ts'
import { openStore } from '../../../src/store/open.ts'
import { letter } from '../../operations/mail/letter.ts'
import type { Checks } from './checks.ts'
import type { MailServers } from './mail-servers.ts'

const main = fileURLToPath(new URL('../../../src/boot/main.ts', import.meta.url))
const run = promisify(execFile)
const address = 'later@prospect.test'
const messages = 1200

export async function holdCommand(servers: MailServers, { check }: Checks): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tend-command-'))
  fill(join(servers.mailOf('later'), 'cur'))
  writeFileSync(join(folder, 'password'), 'secret\n')
  const [whole, killed] = [join(folder, 'whole'), join(folder, 'killed')]
  await check('tend mailbox sync reads a mailbox that tend mailbox add connected', async () => {
    await connect(servers, folder, whole)
    const { mailboxes } = JSON.parse((await tend(whole, 'mailbox', 'sync', '--json')).stdout)
    ok(mailboxes[0].isComplete && mailboxes[0].messages >= messages, JSON.stringify(mailboxes))
  })
  await check('a sync that is killed (SIGKILL) goes on where it was, and tells nothing twice', async () => {
    await connect(servers, folder, killed)
    const sync = spawn(process.execPath, [main, '--data', killed, 'mailbox', 'sync'], { stdio: 'ignore' })
    const ended = new Promise(resolve => sync.once('exit', resolve))
    for (let read = 0; read < 200 && sync.exitCode === null; await pause(20)) read = (await told(killed)).length
    sync.kill('SIGKILL')
    await ended
    const before = (await told(killed)).length
    ok(before > 0 && before < messages, `${before} events were kept by the kill`)
    await tend(killed, 'mailbox', 'sync', '--json')
    deepEqual(await told(killed), await told(whole))
  })
  rmSync(folder, { recursive: true })
}

/** A maildir's own files, so that a test needs no thousand deliveries. */
function fill(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (let place = 0; place < messages; place += 1) {
    const at = new Date(Date.UTC(2026, 0, 1) + place * 60_000).toISOString()
    const from = `Person ${place % 200} <person@firm${place % 200}.test>`
    writeFileSync(join(folder, `${place}.M1.test:2,S`), letter({ id: `h${place}@firm.test`, from, to: address, at }))
  }
  execFileSync('chown', ['-R', 'mail:mail', folder])
}

async function connect(servers: MailServers, folder: string, data: string): Promise<void> {
  const [imap, smtp] = [servers.imap('later'), servers.smtp('later')]
  const reading = ['--imap', `${imap.host}:${imap.port}`, '--imap-security', 'none']
  const sending = ['--smtp', `${smtp.host}:${smtp.port}`, '--smtp-security', 'none']
  const login = ['--user', 'later', '--password-file', join(folder, 'password')]
  await tend(data, 'mailbox', 'add', address, ...reading, ...sending, ...login)
}

function tend(data: string, ...call: string[]) {
  return run(process.execPath, [main, '--data', data, ...call])
}

/** Every event but the first of each contact, by contact and id. */
async function told(data: string): Promise<string[]> {
  const store = await openStore({ file: join(data, 'tend.sqlite') }, Date.now())
  try {
    return await store.read(theWorkspace, async reader => {
      const events: string[] = []
      for (const contact of await reader.contacts.ids({ limit: 10_000 })) {
        for (const { id } of await reader.timelines.events(contact)) events.push(`${contact} ${id}`)
      }
      return events.sort()
    })
  } finally {
    await store.close()
  }
}
