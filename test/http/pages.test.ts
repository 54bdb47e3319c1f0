import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { startServer } from './server.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'tend-pages-'))
afterAll(() => rm(folder, { recursive: true }))
const script = 'export const text = "hello" // '.repeat(100)
await mkdir(path.join(folder, 'dist', 'assets'), { recursive: true })
await writeFile(path.join(folder, 'dist', 'index.html'), '<!doctype html><title>Tend</title>')
await writeFile(path.join(folder, 'dist', 'assets', 'index-3fa9.js'), script)
await writeFile(path.join(folder, 'secret.txt'), 'secret')

const { url } = await startServer({ pages: path.join(folder, 'dist') })

/** As it is: fetch would mend the path first. */
function rawStatus(target: string): Promise<number> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: target }, answer => {
      answer.resume()
      resolve(answer.statusCode!)
    })
    asked.on('error', reject).end()
  })
}

test('the page is served for the addresses that it routes on its own, and asked for anew each time', async () => {
  for (const address of ['/', '/contacts/c1', '/playbooks']) {
    const answer = await fetch(url + address)
    expect(answer.status, address).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  }
})

test('a file named by its content is kept for ever', async () => {
  const answer = await fetch(`${url}/assets/index-3fa9.js`)
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect(await answer.text()).toBe(script)
})

test('what is there already is not sent again', async () => {
  const tag = (await fetch(`${url}/`)).headers.get('etag')!
  const answer = await fetch(`${url}/`, { headers: { 'if-none-match': tag } })
  expect([answer.status, await answer.text()]).toEqual([304, ''])
})

test('a file is sent packed to who can unpack it', async () => {
  const packed = await new Promise<Buffer>((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, br' }
    request(`${url}/assets/index-3fa9.js`, { headers }, async answer => {
      expect(answer.headers['content-encoding']).toBe('br')
      resolve(Buffer.concat(await Array.fromAsync(answer)))
    })
      .on('error', reject)
      .end()
  })
  expect(packed.length).toBeLessThan(script.length / 4)
  expect(brotliDecompressSync(packed).toString()).toBe(script)
})

test('no path leads out of the folder', async () => {
  const paths = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..\\secret.txt',
  ]
  for (const path of paths) expect([400, 404], path).toContain(await rawStatus(path))
})

test('a file that is not there is not the page', async () => {
  expect((await fetch(`${url}/assets/gone-1a2b.js`)).status).toBe(404)
})

test('a server without built pages says what to do', async () => {
  const bare = await startServer()
  const answer = await fetch(`${bare.url}/`)
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('npm run build')
})
