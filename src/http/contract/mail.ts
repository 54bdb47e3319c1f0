// Schemas of mail: the approval queue, mailboxes, what was sent, and the touches that lie ahead.
import { z } from '@hono/zod-openapi'
import { channels } from '../../domain/channel.ts'
import { intents } from '../../domain/event.ts'
import { oauthNames } from '../../operations/mail/oauth.ts'
import { dispatchStates, draftStates } from '../../operations/mail/ports.ts'
import { instant, verdictKind } from './verdict.ts'

const intent = z.enum(intents)

const draft = z
  .object({
    id: z.string(),
    contact: z.string(),
    name: z.string().openapi({ description: 'The contact’s name, else the address' }),
    step: z.string(),
    intent,
    to: z.string(),
    from: z.string(),
    subject: z.string(),
    text: z.string(),
    html: z.string().nullable(),
    isAnswer: z.boolean().openapi({ description: 'It goes on in a thread' }),
    template: z.string(),
    state: z.enum(draftStates),
    reason: z.string().nullable(),
    opensAt: instant,
    dueAt: instant,
    changedAt: instant,
  })
  .openapi('Draft')

export const draftsQuery = z.object({ state: z.enum(draftStates).optional() })
export const drafts = z.object({ items: z.array(draft), mailboxes: z.number().int() }).openapi('Drafts')
export const draftAnswer = draft

export const draftDecision = z
  .discriminatedUnion('do', [
    z.strictObject({ do: z.literal('approve') }),
    z.strictObject({ do: z.literal('edit'), subject: z.string().optional(), text: z.string().optional() }),
    z.strictObject({ do: z.literal('skip'), reason: z.string().trim().min(1) }),
  ])
  .openapi('DraftDecision')
export const draftApproval = z
  .strictObject({ drafts: z.union([z.literal('all'), z.array(z.string()).min(1)]) })
  .openapi('DraftApproval')
export const draftsApproved = z.object({ approved: z.number().int() }).openapi('DraftsApproved')

const server = z
  .strictObject({
    host: z.string().trim().min(1),
    port: z.int().min(1).max(65_535),
    security: z.enum(['tls', 'starttls', 'none']),
    user: z.string().nullable(),
  })
  .openapi('MailServer')
const mailbox = z
  .object({
    id: z.string(),
    address: z.string(),
    aliases: z.array(z.string()),
    name: z.string(),
    smtp: server,
    imap: server.nullable(),
    state: z.enum(['active', 'paused']),
    pausedBecause: z.string().nullable(),
    syncedAt: instant.nullable(),
    sentCopies: z
      .enum(['auto', 'server', 'tend'])
      .openapi({ description: 'Who puts a copy among the sent; auto = found out by the first sends' }),
    perHour: z.number().int(),
    perDay: z.number().int().openapi({ description: 'What the ramp allows today' }),
    sentToday: z.number().int(),
  })
  .openapi('Mailbox')
export const mailboxes = z.object({ items: z.array(mailbox) }).openapi('Mailboxes')
const secret = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), password: z.string().min(1) }),
  z.strictObject({ kind: z.literal('oauth2'), accessToken: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('oauth2_refresh'),
    provider: z.enum(oauthNames),
    tokenUrl: z.url().optional().openapi({ description: 'Needed where the provider is `other`' }),
    clientId: z.string().trim().min(1),
    clientSecret: z.string().nullable(),
    refreshToken: z.string().trim().min(1),
  }),
  z.strictObject({ kind: z.literal('none') }),
])
export const newMailbox = z
  .strictObject({
    address: z.email(),
    name: z.string().trim().min(1),
    aliases: z.array(z.email()).optional(),
    smtp: server,
    imap: server.nullable(),
    sentCopies: z.enum(['auto', 'server', 'tend']).optional(),
    secret,
  })
  .openapi('NewMailbox')
const check = z
  .object({
    what: z.enum(['smtp', 'imap', 'oauth']),
    isGood: z.boolean(),
    says: z.string(),
    act: z.string().nullable(),
  })
  .openapi('MailCheck')
export const mailboxChecked = z.object({ mailbox, checks: z.array(check) }).openapi('MailboxChecked')
export const mailboxState = z.strictObject({ state: z.enum(['active', 'paused']) }).openapi('MailboxState')
export const mailboxAnswer = mailbox
export const mailboxRemoved = z.object({ removed: z.string() }).openapi('MailboxRemoved')

const dispatch = z
  .object({
    messageId: z.string(),
    contact: z.string(),
    name: z.string().openapi({ description: 'The contact’s name, else the address' }),
    subject: z.string(),
    to: z.string(),
    intent,
    state: z.enum(dispatchStates),
    said: z.string().nullable(),
    attempts: z.number().int(),
    claimedAt: instant,
    nextTryAt: instant.nullable(),
    sentAt: instant.nullable(),
  })
  .openapi('Dispatch')
export const dispatches = z.object({ items: z.array(dispatch) }).openapi('Dispatches')
export const dispatchesQuery = z.object({ state: z.enum(dispatchStates).optional() })
export const dispatchWord = z.strictObject({ wasSent: z.boolean() }).openapi('DispatchWord')
export const dispatchAnswer = dispatch

const futureTouch = z
  .object({
    at: instant,
    channel: z.enum(channels),
    intent,
    step: z.string(),
    rule: z.string(),
    mail: z.object({ subject: z.string(), text: z.string(), held: z.string().nullable() }).nullable(),
  })
  .openapi('FutureTouch')
export const futureTouches = z
  .object({
    contact: z.string(),
    touches: z.array(futureTouch),
    ends: z.object({ kind: verdictKind, rule: z.string() }),
  })
  .openapi('FutureTouches')
