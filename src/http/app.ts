// The HTTP application: guards before routes, routes before pages, and one shape for every failure.
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { Failure } from '../domain/failure.ts'
import { userOfToken } from '../operations/team/token.ts'
import { securityHeaders } from './guard/headers.ts'
import { sameSiteGuard } from './guard/same-site.ts'
import { tokenGuard } from './guard/token.ts'
import { openApiText } from './openapi.ts'
import { type Pages, servePages } from './pages.ts'
import { problem, problemOf } from './problem.ts'
import type { PublicParts } from './public/public-parts.ts'
import { servePublic } from './public/serve.ts'
import { type Handlers, serveRoutes } from './route.ts'

export interface AppParts {
  readonly handlers: Handlers
  /** What the pages that need no token work with. */
  readonly publicParts: PublicParts
  readonly token: string
  /** Names beside localhost under which the server is reached. */
  readonly hostNames: readonly string[]
  readonly pages: Pages
  readonly version: string
  readonly log: (line: string) => void
}

const bodyLimitBytes = 1024 * 1024
// A batch of photos: the page makes each small and sends a few at a time.
const photosLimitBytes = 40 * 1024 * 1024

export function makeApp(parts: AppParts): OpenAPIHono {
  const app = new OpenAPIHono()
  const { tend } = parts.publicParts
  const guard = tokenGuard({ token: parts.token, userOf: token => userOfToken(tend, token) })
  app.onError((error, context) => problemOf(context, error, parts.log))
  app.use(securityHeaders)
  // Says that the process answers, to whoever keeps it running; it tells nothing else, so it needs no token.
  app.get('/health', context => context.body(null, 204))
  // Before the guards: visitors and programs come from anywhere, by whatever name the world knows us.
  servePublic(app, parts.publicParts)
  app.use(sameSiteGuard(parts.hostNames))
  app.use('/api/*', guard.require)
  app.use('/api/cards', limit(photosLimitBytes))
  app.use('/api/*', async (context, next) =>
    isUpload(context.req.path) ? next() : limit(bodyLimitBytes)(context, next),
  )
  let openApi: string | undefined
  app.get('/api/openapi.json', context => {
    openApi ??= openApiText(parts.version)
    return context.body(openApi, 200, { 'content-type': 'application/json' })
  })
  serveRoutes(app, parts.handlers)
  app.all('/api/*', context => {
    const message = `There is no ${context.req.method} ${context.req.path}; /api/openapi.json lists what there is.`
    return problem(context, new Failure('not_found', message))
  })
  app.use(guard.exchange)
  app.get('*', servePages(parts.pages))
  return app
}

/** Paths with a limit of their own: that of a file is told by who keeps it. */
function isUpload(path: string): boolean {
  return path === '/api/uploads' || path === '/api/cards'
}

function limit(maxSize: number) {
  const megabytes = maxSize / 1024 / 1024
  return bodyLimit({
    maxSize,
    onError: context => {
      // The rest of the body is not read, so nothing else can come on this connection.
      context.header('connection', 'close')
      return problem(context, new Failure('too_large', `The body is larger than ${megabytes} MB.`))
    },
  })
}
