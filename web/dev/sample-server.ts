// A real Tend for working on the pages: on a data folder that is thrown away, with the sample in it.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const launcher = fileURLToPath(new URL('../../bin/tend.mjs', import.meta.url))

/** It ends with this process. */
export async function startSampleServer(): Promise<{ readonly url: string; readonly token?: string }> {
  const data = mkdtempSync(path.join(tmpdir(), 'tend-dev-'))
  const options = ['start', '--data', data, '--port', '0', '--no-open', '--json']
  const child = spawn(process.execPath, [launcher, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  // Left to itself, Ctrl-C ends a process without telling those who listen for its exit.
  process.once('SIGINT', () => process.exit(130))
  process.once('exit', () => {
    child.kill('SIGKILL')
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const { origin, searchParams } = new URL((JSON.parse(line) as { address: string }).address)
    const token = searchParams.get('token')!
    await fetch(`${origin}/api/sample`, { method: 'POST', headers: { authorization: `Bearer ${token}` } })
    return { url: origin, token }
  }
  throw new Error('tend start ended before it said where it serves; what it printed says why.')
}
