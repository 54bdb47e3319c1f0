// One process serves a data folder: with real processes, one of them killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockServing } from '../../src/store/serving-lock.ts'

const module = fileURLToPath(new URL('../../src/store/serving-lock.ts', import.meta.url))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tend-serving-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Another process that has taken the right to serve. */
async function otherServer(): Promise<ChildProcess> {
  const script = `
    const { lockServing } = await import(${JSON.stringify(module)})
    globalThis.lock = lockServing(${JSON.stringify(folder)})
    console.log('serving')
    setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise(resolve => other.stdout!.once('data', resolve))
  return other
}
async function kill(other: ChildProcess): Promise<void> {
  const ended = new Promise(resolve => other.once('exit', resolve))
  other.kill('SIGKILL')
  await ended
}

test('a second server is told which process serves', async () => {
  const other = await otherServer()
  try {
    expect(() => lockServing(folder)).toThrow(`Process ${other.pid} serves the data in ${folder} already`)
  } finally {
    await kill(other)
  }
})

test('a killed server leaves no lock', async () => {
  await kill(await otherServer())
  using lock = lockServing(folder)
  expect(lock).toBeDefined()
})

test('the right to serve is given back', () => {
  lockServing(folder)[Symbol.dispose]()
  lockServing(folder)[Symbol.dispose]()
  expect(() => lockServing(folder)[Symbol.dispose]()).not.toThrow()
})
