// Listening on an address and leaving it: what is being answered is answered, what only waits is let go.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { Failure } from '../domain/failure.ts'

export interface Listening {
  readonly host: string
  readonly port: number
  /** Takes no new requests, answers those under way, and cuts off what is not done within `graceMs`. */
  close(graceMs?: number): Promise<void>
}

/** Node cuts what takes longer than five minutes, and with it the upload of 300 MB over a line of 8 Mbit/s. */
const longestRequestMs = 60 * 60 * 1000

/** @throws Failure bad_input when the port is taken or the address isn't this machine's */
export async function listen(app: OpenAPIHono, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { requestTimeout: longestRequestMs },
  }) as Server
  await listenOn(server, host, port)
  const bound = (server.address() as AddressInfo).port
  return {
    host,
    port: bound,
    close: (graceMs = 5_000) => closeServer(server, graceMs),
  }
}

function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise(resolve => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    // A connection that is kept alive turns idle only after its last answer.
    const idle = setInterval(() => server.closeIdleConnections(), 20)
    server.close(() => {
      clearTimeout(cut)
      clearInterval(idle)
      resolve()
    })
  })
}

function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code && refusals[error.code] ? refused(error.code, host, port) : error)
    })
    server.listen(port, host, resolve)
  })
}

const refusals: Readonly<Record<string, string>> = {
  EADDRINUSE: 'a port that no other program listens on (another `tend start`?)',
  EACCES: 'a port that this user may listen on, 1024 or above',
  EADDRNOTAVAIL: 'an address of this machine',
  ENOTFOUND: 'an address of this machine',
}

function refused(code: string, host: string, port: number): Failure {
  const allowed = refusals[code] as string
  const fault = { where: 'start', field: code === 'EADDRNOTAVAIL' ? 'host' : 'port', found: `${host}:${port}`, allowed }
  return new Failure('bad_input', `Tend can’t listen on ${host}:${port}: it needs ${allowed}.`, { faults: [fault] })
}
