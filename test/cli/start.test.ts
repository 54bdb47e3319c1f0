import type { ChildProcess } from 'node:child_process'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFile, makeFolder, sampleData, start, tend } from './tend.ts'

interface Serving {
  readonly child: ChildProcess
  readonly address: string
  readonly token: string
}

async function serve(data: string, more: readonly string[] = []): Promise<Serving> {
  const child = start(['start', '--json', '--port', '0', ...more], data)
  onTestFinished(() => void child.kill('SIGKILL'))
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', data => resolve(String(data)))
    child.stderr.once('data', data => reject(new Error(String(data))))
  })
  return { child, ...JSON.parse(line) }
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
  child.kill(signal)
  return ended
}

const ask = ({ address, token }: Serving, route: string) =>
  fetch(new URL(route, address), { headers: { authorization: `Bearer ${token}` } })

test('start answers where it serves, serves there, and ends cleanly on a signal', async () => {
  const serving = await serve(await makeFolder())
  expect(serving.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/)
  expect((await ask(serving, '/api/today')).status).toBe(200)
  expect(await end(serving.child, 'SIGTERM')).toBe(0)
})

test('an open stream of changes does not keep the server from ending', async () => {
  const serving = await serve(await makeFolder())
  const stream = await ask(serving, '/api/changes')
  const reader = stream.body!.getReader()
  await reader.read()
  expect(await end(serving.child, 'SIGINT')).toBe(0)
  expect(await reader.read()).toMatchObject({ done: true })
})

test('the token lives through a restart, is its owner’s to read, and is renewed when asked', async () => {
  const data = await makeFolder()
  const first = await serve(data)
  await end(first.child, 'SIGTERM')
  expect((await stat(path.join(data, 'start-token'))).mode & 0o077).toBe(0)
  const second = await serve(data)
  expect(second.token).toBe(first.token)
  await end(second.child, 'SIGTERM')
  expect((await serve(data, ['--new-token'])).token).not.toBe(first.token)
})

test('a second server of one data folder is told in a clear sentence', async () => {
  const data = await makeFolder()
  const { child } = await serve(data)
  const { code, stderr } = await tend(['start', '--port', '0'], { data })
  expect(code).toBe(1)
  expect(stderr).toContain(`Process ${child.pid} serves the data in ${data} already`)
})

test('a data folder that can’t be made ended the start in a stack trace', async () => {
  const file = await makeFile('no-folder', 'x')
  const { code, stdout, stderr } = await tend(['start', '--no-open', '--json'], { data: path.join(file, 'data') })
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'storage' } })
  expect(stderr).not.toContain('    at ')
})

test('a port that is taken is refused when it was asked for', async () => {
  const { address } = await serve(await makeFolder())
  const { port } = new URL(address)
  const { code, stderr } = await tend(['start', '--port', port], { data: await makeFolder() })
  expect(code).toBe(2)
  expect(stderr).toContain(`Tend can’t listen on 127.0.0.1:${port}`)
})

test('an open page is told of what the command line records beside it', async () => {
  const data = await sampleData()
  const serving = await serve(data)
  const reader = (await ask(serving, '/api/changes')).body!.pipeThrough(new TextDecoderStream()).getReader()
  await reader.read()
  const told = reader.read()
  await tend(['log', 'sample-1', 'note_added', 'text=beside'], { data })
  expect((await told).value).toContain('event: changed')
})
