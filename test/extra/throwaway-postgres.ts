// A PostgreSQL cluster that lives as long as the work that needs it: Debian's binaries, a folder of its own, a free port
// of this machine. PostgreSQL refuses root, so there it runs as another user.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)

interface User {
  readonly uid?: number
  readonly gid?: number
}

/** Runs the work with the URL of a fresh cluster, whose databases it may make and drop. */
export async function withPostgres<Answer>(work: (url: string) => Promise<Answer>): Promise<Answer> {
  const binaries = await findBinaries()
  const user = process.getuid?.() === 0 ? await findUser() : {}
  const folder = await mkdtemp(join(tmpdir(), 'tend-postgres-'))
  if (user.uid !== undefined) await chown(folder, user.uid, user.gid!)
  const data = join(folder, 'data')
  const initial = ['-D', data, '-U', 'tend', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  await run(join(binaries, 'initdb'), initial, { cwd: folder, ...user })
  const port = await freePort()
  const arguments_ = ['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port)]
  const server = spawn(join(binaries, 'postgres'), arguments_, { cwd: folder, stdio: 'ignore', ...user })
  try {
    const url = `postgres://tend@127.0.0.1:${port}/postgres`
    await untilAnswering(url, server)
    return await work(url)
  } finally {
    server.kill('SIGINT')
    if (server.exitCode === null) await new Promise(resolve => server.once('exit', resolve))
    await rm(folder, { recursive: true })
  }
}

async function findBinaries(): Promise<string> {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? await readdir(debian) : []
  const newest = versions.map(Number).sort((a, b) => b - a)[0]
  if (newest) return join(debian, String(newest), 'bin')
  const onPath = (process.env.PATH ?? '').split(':').find(folder => existsSync(join(folder, 'initdb')))
  if (!onPath) throw new Error('PostgreSQL is not installed: on Debian, apt-get install postgresql')
  return onPath
}

async function findUser(): Promise<User> {
  for (const name of ['postgres', 'nobody']) {
    const found = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(() => undefined)
    if (found) return { uid: Number(found[0].stdout), gid: Number(found[1].stdout) }
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

async function untilAnswering(url: string, server: ChildProcess): Promise<void> {
  const giveUpAt = Date.now() + 30_000
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    const answered = await client.connect().then(
      () => client.end().then(() => true),
      () => false,
    )
    if (answered) return
    if (server.exitCode !== null || Date.now() > giveUpAt) throw new Error('the PostgreSQL cluster did not start')
    await pause(50)
  }
}
