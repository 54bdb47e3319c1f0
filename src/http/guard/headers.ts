// What every answer tells the browser: run only our own files, show us in nobody's frame, tell nobody where we were.
import type { MiddlewareHandler } from 'hono'

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
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const headers = Object.entries({
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
})

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of headers) context.res.headers.set(name, value)
}
