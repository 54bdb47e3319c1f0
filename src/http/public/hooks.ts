// POST /hooks/ID: where shops, calendars and forms deliver. It is called from anywhere, so it believes a signature alone;
// what isn't signed leaves nothing but a line in the log, and not even that in a flood.
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Failure } from '../../domain/failure.ts'
import type { SignedRequest } from '../../formats/webhook/signature.ts'
import { type Hook, lookUpHook, providerOf } from '../../operations/hooks/hook.ts'
import { isLegible, type Taken, takeDelivery } from '../../operations/hooks/take-delivery.ts'
import { type Verification, verify } from '../../operations/hooks/verify.ts'
import { readMailSettings } from '../../operations/mail/mail-settings.ts'
import { theWorkspace } from '../../operations/ports.ts'
import { problem } from '../problem.ts'
import type { RouteParts } from '../route-parts.ts'
import { limitBody } from './limit-body.ts'
import { quietLog } from './quiet-log.ts'
import { makeRateLimit } from './rate-limit.ts'

type Parts = Pick<RouteParts, 'tend' | 'kit' | 'changes' | 'log'>

// The largest payload of these providers is some 100 KB.
const mostBytes = 1024 * 1024
// An address without a signature is believed by whoever knows it: more than a busy form sends would fill the disk.
const unsignedRate = { burst: 120, perMinute: 60 }

export function serveHooks(app: OpenAPIHono, parts: Parts): void {
  const log = quietLog(parts.log, parts.tend.clock)
  const takeUnsigned = makeRateLimit(parts.tend.clock, unsignedRate)
  const limit = limitBody(mostBytes, context => refuseSize(context, log))
  app.post('/hooks/:id', async context => {
    const hook = await parts.tend.store.read(theWorkspace, reader => lookUpHook(reader, context.req.param('id')))
    if (!hook) return unknown(context, log)
    const isUnsigned = hook.provider === 'generic' && hook.signing.kind === 'none'
    if (isUnsigned && takeUnsigned(hook.id) > 0) return context.body(null, 429)
    if (isPacked(context)) return refusePacked(context, hook, log)
    const tooLarge = await limit(context, async () => {
      context.res = await receive(context, hook, { ...parts, log })
    })
    return tooLarge ?? context.res
  })
  // The address is no secret to whoever is told that only POST is answered, of one that there is or is not.
  app.all('/hooks/:id', context => {
    context.header('allow', 'POST')
    return problem(context, refusal('bad_input', 'A webhook’s address takes POST alone.'), 405)
  })
}

/** The line's key counts lines of one cause together. */
type Log = (key: string, line: string) => void

interface Receiving extends Omit<Parts, 'log'> {
  readonly log: Log
}

async function receive(context: Context, hook: Hook, { tend, kit, changes, log }: Receiving): Promise<Response> {
  const now = tend.clock.now()
  const request = await signedRequest(context, tend)
  const body = textOf(request)
  // It tells nothing, so anybody may say it.
  if (providerOf(hook.provider).isPing?.(body)) return context.json({ state: 'ignored' })
  const verification = verify(hook, kit.vault, { request, now })
  if (verification !== 'right') return refuse(context, { hook, verification, log })
  const kept = providerOf(hook.provider).headers.flatMap(name => {
    const value = request.headers[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  const delivery = { body, headers: Object.fromEntries(kept) }
  if (!isLegible(hook, delivery)) {
    log(hook.id, `webhook ${hook.name}: unsigned bytes that are neither JSON nor a form were refused`)
    return problem(context, refusal('bad_input', 'The body is neither JSON nor a form.'), 400)
  }
  const taken = await takeDelivery(tend, { hook, delivery, now })
  if (taken.contacts.length > 0 || taken.hasCart) changes.announce(taken.contacts)
  return answer(context, taken)
}

/**
 * What can't be read now waits for a person and is answered 202: a refusal would make the provider send the same bytes
 * again for days, and then switch the webhook off.
 */
function answer(context: Context, { states }: Taken): Response {
  const isWaiting = states.some(state => state === 'unmatched' || state === 'failed')
  const state = states.find(each => each === 'unmatched' || each === 'failed') ?? states[0] ?? 'ignored'
  return context.json({ state }, isWaiting ? 202 : 200)
}

async function signedRequest(context: Context, tend: Parts['tend']): Promise<SignedRequest> {
  const { publicUrl } = await tend.store.read(theWorkspace, readMailSettings)
  const { pathname, search } = new URL(context.req.url)
  const host = context.req.header('x-forwarded-host') ?? context.req.header('host') ?? ''
  const origins = [...(publicUrl ? [publicUrl.replace(/\/+$/, '')] : []), `https://${host}`, `http://${host}`]
  return {
    method: context.req.method,
    urls: origins.map(origin => origin + pathname + search),
    query: context.req.query(),
    headers: context.req.header(),
    body: new Uint8Array(await context.req.arrayBuffer()),
  }
}

/** In the encoding that it names, where there is one of that name; a mark at its beginning is no part of it. */
function textOf({ headers, body }: SignedRequest): string {
  const charset = /;\s*charset="?([\w.:-]+)"?/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset).decode(body)
  } catch {
    return new TextDecoder().decode(body)
  }
}

/** No provider packs what it sends, and little that is packed may be gigabytes. */
function isPacked(context: Context): boolean {
  return !/^(identity)?$/i.test(context.req.header('content-encoding')?.trim() ?? '')
}

const reasons: Readonly<Record<Exclude<Verification, 'right'>, string>> = {
  wrong: 'The signature is not one of this webhook’s secret.',
  missing: 'The request carries no signature that this webhook knows.',
  stale: 'The signature is older or newer than five minutes.',
  'no secret': 'This webhook has no secret yet.',
}

interface Refusal {
  readonly hook: Hook
  readonly verification: Exclude<Verification, 'right'>
  readonly log: Log
}

function refuse(context: Context, { hook, verification, log }: Refusal): Response {
  log(hook.id, `webhook ${hook.name} (${hook.provider}): refused. ${reasons[verification]}`)
  return problem(context, refusal('not_allowed', reasons[verification]), 401)
}

function unknown(context: Context, log: Log): Response {
  log('', 'webhook: a delivery to an address that there is not')
  return problem(context, refusal('not_found', 'There is no webhook at this address.'))
}

function refusePacked(context: Context, hook: Hook, log: Log): Response {
  log(hook.id, `webhook ${hook.name}: a body with a content encoding was refused`)
  // RFC 9110 §15.5.16 and RFC 7694: which encodings would be taken.
  context.header('accept-encoding', 'identity')
  context.header('connection', 'close')
  return problem(context, refusal('bad_input', 'The body has a content encoding; it must come as it is.'), 415)
}

function refuseSize(context: Context, log: Log): Response {
  log('', 'webhook: a body of more than 1 MB was refused')
  // The rest of the body is not read, so nothing else can come on this connection.
  context.header('connection', 'close')
  return problem(context, refusal('too_large', 'The body is larger than 1 MB.'))
}

function refusal(code: 'bad_input' | 'not_allowed' | 'not_found' | 'too_large', message: string): Failure {
  return new Failure(code, message, { act: 'Whoever set the webhook up finds what to do on its page in Tend.' })
}
