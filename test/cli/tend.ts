// Runs the real command as a process, on a data folder of its own.
import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, onTestFinished, vi } from 'vitest'

// A process takes a third of a second to start, several times that on a machine that does other things too.
vi.setConfig({ testTimeout: 60_000 })

const launcher = fileURLToPath(new URL('../../bin/tend.mjs', import.meta.url))

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder for one test, gone after it. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tend-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A data folder that was never used: the command makes it. */
export async function newData(): Promise<string> {
  return path.join(await makeFolder(), 'data')
}

let template: Promise<string> | undefined
afterAll(async () => template && rm(path.dirname(await template), { recursive: true, force: true }))

/** A data folder with the sample in it. */
export async function sampleData(): Promise<string> {
  template ??= makeTemplate()
  const data = await newData()
  await cp(await template, data, { recursive: true })
  return data
}

async function makeTemplate(): Promise<string> {
  const data = path.join(await mkdtemp(path.join(tmpdir(), 'tend-cli-')), 'data')
  await tend(['sample'], { data })
  return data
}

/** A file of one test; an object is written as JSON. */
export async function makeFile(name: string, content: unknown): Promise<string> {
  const file = path.join(await makeFolder(), name)
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return file
}

/** Starts the command, with nothing of this process's environment that would change its answer. */
export function start(call: readonly string[], data = '/nowhere') {
  const { PATH, HOME, TMPDIR } = process.env
  const env = { PATH, HOME, TMPDIR, TZ: 'UTC', CI: 'true', TEND_DATA: data }
  return spawn(process.execPath, [launcher, ...call], { env, stdio: ['pipe', 'pipe', 'pipe'] })
}

export async function tend(call: readonly string[], { data, input = '' }: { data?: string; input?: string } = {}) {
  const child = start(call, data)
  child.stdin.on('error', () => {}).end(input)
  const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, stdout, stderr } satisfies Ended
}

/** The one document that `--json` answers. */
// biome-ignore lint/suspicious/noExplicitAny: what a document holds is what the test asks.
export async function tendJson(call: readonly string[], options: { data?: string; input?: string } = {}): Promise<any> {
  const { stdout, stderr } = await tend([...call, '--json'], options)
  if (stdout === '') throw new Error(`no answer: ${stderr}`)
  return JSON.parse(stdout)
}

export const ana = {
  contact: {
    id: 'c1',
    name: 'Ana Ruiz',
    timeZone: 'Europe/Madrid',
    addresses: [
      { channel: 'email', value: 'ana@example.com' },
      { channel: 'phone', value: '+34911234567' },
    ],
  },
  events: [
    {
      id: 'e1',
      at: '2026-11-02T10:00:00+01:00',
      kind: 'contact_added',
      source: { kind: 'event', name: 'BNI breakfast' },
    },
  ],
}
