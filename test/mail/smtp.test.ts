// The SMTP channel on real sockets: each way in which a server can answer, and what is said of it.
import { createServer } from 'node:net'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { makeSmtpPost, type SmtpPost } from '../../src/channels/email/smtp.ts'
import { smtpProbe } from '../../src/channels/email/smtp-probe.ts'
import type { Mailbox, OutgoingMail } from '../../src/operations/mail/ports.ts'
import { mailboxAt, monday, openVaultOfTest } from './sending.ts'
import { type SmtpServer, startSmtp } from './smtp-server.ts'

let server: SmtpServer
let post: SmtpPost
beforeEach(async () => {
  server = await startSmtp()
  post = makeSmtpPost(openVaultOfTest)
})
afterEach(async () => {
  post[Symbol.dispose]()
  await server[Symbol.asyncDispose]()
})

const mail: OutgoingMail = {
  messageId: 'one@ours.example',
  date: monday,
  from: { name: 'Mia Ours', address: 'me@ours.example' },
  to: { name: 'Ana Ruiz', address: 'ana@example.com' },
  subject: 'Grüße',
  text: 'Hello,\n.\na line with a dot alone\n',
  html: null,
  inReplyTo: null,
  references: [],
  unsubscribe: null,
}
const send = (change: Partial<OutgoingMail> = {}) => post.send(mailboxAt(server.port), { ...mail, ...change })

test('a message arrives whole, under its Message-ID', async () => {
  expect(await send()).toMatchObject({ kind: 'accepted' })
  expect(server.taken).toMatchObject([
    { from: 'me@ours.example', to: 'ana@example.com', messageId: 'one@ours.example' },
  ])
  expect(server.taken[0]?.data).toContain('\r\n..\r\n')
})

test('messages share a line', async () => {
  for (let place = 0; place < 5; place += 1) await send({ messageId: `${place}@ours.example` })
  expect(server.taken).toHaveLength(5)
  expect(server.connections).toBe(1)
})

test('a kept line that the server closed meanwhile costs a fresh one and nothing else', async () => {
  await send()
  server.hangUp()
  expect(await send({ messageId: 'two@ours.example' })).toMatchObject({ kind: 'accepted' })
  expect(server.taken).toHaveLength(2)
})

test.each([
  ['rcpt', '450 4.2.1 try later', { kind: 'later' }],
  ['rcpt', '550 5.1.1 no such user', { kind: 'recipient', severity: 'hard' }],
  ['rcpt', '552 5.2.2 mailbox full', { kind: 'recipient', severity: 'soft' }],
  ['rcpt', '554 5.7.1 relay access denied', { kind: 'refused' }],
  ['rcpt', 'drop', { kind: 'later' }],
  ['data', '451 4.3.0 try later', { kind: 'later' }],
  ['data', '554 5.7.1 looks like spam', { kind: 'refused' }],
  ['data', 'drop', { kind: 'unknown' }],
] as const)('at %s, %s is told as such', async (stage, reply, answer) => {
  server.whims = stage === 'rcpt' ? { rcpt: () => reply } : { data: () => ({ reply, take: false }) }
  expect(await send()).toMatchObject(answer)
})

test('a one-click unsubscribe is in the headers, and only where it is asked for', async () => {
  const url = 'https://tend.ours.example/unsubscribe/token'
  await send({ unsubscribe: { url, mailto: 'me@ours.example?subject=unsubscribe%20token' } })
  const headers = server.taken[0]?.data.replaceAll('\r\n ', ' ')
  expect(headers).toContain(`List-Unsubscribe: <${url}>, <mailto:me@ours.example?subject=unsubscribe%20token>`)
  expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
})

const check = (smtp: Partial<Mailbox['smtp']>, secret = { kind: 'password', password: 'x' }) => {
  const mailbox = mailboxAt(server.port)
  const tried = { ...mailbox, smtp: { ...mailbox.smtp, ...smtp }, secret: JSON.stringify(secret) }
  return smtpProbe(openVaultOfTest).check(tried)
}

test('a test names a server that there is not', async () => {
  expect(await check({ host: 'no-such-host.invalid' })).toMatchObject({
    isGood: false,
    says: 'There is no server called no-such-host.invalid',
  })
})

test('a test names the port that nobody answers at', async () => {
  expect(await check({ port: 1 })).toMatchObject({ isGood: false, says: 'Nothing answers at 127.0.0.1:1' })
})

test('a test tells TLS from STARTTLS', async () => {
  expect(await check({ security: 'tls' })).toMatchObject({ isGood: false, act: expect.stringContaining('STARTTLS') })
  expect(await check({ security: 'starttls' })).toMatchObject({ isGood: false, act: expect.stringContaining('tls') })
})

test('a test tells what the server said of the login, by password and by token', async () => {
  server.whims = { auth: line => (line.includes('XOAUTH2') ? undefined : '535 5.7.8 use an app password') }
  expect(await check({ user: 'mia' })).toMatchObject({
    isGood: false,
    says: expect.stringContaining('535 5.7.8 use an app password'),
    act: expect.stringContaining('app password'),
  })
  expect(await check({ user: 'mia' }, { kind: 'oauth2', accessToken: 't' } as never)).toMatchObject({ isGood: true })
})

test('a login that can’t be looked up just now is tried again, and one that is refused is not', async () => {
  const mailbox = mailboxAt(server.port, { secret: JSON.stringify({ kind: 'password', password: 'x' }) })
  const known = { ...mailbox, smtp: { ...mailbox.smtp, user: 'mia' } }
  server.whims = { auth: () => '454 4.7.0 temporary authentication failure' }
  expect(await post.send(known, mail)).toMatchObject({ kind: 'later' })
  server.whims = { auth: () => '535 5.7.8 no' }
  expect(await post.send(known, mail)).toMatchObject({ kind: 'mailbox', isLogin: true })
})

test('a server that says nothing is told as later, and never as sent', async () => {
  const silent = createServer(socket => socket.destroy())
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void silent.close())
  const { port } = silent.address() as { port: number }
  expect(await post.send(mailboxAt(port), mail)).toMatchObject({ kind: 'later' })
})
