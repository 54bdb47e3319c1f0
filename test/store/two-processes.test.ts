// Two processes on one embedded database: they start together, and one waits while the other writes.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'

const openModule = fileURLToPath(new URL('../../src/store/open.ts', import.meta.url))
let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tend-two-'))
  file = path.join(folder, 'tend.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Another process that opens the store and does the work with it; answers what it printed. */
function elsewhere(work: string): Promise<string> {
  const script = `
    const { openStore } = await import(${JSON.stringify(openModule)})
    const store = await openStore({ file: ${JSON.stringify(file)} }, 0)
    ${work}
    await store.close()`
  const other = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  other.stdout.on('data', text => {
    printed += text
  })
  return new Promise(resolve => other.once('close', code => resolve(code === 0 ? printed : `ended with ${code}`)))
}

const countUp = `
  for (let step = 0; step < 50; step += 1) {
    await store.write('main', async writer => writer.settings.set('count', ((await writer.settings.get('count')) ?? 0) + 1))
  }`

test('processes that start together on a new database find it whole', async () => {
  const printed = await Promise.all(Array.from({ length: 3 }, () => elsewhere("console.log('open')")))
  expect(printed).toEqual(['open\n', 'open\n', 'open\n'])
})

test('writes of several processes follow one another', async () => {
  expect(await Promise.all([elsewhere(countUp), elsewhere(countUp), elsewhere(countUp)])).toEqual(['', '', ''])
  const store = await openStore({ file }, 0)
  expect(await store.read('main', reader => reader.settings.get('count'))).toBe(150)
  await store.close()
})

test('a process goes on answering while another holds the lock of writing', async () => {
  const store = await openStore({ file }, 0)
  let release = () => {}
  const holding = store.write(
    'main',
    () =>
      new Promise<void>(resolve => {
        release = resolve
      }),
  )
  const other = await openStore({ file }, 0)
  const waiting = other.write('main', writer => writer.settings.set('late', true))
  expect(await other.read('main', reader => reader.settings.get('late'))).toBeUndefined()
  release()
  await Promise.all([holding, waiting])
  expect(await other.read('main', reader => reader.settings.get('late'))).toBe(true)
  await Promise.all([store.close(), other.close()])
})
