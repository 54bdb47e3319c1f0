// Measures the first sync of a mailbox of 50,000 generated messages over IMAP from a real Dovecot (maildir, loopback)
// into the embedded database: messages a second and memory at its peak, beside the reading of the same files without
// store and server, and beside the parser alone. `npm run bench -- mailbox [messages]`.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { connectImap } from '../src/channels/email/imap.ts'
import { parseMessage } from '../src/formats/mail/parse-message.ts'
import { recordOf } from '../src/operations/mail/mail-record.ts'
import type { Mailbox } from '../src/operations/mail/ports.ts'
import { syncMailbox } from '../src/operations/mail/sync-mailbox.ts'
import { theWorkspace } from '../src/operations/ports.ts'
import { openStore } from '../src/store/open.ts'
import { type MailServers, missingForMail, withMailServers } from '../test/extra/live-mail/mail-servers.ts'
import { tendOn } from '../test/store/tend-on.ts'
import { generateMail } from './mailbox/generate-mail.ts'

const secret = { kind: 'password', password: 'secret' } as const

export async function run([count = '50000']: readonly string[] = []): Promise<unknown> {
  const missing = missingForMail()
  if (missing) return missing
  return withMailServers({ returnsOn: 'Monday' }, async servers => {
    const bytes = fillMailbox(servers.mailOf('seller'), Number(count))
    const source = 'Dovecot maildir over IMAP on loopback, generated mail'
    const mebibytes = Math.round(bytes / 1024 / 1024)
    const firstSync = await measureSync(servers)
    return { source, messages: Number(count), mebibytes, firstSync, ...(await measureFiles(servers.mailOf('seller'))) }
  })
}

/** Writes the messages as a maildir, so that no delivery is measured; answers their bytes. */
function fillMailbox(folder: string, count: number): number {
  let bytes = 0
  for (const part of ['', '.Sent']) {
    for (const own of ['cur', 'new', 'tmp']) mkdirSync(join(folder, part, own), { recursive: true })
  }
  let place = 0
  for (const { folder: box, at, text } of generateMail(count, 7)) {
    const file = join(folder, box === 'Sent' ? '.Sent' : '', 'cur', `${Math.floor(at / 1000)}.M${place++}.bench:2,S`)
    writeFileSync(file, text)
    utimesSync(file, at / 1000, at / 1000)
    bytes += text.length
  }
  execFileSync('chown', ['-R', 'mail:mail', folder])
  return bytes
}

async function measureSync(servers: MailServers) {
  const folder = mkdtempSync(join(tmpdir(), 'tend-bench-'))
  const store = await openStore({ file: join(folder, 'tend.sqlite') }, Date.now())
  const tend = await tendOn(store, Date.now())
  const mailbox = mailboxOn(servers)
  await store.write(theWorkspace, writer => writer.mail.mailboxes.save(mailbox))
  const before = process.memoryUsage().rss
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 50)
  await using remote = await connectImap(servers.imap('seller'), secret)
  const usedBefore = process.cpuUsage()
  const start = performance.now()
  const answer = await syncMailbox(tend, { mailbox, remote })
  const seconds = (performance.now() - start) / 1000
  const used = process.cpuUsage(usedBefore)
  clearInterval(timer)
  const again = performance.now()
  await syncMailbox(tend, { mailbox, remote })
  const secondSyncMs = Math.round(performance.now() - again)
  await store.close()
  rmSync(folder, { recursive: true })
  return {
    ...{ seconds: round(seconds), messagesPerSecond: Math.round(answer.messages / seconds) },
    ...{ ownCpuSeconds: round((used.user + used.system) / 1e6), secondSyncMs },
    ...{ memoryBeforeMiB: mebi(before), memoryPeakMiB: mebi(peak) },
    ...{ taken: answer.taken, events: answer.events, contacts: answer.contacts },
  }
}

function mailboxOn(servers: MailServers): Mailbox {
  return {
    ...{ id: 'seller', address: 'seller@seller.test', aliases: [], name: 'Sam Seller', secret: '' },
    ...{ smtp: servers.smtp('seller'), imap: servers.imap('seller'), state: 'active', pausedBecause: null },
    limits: { perHour: 100, perDay: 100, firstDay: 100, gapSeconds: [0, 0] },
    ...{ syncedAt: null, addedAt: 0, notBefore: 0 },
  }
}

/** The same files, read from the disk cache one by one. */
async function measureFiles(folder: string) {
  const files = ['cur', '.Sent/cur'].flatMap(part =>
    readdirSync(join(folder, part)).map(file => join(folder, part, file)),
  )
  const rate = async (read: (bytes: Uint8Array) => Promise<unknown>) => {
    const start = performance.now()
    for (const file of files) await read(readFileSync(file))
    return Math.round((files.length / (performance.now() - start)) * 1000)
  }
  return {
    messagesPerSecond: {
      parserAlone: await rate(bytes => PostalMime.parse(bytes, { forceRfc822Attachments: true })),
      readAndClassed: await rate(async bytes => recordOf(await parseMessage(bytes), { file: '', row: 0 })),
    },
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function mebi(bytes: number): number {
  return Math.round(bytes / 1024 / 1024)
}

if (import.meta.main) console.log(JSON.stringify(await run(process.argv.slice(2)), undefined, 2))
