// Latency of GET requests on one kept connection, taken in turns so that each path meets the same machine.
import { Agent, get } from 'node:http'

export interface Latency {
  readonly p50Ms: number
  readonly p99Ms: number
  readonly bytes: number
}

export interface LatencyCall {
  readonly address: string
  readonly token: string
  readonly paths: readonly string[]
  readonly rounds: number
}

/** By path. The first tenth of the rounds warms up and is not counted. */
export async function measureLatency({ address, token, paths, rounds }: LatencyCall): Promise<Record<string, Latency>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headers = { authorization: `Bearer ${token}` }
  const taken = new Map(paths.map(path => [path, { times: [] as number[], bytes: 0 }]))
  for (let round = -rounds / 10; round < rounds; round += 1) {
    for (const path of paths) {
      const startedAt = performance.now()
      const bytes = await ask(new URL(path, address), { agent, headers })
      const ms = performance.now() - startedAt
      const of = taken.get(path)!
      of.bytes = bytes
      if (round >= 0) of.times.push(ms)
    }
  }
  agent.destroy()
  return Object.fromEntries([...taken].map(([path, { times, bytes }]) => [path, { ...quantiles(times), bytes }]))
}

function ask(url: URL, options: { agent: Agent; headers: Record<string, string> }): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, options, response => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () =>
        response.statusCode! < 300
          ? resolve(bytes)
          : reject(new Error(`${url.pathname} answered ${response.statusCode}`)),
      )
    })
    request.on('error', reject)
  })
}

function quantiles(times: number[]): Pick<Latency, 'p50Ms' | 'p99Ms'> {
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => Number(sorted[Math.floor(sorted.length * share)]!.toFixed(3))
  return { p50Ms: at(0.5), p99Ms: at(0.99) }
}
