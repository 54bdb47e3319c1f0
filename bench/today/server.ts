// The server as a person starts it, as a process of its own: how long until it is ready, and how much memory it holds.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface ServerUnderTest {
  readonly address: string
  readonly token: string
  /** From the start of the process to the line that says it serves. */
  readonly readyMs: number
  residentMb(): number
  stop(): Promise<void>
}

const main = fileURLToPath(new URL('../../src/boot/main.ts', import.meta.url))
/** As the launcher gives it. */
const flags = ['--max-semi-space-size=4']

export async function startServer(folder: string): Promise<ServerUnderTest> {
  const startedAt = performance.now()
  const child = spawn(
    process.execPath,
    [...flags, main, 'start', '--data', folder, '--port', '0', '--json', '--no-open'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', resolve)
    child.once('exit', code => reject(new Error(`the server ended with ${code} before it was ready`)))
  })
  const readyMs = performance.now() - startedAt
  const { address, token } = JSON.parse(line)
  return {
    address,
    token,
    readyMs: Math.round(readyMs),
    residentMb: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
    },
    async stop() {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}
