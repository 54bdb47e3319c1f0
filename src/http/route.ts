// From the contract to routes: reads what the contract says goes in, refuses it with its faults or hands it to the
// handler, and answers what the handler gives. Handlers know nothing of HTTP.
import type { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { badInput, Failure } from '../domain/failure.ts'
import { type Fault, showFound } from '../domain/fault.ts'
import { type Answer, type Contract, contract, type Route, type RouteName } from './contract.ts'
import { askerOf } from './guard/token.ts'

type Read<Name extends RouteName, Part extends string> =
  Contract[Name] extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined

/** What a handler is given: all of it checked against the contract. */
export interface Call<Name extends RouteName> {
  /** The parts of the path in braces. */
  readonly params: Readonly<Record<string, string>>
  readonly query: Read<Name, 'query'>
  readonly body: Read<Name, 'body'>
  /** The id of the user who asks. */
  readonly user: string
  /** The parts of a form; empty for a route without one. */
  readonly form: FormData
  /** The body of an upload, as it comes; only of a route that takes one. */
  readonly upload: { readonly size: number | null; readonly bytes: AsyncIterable<Uint8Array> }
}

/** An answer as a handler gives it: it may be made of what is read-only. */
type Given<Value> = Value extends object ? { readonly [Key in keyof Value]: Given<Value[Key]> } : Value

type Streamed = { [Name in RouteName]: Contract[Name] extends { stream: string } ? Name : never }[RouteName]

/** A handler for each route; those that stream answer a Response of their own. */
export type Handlers = {
  readonly [Name in RouteName]: Name extends Streamed
    ? (call: Call<Name>, context: Context) => Promise<Response> | Response
    : (call: Call<Name>) => Promise<Given<Answer<Name>>>
}

type AnyHandler = (call: unknown, context: Context) => Promise<unknown>

/** Serves every route of the contract. The compiler sees to it that none is left out. */
export function serveRoutes(app: OpenAPIHono, handlers: Handlers): void {
  for (const [name, route] of Object.entries<Route>(contract)) {
    const [method, path] = name.split(' ') as [string, string]
    const handler = handlers[name as RouteName] as AnyHandler
    app.on(method, patternOf(path), async context => {
      const answer = await handler(await readCall(route, context), context)
      return answer instanceof Response ? answer : context.json(answer as object, route.status ?? 200)
    })
  }
}

/** A part in braces as the router writes it; one with an ending takes only what has it, such as `{name}.csv`. */
function patternOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}(\.\w+)?/g, (_, name: string, ending?: string) =>
    ending ? `:${name}{[^/]+\\${ending}}` : `:${name}`,
  )
}

async function readCall(route: Route, context: Context): Promise<Call<RouteName>> {
  const read = {
    params: context.req.param(),
    user: askerOf(context),
    query: route.query && parse(route.query, context.req.query(), 'The query'),
    body: route.body && parse(route.body, await readJson(context), 'The body'),
    form: route.form ? await readForm(context) : new FormData(),
    upload: route.isUpload ? readUpload(context) : undefined,
  }
  return read as unknown as Call<RouteName>
}

async function readJson(context: Context): Promise<unknown> {
  needType(context, 'application/json')
  const text = await context.req.text()
  try {
    return JSON.parse(text)
  } catch (error) {
    const found = error instanceof Error ? error.message : 'text that is not JSON'
    throw badInput('The body can’t be read', [{ where: 'body', field: '', found, allowed: 'a JSON document' }])
  }
}

/** Only this type: another one could be sent by a page of any origin without asking (Fetch §4.10, "simple" requests). */
function needType(context: Context, allowed: string): void {
  const found = context.req.header('content-type') ?? 'nothing'
  if (found.toLowerCase().split(';')[0]?.trim() === allowed) return
  throw badInput('The body can’t be read', [{ where: 'header', field: 'content-type', found, allowed }])
}

function readUpload(context: Context): Call<RouteName>['upload'] {
  needType(context, 'application/octet-stream')
  const size = Number(context.req.header('content-length') ?? Number.NaN)
  return { size: Number.isSafeInteger(size) ? size : null, bytes: context.req.raw.body ?? emptyBody() }
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}

async function readForm(context: Context): Promise<FormData> {
  try {
    return await context.req.formData()
  } catch (cause) {
    throw new Failure('bad_input', 'The body can’t be read as a form (multipart/form-data).', { cause })
  }
}

/** @throws Failure bad_input with a fault for each place that the schema refuses */
export function parse(schema: z.ZodType, value: unknown, what: string): unknown {
  const read = schema.safeParse(value, { reportInput: true })
  if (read.success) return read.data
  const faults: Fault[] = read.error.issues.map(issue => ({
    where: what.toLowerCase().replace('the ', ''),
    field: issue.path.join('.'),
    found: showFound(issue.input),
    allowed: issue.message,
  }))
  throw badInput(`${what} has faults`, faults)
}
