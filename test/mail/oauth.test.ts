// Mailboxes that sign in by OAuth2, against a token server of the test's own: the token is there before it is needed, and
// a provider that refuses is told in words.
import { createServer, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tokenEndpoint } from '../../src/channels/email/token-endpoint.ts'
import { HOUR_MS, MINUTE_MS } from '../../src/domain/instant.ts'
import { testMailbox } from '../../src/operations/mail/add-mailbox.ts'
import { oauthSecret } from '../../src/operations/mail/oauth.ts'
import type { OAuthSecret } from '../../src/operations/mail/oauth-ports.ts'
import { queueNotice } from '../../src/operations/notices/notice.ts'
import { sendNotices } from '../../src/operations/notices/send-notices.ts'
import { type Store, type Tend, theWorkspace as workspace } from '../../src/operations/ports.ts'
import { databases } from '../store/databases.ts'
import { type TestClock, tendOn } from '../store/tend-on.ts'
import { addMailbox, addMet, approveAll, kitOf, mailboxAt, monday, pass } from './sending.ts'
import { type SmtpServer, startSmtp } from './smtp-server.ts'

interface TokenServer {
  readonly url: string
  readonly asked: URLSearchParams[]
  answer: { status: number; body: unknown }
  close(): void
}

async function startTokens(): Promise<TokenServer> {
  const asked: URLSearchParams[] = []
  const server: Server = createServer(async (request, response) => {
    asked.push(new URLSearchParams(await text(request)))
    const { status, body } = own.answer
    const filled = JSON.stringify(body).replace('NUMBER', String(asked.length))
    response.writeHead(status, { 'content-type': 'application/json' }).end(filled)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const token = { access_token: 'token-NUMBER', expires_in: 3600 }
  const own: TokenServer = {
    url: `http://127.0.0.1:${port}/token`,
    asked,
    answer: { status: 200, body: token },
    close: () => void server.close(),
  }
  return own
}

describe.each(databases)('OAuth2 on $name', database => {
  let store: Store
  let drop: () => Promise<void>
  let tend: Tend & { readonly clock: TestClock }
  let smtp: SmtpServer
  let tokens: TokenServer
  let logins: string[]
  const kit = kitOf({ tokens: tokenEndpoint })
  beforeEach(async () => {
    ;({ store, drop } = await database.open())
    tend = await tendOn(store, monday)
    logins = []
    smtp = await startSmtp({
      auth(line) {
        logins.push(Buffer.from(line.split(' ')[2] ?? '', 'base64').toString())
        return undefined
      },
    })
    tokens = await startTokens()
    const given = { provider: 'other', clientId: 'app', clientSecret: 'hush', refreshToken: 'refresh-1' } as const
    const secret = JSON.stringify(oauthSecret({ ...given, tokenUrl: tokens.url }))
    const server = { host: '127.0.0.1', port: smtp.port, security: 'none', user: 'me' } as const
    await addMailbox(tend, mailboxAt(smtp.port, { secret, smtp: server }))
    await addMet(tend, 'ana')
  })
  afterEach(async () => {
    tokens.close()
    await smtp[Symbol.asyncDispose]()
    await store.close()
    await drop()
  })
  const later = (ms: number) => tend.clock.set(tend.clock.now() + ms)
  const mailbox = async () => (await store.read(workspace, reader => reader.mail.mailboxes.find('box')))!
  const secret = async () => JSON.parse((await mailbox()).secret) as OAuthSecret

  test('a mail goes out by a token that was fetched with the refresh token', async () => {
    await approveAll(tend, kit)
    await pass(tend, kit)
    expect(smtp.taken).toHaveLength(1)
    expect(logins).toEqual(['user=me\u0001auth=Bearer token-1\u0001\u0001'])
    const fields = { grant_type: 'refresh_token', refresh_token: 'refresh-1', client_id: 'app', client_secret: 'hush' }
    expect(Object.fromEntries(tokens.asked[0] ?? [])).toEqual(fields)
  })

  test('the token is used while it lives, and renewed before it ends', async () => {
    await pass(tend, kit)
    later(45 * MINUTE_MS)
    await pass(tend, kit)
    expect(tokens.asked).toHaveLength(1)
    later(6 * MINUTE_MS)
    await pass(tend, kit)
    expect(tokens.asked).toHaveLength(2)
    expect((await secret()).accessToken).toBe('token-2')
  })

  test('a new refresh token takes the place of the old one', async () => {
    const body = { access_token: 'a', expires_in: 60, refresh_token: 'refresh-NUMBER-more' }
    tokens.answer = { status: 200, body }
    await pass(tend, kit)
    later(HOUR_MS)
    await pass(tend, kit)
    expect(tokens.asked[1]?.get('refresh_token')).toBe('refresh-1-more')
  })

  test('a permission that was withdrawn pauses the mailbox and says what to do', async () => {
    tokens.answer = { status: 400, body: { error: 'invalid_grant', error_description: 'Token has been revoked.' } }
    await approveAll(tend, kit)
    await pass(tend, kit)
    await pass(tend, kit)
    expect(await mailbox()).toMatchObject({ state: 'paused' })
    expect((await mailbox()).pausedBecause).toMatch(/invalid_grant: Token has been revoked.*allow Tend again/)
    expect(tokens.asked).toHaveLength(1)
    expect(logins).toEqual([])
  })

  test('an endpoint that is down is asked ever more seldom, and nothing is tried with an old token', async () => {
    tokens.answer = { status: 503, body: {} }
    await approveAll(tend, kit)
    for (let place = 0; place < 60; place += 1) {
      await pass(tend, kit)
      later(MINUTE_MS / 3)
    }
    expect(tokens.asked.length).toBeLessThan(8)
    expect(logins).toEqual([])
    expect(await mailbox()).toMatchObject({ state: 'active' })
    tokens.answer = { status: 200, body: { access_token: 'back', expires_in: 3600 } }
    later(HOUR_MS)
    await pass(tend, kit)
    expect(smtp.taken).toHaveLength(1)
  })

  test('while the old token holds, a renewal that fails stops nothing', async () => {
    await pass(tend, kit)
    tokens.answer = { status: 500, body: {} }
    later(52 * MINUTE_MS)
    await approveAll(tend, kit)
    await pass(tend, kit)
    expect(smtp.taken).toHaveLength(1)
  })

  test('notices go out by it too, and the test of a mailbox says why not', async () => {
    const notice = { id: 'n', contact: null, about: 'reminder', subject: 'a', text: 'b', expiresAt: null }
    const to = { address: 'me@example.com' }
    await store.write(workspace, writer => queueNotice(writer, { ...notice, to, askedAt: monday, sendAt: monday }))
    await sendNotices(tend, kit, { workspace })
    expect(smtp.taken).toHaveLength(1)
    later(2 * HOUR_MS)
    tokens.answer = { status: 401, body: { error: 'invalid_client' } }
    const checks = await testMailbox(tend, kit, await mailbox())
    expect(checks).toMatchObject([{ what: 'oauth', isGood: false, says: expect.stringContaining('client id') }])
  })
})

test('tokens are asked for over HTTPS alone', () => {
  const given = { provider: 'other', clientId: 'app', clientSecret: null, refreshToken: 'r' } as const
  expect(() => oauthSecret({ ...given, tokenUrl: 'http://login.example.com/token' })).toThrow('can’t be renewed there')
  expect(oauthSecret({ ...given, provider: 'google' })).toMatchObject({
    tokenUrl: 'https://oauth2.googleapis.com/token',
  })
})
