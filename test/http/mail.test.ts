// The API of mail: mailboxes without their secrets, the approval queue, and the public page of unsubscribing.
import { beforeAll, expect, test } from 'vitest'
import { DAY_MS } from '../../src/domain/instant.ts'
import { contract } from '../../src/http/contract.ts'
import { addContact } from '../../src/operations/add-contact.ts'
import { unsubscribeToken } from '../../src/operations/mail/unsubscribe.ts'
import { theWorkspace as workspace } from '../../src/operations/ports.ts'
import { type SmtpServer, startSmtp } from '../mail/smtp-server.ts'
import { startServer, type TestServer } from './server.ts'

let server: TestServer
let smtp: SmtpServer
beforeAll(async () => {
  server = await startServer()
  smtp = await startSmtp()
  return () => smtp[Symbol.asyncDispose]()
})

const mailbox = () => ({
  address: 'me@ours.example',
  name: 'Mia Ours',
  smtp: { host: '127.0.0.1', port: smtp.port, security: 'none', user: 'mia' },
  imap: null,
  secret: { kind: 'password', password: 'a-secret-of-mine' },
})

test('a mailbox is added, tested, and shown without its secret', async () => {
  const added = await server.ask('POST /api/mailboxes', mailbox())
  const text = await added.text()
  expect(added.status).toBe(201)
  expect(contract['POST /api/mailboxes'].answer.parse(JSON.parse(text)).checks[0]).toMatchObject({ isGood: true })
  const listed = await (await server.ask('GET /api/mailboxes')).text()
  expect(contract['GET /api/mailboxes'].answer.parse(JSON.parse(listed)).items).toHaveLength(1)
  expect(text + listed).not.toMatch(/a-secret-of-mine|"secret"/)
})

test('a test says which port nobody answers at', async () => {
  const closed = { ...mailbox(), smtp: { ...mailbox().smtp, port: 1 } }
  const { checks } = await server.json('POST /api/mailboxes', closed)
  expect(checks[0]).toMatchObject({ isGood: false, says: 'Nothing answers at 127.0.0.1:1' })
  await server.json('POST /api/mailboxes', mailbox())
})

async function addPerson(id: string): Promise<void> {
  const now = server.tend.clock.now()
  const contact = {
    id,
    name: 'Ana Ruiz',
    timeZone: 'UTC',
    addresses: [{ channel: 'email', value: `${id}@example.com` }],
  } as const
  const events = [
    { id: `${id}-1`, at: now - DAY_MS, kind: 'contact_added', source: { kind: 'website' } },
    { id: `${id}-2`, at: now - 1000, kind: 'reply_received', channel: 'email' },
  ] as const
  await addContact(server.tend, { workspace, contact, events, now })
}

test('an answer is held until a person wrote it; then it is approved', async () => {
  await addPerson('asker')
  const { items } = contract['GET /api/drafts'].answer.parse(await server.json('GET /api/drafts'))
  expect(items).toMatchObject([{ state: 'held', step: 'reply', reason: 'Write the answer to their message.' }])
  const decide = (decision: object) => server.ask(`POST /api/drafts/${items[0]?.id}/decision`, decision)
  expect((await decide({ do: 'approve' })).status).toBe(409)
  await decide({ do: 'edit', text: 'Hello Ana, it is blue.' })
  const approved = await (await decide({ do: 'approve' })).json()
  expect(contract['GET /api/drafts/{id}'].answer.parse(approved)).toMatchObject({ state: 'approved' })
})

test('every touch that lies ahead is shown', async () => {
  await addPerson('ahead')
  const future = contract['GET /api/contacts/{id}/future'].answer.parse(
    await server.json('GET /api/contacts/ahead/future'),
  )
  expect(future.touches.length).toBeGreaterThan(2)
  expect(future.ends).toEqual({ kind: 'stop', rule: 'F6' })
})

test('reading the unsubscribe page changes nothing; one POST from anywhere opts out', async () => {
  await addPerson('leaver')
  const link = `${server.url}/unsubscribe/${unsubscribeToken(server.kit.vault, workspace, 'leaver')}`
  const standing = () => server.tend.store.read(workspace, reader => reader.timelines.standing('leaver'))
  expect(await (await fetch(link)).text()).toContain('Send me no more mail')
  expect((await standing())?.optOut).toBeNull()
  const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }
  const headers = { origin: 'https://mail.provider.example' }
  expect((await fetch(link, { ...oneClick, headers })).status).toBe(200)
  expect((await standing())?.optOut).not.toBeNull()
  await fetch(link, oneClick)
  expect((await server.tend.store.read(workspace, reader => reader.timelines.events('leaver'))).length).toBe(3)
})

test('a link that we did not sign opts nobody out', async () => {
  const forged = `${Buffer.from(JSON.stringify([workspace, 'asker'])).toString('base64url')}.forged`
  expect((await fetch(`${server.url}/unsubscribe/${forged}`, { method: 'POST' })).status).toBe(404)
})
