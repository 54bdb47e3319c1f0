// What the browser test stands on: a real Tend on a fresh data folder, and a Chromium to look at it with.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const launcher = fileURLToPath(new URL('../../bin/tend.mjs', import.meta.url))

export interface RunningTend {
  /** With the token, as `tend start` prints it. */
  readonly address: string
  stop(): Promise<void>
}

export async function startTend(): Promise<RunningTend> {
  const data = await mkdtemp(path.join(tmpdir(), 'tend-browser-'))
  const options = ['start', '--data', data, '--port', '0', '--no-open', '--json']
  const child = spawn(process.execPath, [launcher, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  const { address } = await firstLine(child)
  return {
    address,
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      await rm(data, { recursive: true, force: true })
    },
  }
}

async function firstLine(child: ChildProcess): Promise<{ address: string }> {
  for await (const line of createInterface({ input: child.stdout! })) return JSON.parse(line)
  const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode]
  throw new Error(`tend start ended with code ${code} before it said where it serves.`)
}

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser, or undefined when there is none on this machine. */
export async function startChromium(): Promise<Browser | undefined> {
  const executablePath = places.find(place => place && existsSync(place))
  if (!executablePath) return undefined
  const args = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync']
  // Chromium refuses its sandbox to root, which is what containers run as.
  const isRoot = process.getuid?.() === 0
  return await chromium.launch({
    executablePath,
    args: [...args, '--disable-component-update', ...(isRoot ? ['--no-sandbox'] : [])],
  })
}
