// A fetch for addresses that people type: bound in time and size, few redirects, and no way into the network behind us.
// The name is looked up once, and the very address that was judged is the one that is called.
import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestClear } from 'node:http'
import { request as requestTls } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Failure } from '../../domain/failure.ts'
import { isPublicAddress } from './public-address.ts'

export interface Guard {
  /** The user allowed this address to lie in a private network, and so without TLS. */
  readonly isPrivateAllowed: boolean
  readonly mostBytes: number
  readonly timeoutMs: number
}

const mostRedirects = 5
const redirects: readonly number[] = [301, 302, 303, 307, 308]
/** What only the server that it was meant for may see. */
const secretHeaders: readonly string[] = ['authorization', 'cookie']

/** @returns a fetch as libraries take it; it throws Failure in words, whatever goes wrong before an answer is whole */
export function guardedFetch(guard: Guard): typeof fetch {
  return async (input, init) => {
    const asked = new Request(input, init)
    const body = asked.body ? await asked.text() : undefined
    const signal = AbortSignal.timeout(guard.timeoutMs)
    let call: Call = { url: new URL(asked.url), method: asked.method, headers: Object.fromEntries(asked.headers), body }
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const answer = await send(call, { guard, signal })
      const next = redirects.includes(answer.status) ? answer.headers.get('location') : null
      // A library that asks for redirects itself comes back with the next address, which is judged then.
      if (next === null || asked.redirect === 'manual') return answer
      call = redirected(call, new URL(next, call.url), answer.status)
    }
    throw new Failure('unreachable', `${call.url.host} leads in circles`)
  }
}

interface Call {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

function redirected(call: Call, url: URL, status: number): Call {
  const isElsewhere = url.origin !== call.url.origin
  const kept = Object.entries(call.headers).filter(([name]) => !isElsewhere || !secretHeaders.includes(name))
  // RFC 9110 §15.4.4: See Other asks for a look at another place.
  const asLook = status === 303 ? { method: 'GET', body: undefined } : {}
  return { ...call, ...asLook, url, headers: Object.fromEntries(kept) }
}

interface Sending {
  readonly guard: Guard
  readonly signal: AbortSignal
}

async function send(call: Call, { guard, signal }: Sending): Promise<Response> {
  const { url } = call
  refuseUnsafe(url, guard)
  try {
    return await exchange(call, { guard, signal })
  } catch (error) {
    if (error instanceof Failure) throw error
    const why = signal.aborted ? `no whole answer in ${guard.timeoutMs / 1000} s` : reasonOf(error)
    throw new Failure('unreachable', `${url.host} can’t be reached: ${why}`, { cause: error })
  }
}

function refuseUnsafe({ protocol, host, hostname }: URL, { isPrivateAllowed }: Guard): void {
  if (protocol !== 'https:' && !(protocol === 'http:' && isPrivateAllowed))
    throw new Failure('bad_input', `${host} is not reached by https`, {
      act: 'Give the address that begins with https://.',
    })
  const literal = hostname.replace(/^\[|\]$/g, '')
  // A name is judged when it is looked up; a number is never looked up.
  if (isIP(literal) && !isPrivateAllowed && !isPublicAddress(literal)) throw privateFailure(host)
}

function exchange({ url, method, headers, body }: Call, { guard, signal }: Sending): Promise<Response> {
  const request = url.protocol === 'https:' ? requestTls : requestClear
  return new Promise((resolve, reject) => {
    const options = { method, headers: { 'user-agent': 'Tend', ...headers }, signal, lookup: lookupOf(guard) }
    const sent = request(url, options, answer => {
      read(answer, guard.mostBytes)
        .then(bytes => resolve(responseOf(answer, bytes)))
        .catch(error => {
          sent.destroy()
          reject(error)
        })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Judges what a name stands for just before the socket is opened to it, so that no later answer of DNS can differ. */
function lookupOf({ isPrivateAllowed }: Guard): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const open = isPrivateAllowed ? addresses : addresses.filter(({ address }) => isPublicAddress(address))
      const [first] = open
      if (!first) return callback(privateFailure(hostname), '', 0)
      if (options.all) return callback(null, open as never)
      callback(null, first.address, first.family)
    })
  }
}

async function read(answer: IncomingMessage, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw new Failure('too_large', `The answer is larger than ${mostBytes / 1024 / 1024} MB.`)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function responseOf(answer: IncomingMessage, bytes: Uint8Array<ArrayBuffer>): Response {
  const status = answer.statusCode ?? 502
  const headers = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
    values.map(value => [name, value] as [string, string]),
  )
  // Fetch §2.2.6: these statuses come without a body.
  const hasBody = ![101, 204, 205, 304].includes(status)
  return new Response(hasBody ? bytes : null, { status, headers })
}

function privateFailure(host: string): Failure {
  return new Failure('bad_input', `${host} lies in a private network`, {
    act: 'Where that is meant, allow it for this calendar.',
  })
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOTFOUND') return 'there is no server of that name'
  if (code === 'ECONNREFUSED') return 'nothing answers at that port'
  return message || String(code)
}
