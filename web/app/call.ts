// Calls the server. Route, parameters, body and answer are checked by the compiler against the contract; what goes
// wrong becomes one ProblemError that says what to do.
import type { Answer, Body, Problem, Query, RouteName } from '../../src/http/contract.ts'

type ParametersIn<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | ParametersIn<Rest> : never

export interface Call<Name extends RouteName> {
  readonly path?: Readonly<Record<ParametersIn<Name>, string>>
  readonly query?: Query<Name>
  readonly body?: Body<Name>
  readonly form?: FormData
  readonly signal?: AbortSignal
}

export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** @throws ProblemError when the server refuses, fails or can't be reached */
export async function call<Name extends RouteName>(name: Name, options: Call<Name> = {}): Promise<Answer<Name>> {
  const response = await send(name, options)
  return (await response.json()) as Answer<Name>
}

/** As `call`, for an answer that is a file. */
export async function download<Name extends RouteName>(name: Name, options: Call<Name>): Promise<Blob> {
  return (await send(name, options)).blob()
}

/** As `call`, for an answer that comes line by line (application/x-ndjson). */
export async function* stream<Name extends RouteName>(name: Name, options: Call<Name>): AsyncGenerator<Answer<Name>> {
  const response = await send(name, options)
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim()) yield JSON.parse(line) as Answer<Name>
  }
  if (rest.trim()) yield JSON.parse(rest) as Answer<Name>
}

async function send<Name extends RouteName>(name: Name, options: Call<Name>): Promise<Response> {
  const [method, path] = name.split(' ') as [string, string]
  const headers: Record<string, string> = { accept: 'application/json' }
  if (options.body !== undefined) headers['content-type'] = 'application/json'
  const body = options.form ?? (options.body === undefined ? null : JSON.stringify(options.body))
  const request: RequestInit = { method, headers, body, signal: options.signal ?? null }
  const response = await fetch(writeUrl(path, options), request).catch(refuseUnlessAborted)
  if (!response.ok) throw new ProblemError(await readProblem(response))
  return response
}

function writeUrl(path: string, options: { path?: object; query?: unknown }): string {
  const parameters = (options.path ?? {}) as Record<string, string>
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  return query.size > 0 ? `${filled}?${query}` : filled
}

function refuseUnlessAborted(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError') throw error
  throw new ProblemError(noAnswer())
}

export function noAnswer(): Problem {
  return {
    type: 'about:blank',
    title: 'Tend does not answer',
    status: 0,
    detail: `Nothing answers at ${location.origin}.`,
    act: 'Check that “tend start” is running on this machine, then try again.',
  }
}

async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  if (typeof body === 'object' && body !== null && 'detail' in body) return body as Problem
  return unreadable(response)
}

/** For an answer that is no document of ours. */
export function unreadable({ status, statusText }: { status: number; statusText: string }): Problem {
  return {
    type: 'about:blank',
    title: 'An answer that can’t be read',
    status,
    detail: `The server answered ${status} ${statusText} without saying why.`,
    act: 'Try again; if it stays, look at what “tend start” printed.',
  }
}
