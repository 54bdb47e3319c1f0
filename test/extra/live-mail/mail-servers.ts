// A real Postfix and Dovecot that live as long as the work that needs them: on free ports of loopback, in a folder of
// their own, with the configurations beside this file.
import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { ImapFlow } from 'imapflow'
import type { MailServer } from '../../../src/operations/mail/ports.ts'

const run = promisify(execFile)
const here = new URL('.', import.meta.url)

export interface MailServers {
  /** With its login: the password of everyone is `secret`. */
  imap(user: string): MailServer
  smtp(user: string): MailServer
  /** The folder of a user's mail, a maildir. */
  mailOf(user: string): string
  log(): Promise<string>
}

/** In words what is missing on this machine; undefined when nothing is. */
export function missingForMail(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return 'Postfix and Dovecot start only as root on Linux: run this in a container or a virtual machine.'
  }
  const tools = ['/usr/sbin/postfix', '/usr/sbin/dovecot', '/usr/lib/dovecot/lmtp', '/usr/lib/dovecot/imap']
  const missing = tools.filter(tool => !existsSync(tool))
  if (missing.length === 0) return undefined
  return [
    `${missing.join(', ')} is not installed. On Debian:`,
    '  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postfix dovecot-imapd dovecot-lmtpd dovecot-sieve',
    '(a policy-rc.d that exits 101 keeps their daemons off; they need none of Debian’s own configuration).',
  ].join('\n')
}

/** @param returnsOn the day on which the absent user is back, as they write it */
export async function withMailServers<Answer>(
  { returnsOn }: { returnsOn: string },
  work: (servers: MailServers) => Promise<Answer>,
): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'tend-mail-'))
  await chmod(folder, 0o755)
  const [imap, lmtp, auth, smtp] = (await freePorts(4)) as [number, number, number, number]
  const values = { DIR: folder, IMAP: imap, LMTP: lmtp, AUTH: auth, SMTP: smtp, DATE: returnsOn }
  await using stopping = new AsyncDisposableStack()
  stopping.defer(() => rm(folder, { recursive: true, force: true }))
  stopping.defer(await startDovecot(folder, values))
  stopping.defer(await startPostfix(folder, values))
  const server = (port: number, user: string) => ({ host: '127.0.0.1', port, security: 'none', user }) as const
  await untilAnswering(imap)
  // Awaited here, or the servers would end before the work does.
  return await work({
    imap: user => server(imap, user),
    smtp: user => server(smtp, user),
    mailOf: user => join(folder, 'dovecot/mail', user),
    log: async () => (await Promise.all([`${folder}/dovecot/log`, `${folder}/postfix/log`].map(readLog))).join('\n'),
  })
}

type Values = Readonly<Record<string, string | number>>

async function fill(name: string, target: string, values: Values): Promise<void> {
  const text = await readFile(new URL(name, here), 'utf8')
  await writeFile(
    target,
    text.replaceAll(/@([A-Z]+)@/g, (_, key: string) => String(values[key])),
  )
}

async function startDovecot(folder: string, values: Values): Promise<() => Promise<void>> {
  const own = join(folder, 'dovecot')
  for (const part of ['run', 'state', 'mail/absent']) await mkdir(join(own, part), { recursive: true })
  await fill('dovecot.conf', join(own, 'dovecot.conf'), values)
  await fill('users', join(own, 'users'), values)
  await fill('absent.sieve', join(own, 'mail/absent/.dovecot.sieve'), values)
  await run('chown', ['-R', 'mail:mail', join(own, 'mail')])
  const dovecot = spawn('/usr/sbin/dovecot', ['-F', '-c', join(own, 'dovecot.conf')], { stdio: 'inherit' })
  const ended = new Promise<void>(resolve => dovecot.once('exit', () => resolve()))
  return async () => {
    dovecot.kill('SIGTERM')
    await ended
  }
}

async function startPostfix(folder: string, values: Values): Promise<() => Promise<void>> {
  const own = join(folder, 'postfix')
  const settings = join(own, 'etc')
  for (const part of ['etc', 'spool', 'data']) await mkdir(join(own, part), { recursive: true })
  await run('chown', ['postfix:postfix', join(own, 'data')])
  for (const name of ['main.cf', 'transport', 'recipients']) await fill(name, join(settings, name), values)
  await writeFile(join(settings, 'master.cf'), await masterOf(Number(values.SMTP)))
  if (existsSync('/etc/postfix/dynamicmaps.cf'))
    await cp('/etc/postfix/dynamicmaps.cf', join(settings, 'dynamicmaps.cf'))
  await run('/usr/sbin/postfix', ['-c', settings, 'start'])
  return async () => {
    await run('/usr/sbin/postfix', ['-c', settings, 'stop'])
  }
}

/** Debian's own services, without their chroot, and with SMTP on our port. */
async function masterOf(port: number): Promise<string> {
  const file = ['/etc/postfix/master.cf.proto', '/usr/share/postfix/master.cf.dist'].find(existsSync)
  if (!file) throw new Error('Postfix came without its master.cf.proto')
  const lines = (await readFile(file, 'utf8')).split('\n').map(line => {
    const fields = line.split(/\s+/)
    if (/^[#\s]/.test(line) || fields.length < 8) return line
    fields[4] = 'n'
    if (fields[0] === 'smtp' && fields[1] === 'inet') fields[0] = `127.0.0.1:${port}`
    return fields.join(' ')
  })
  return lines.join('\n')
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map(server => new Promise(resolve => server.once('listening', resolve))))
  const ports = servers.map(server => (server.address() as { port: number }).port)
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))))
  return ports
}

async function untilAnswering(port: number): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const auth = { user: 'seller', pass: 'secret' }
    const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, auth, logger: false })
    client.on('error', () => {})
    try {
      await client.connect()
      return await client.logout()
    } catch (error) {
      if (tries >= 50) throw error
      await pause(200)
    }
  }
}

async function readLog(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
