// The OpenAPI document: the contract, said in the words that other programs' tools read.
import { OpenAPIHono, z } from '@hono/zod-openapi'
import { problem } from './contract/problem.ts'
import { contract, type Route } from './contract.ts'

/** The document as JSON text; it never changes while the process runs. */
export function openApiText(version: string): string {
  const registry = new OpenAPIHono()
  registry.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  for (const [name, route] of Object.entries<Route>(contract)) describe(registry, name, route)
  return JSON.stringify(
    registry.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Tend', version, description: 'Every failure is a problem document (RFC 9457).' },
      security: [{ token: [] }],
    }),
  )
}

function describe({ openAPIRegistry }: OpenAPIHono, name: string, route: Route): void {
  const [method, path] = name.split(' ') as [string, string]
  openAPIRegistry.registerPath({
    method: method.toLowerCase() as 'get',
    path,
    summary: route.does,
    request: {
      ...(path.includes('{') && { params: pathParams(path) }),
      ...(route.query && { query: route.query as z.ZodObject }),
      ...bodyOf(route),
    },
    responses: {
      [route.status ?? 200]: {
        description: route.does,
        content: { [route.stream ?? 'application/json']: { schema: route.answer } },
      },
      default: { description: 'A failure', content: { 'application/problem+json': { schema: problem } } },
    },
  })
}

function bodyOf({ body, form, isUpload }: Route) {
  if (isUpload) {
    const schema = { type: 'string', format: 'binary' } as const
    return { body: { required: true, content: { 'application/octet-stream': { schema } } } }
  }
  const schema = body ?? form
  if (!schema) return {}
  return { body: { required: true, content: { [body ? 'application/json' : 'multipart/form-data']: { schema } } } }
}

function pathParams(path: string) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1] as string)
  return z.object(Object.fromEntries(names.map(name => [name, z.string()])))
}
