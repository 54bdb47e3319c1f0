// What every answer tells the browser: run only our own files, show us in nobody's frame, tell nobody where we were. A
// route for visitors may allow more, and says what.
import type { MiddlewareHandler } from 'hono'

export interface Allowed {
  /** Any site may show it in a frame. */
  readonly frames?: boolean
  /** Any site may load it as its own script. */
  readonly scripts?: boolean
  /** An origin beside ours to which its forms may lead. */
  readonly formsTo?: string | undefined
}
declare module 'hono' {
  interface ContextVariableMap {
    allowed?: Allowed
  }
}

// No inline script and no inline style: the pages are built files. `data:` is for the small images that Vite inlines.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
].join('; ')

const headers = Object.entries({
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
})

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const { frames = false, scripts = false, formsTo } = context.get('allowed') ?? {}
  const set = (name: string, value: string) => context.res.headers.set(name, value)
  for (const [name, value] of headers) set(name, value)
  // Browsers hold a redirect after a form to form-action too.
  const forms = `form-action 'self'${formsTo ? ` ${formsTo}` : ''}`
  set('content-security-policy', `${policy}; ${forms}; frame-ancestors ${frames ? '*' : "'none'"}`)
  set('cross-origin-resource-policy', scripts ? 'cross-origin' : 'same-origin')
  if (!frames) set('x-frame-options', 'DENY')
}
