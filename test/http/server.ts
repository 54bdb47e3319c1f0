// A real server on a port of its own, over a database of its own, for one file of tests.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { bookingKit } from '../../src/boot/booking-kit.ts'
import { makeMailKit } from '../../src/boot/mail-kit.ts'
import { openAt } from '../../src/boot/open.ts'
import { makeApp } from '../../src/http/app.ts'
import { makeHandlers } from '../../src/http/handlers.ts'
import { listen } from '../../src/http/listen.ts'
import { readPages } from '../../src/http/pages.ts'
import { makeCardPhotos } from '../../src/intake/card-photo.ts'
import { makeUploads } from '../../src/intake/uploads.ts'
import type { ReadCalendar } from '../../src/operations/bookings/ports.ts'
import { type Changes, makeChanges } from '../../src/operations/changes.ts'
import type { MailKit } from '../../src/operations/mail/ports.ts'
import type { OpenedTend } from '../../src/operations/open-tend.ts'
import type { Clock } from '../../src/operations/ports.ts'

export interface TestServer {
  readonly url: string
  readonly port: number
  readonly token: string
  readonly tend: OpenedTend
  readonly kit: MailKit
  readonly changes: Changes
  /** What the server wrote into its log. */
  readonly log: readonly string[]
  /** Asks with the token; a body is sent as JSON. */
  ask(route: string, body?: unknown): Promise<Response>
  // biome-ignore lint/suspicious/noExplicitAny: what a document holds is what the test asks.
  json(route: string, body?: unknown): Promise<any>
  /** Sends a file that is to be imported; answers its id. */
  upload(name: string, content: string | Blob): Promise<string>
}

interface Choices {
  /** A folder of built pages; left out = there are none. */
  readonly pages?: string
  /** Left out = the machine's clock. */
  readonly clock?: Clock
  readonly readCalendar?: ReadCalendar
}

export async function startServer({ pages = '/nowhere', clock, readCalendar }: Choices = {}): Promise<TestServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tend-http-'))
  const file = path.join(folder, 'tend.sqlite')
  const opened = await openAt({ folder, database: { file }, databaseName: folder })
  const tend = clock ? { ...opened, clock } : opened
  const bookings = readCalendar ? { ...bookingKit, readCalendar } : bookingKit
  const kit = makeMailKit(folder)
  const photos = makeCardPhotos()
  const uploads = makeUploads(folder)
  const token = 'a-token-of-the-tests'
  const changes = makeChanges()
  const ending = new AbortController()
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  const handlers = makeHandlers({
    ...{ tend, kit, bookings, readPicture: photos.read, uploads, changes, log },
    ending: ending.signal,
  })
  const app = makeApp({
    ...{ handlers, token, log, hostNames: [], version: '0.0.0' },
    publicParts: { tend, kit, bookings, changes, log },
    pages: await readPages(pages),
  })
  const listening = await listen(app, '127.0.0.1', 0)
  afterAll(async () => {
    ending.abort()
    await listening.close(100)
    await photos[Symbol.asyncDispose]()
    await uploads[Symbol.asyncDispose]()
    kit[Symbol.dispose]()
    await tend[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
  })
  const url = `http://127.0.0.1:${listening.port}`
  const ask = askAt(url, token)
  const json = async (route: string, body?: unknown) => (await ask(route, body)).json()
  return { url, port: listening.port, token, tend, kit, changes, log: lines, ask, json, upload: uploadAt(url, token) }
}

function uploadAt(url: string, token: string) {
  return async (name: string, body: string | Blob): Promise<string> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' }
    const answer = await fetch(`${url}/api/uploads?name=${encodeURIComponent(name)}`, { method: 'POST', headers, body })
    return ((await answer.json()) as { id: string }).id
  }
}

function askAt(url: string, token: string) {
  return (route: string, body?: unknown): Promise<Response> => {
    const [method = '', path = ''] = route.split(' ')
    const type = body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }
    const content = body instanceof FormData ? body : body === undefined ? undefined : JSON.stringify(body)
    const headers = { authorization: `Bearer ${token}`, ...type }
    return fetch(url + path, { method, headers, ...(content !== undefined && { body: content }) })
  }
}
