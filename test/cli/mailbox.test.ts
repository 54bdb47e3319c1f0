// Mail from the command line: a mailbox is connected and tested, a draft is edited and approved, and it goes out once.
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { type SmtpServer, startSmtp } from '../mail/smtp-server.ts'
import { ana, makeFile, newData, start, tend, tendJson } from './tend.ts'

async function connected(): Promise<{ data: string; smtp: SmtpServer }> {
  const smtp = await startSmtp()
  onTestFinished(() => smtp[Symbol.asyncDispose]())
  const data = await newData()
  const call = ['mailbox', 'add', 'me@ours.example', '--name', 'Mia Ours', '--user', 'mia', '--password-file', '-']
  const servers = ['--smtp', `127.0.0.1:${smtp.port}`, '--smtp-security', 'none']
  const added = await tendJson([...call, ...servers], { data, input: 'a-secret-of-mine\n' })
  expect(JSON.stringify(added)).not.toContain('secret')
  return { data, smtp }
}

/** Ana asked something: an answer goes out at any hour. */
async function asked(data: string): Promise<string> {
  const file = await makeFile('people.csv', 'name,email\nAna Ruiz,ana@example.com\n')
  await tend(['import', file, '--source', 'event:BNI'], { data })
  await tend(['log', ana.contact.addresses[0]!.value, 'reply_received', 'channel=email'], { data })
  const [draft] = await tendJson(['drafts', 'list'], { data })
  expect(draft).toMatchObject({ state: 'held', step: 'reply' })
  return draft.id
}

test('a mailbox is tested in words, and exits 1 where something is wrong', async () => {
  const { data, smtp } = await connected()
  smtp.whims = { auth: () => '535 5.7.8 use an app password' }
  const { code, stdout } = await tend(['mailbox', 'test', 'me@ours.example'], { data })
  expect(code).toBe(1)
  expect(stdout).toContain('refused the login of mia: 535 5.7.8 use an app password')
})

test('a password is not sent in clear over a network', async () => {
  const call = ['mailbox', 'add', 'me@ours.example', '--smtp', 'mail.example.com:25', '--smtp-security', 'none']
  const { code, stderr } = await tend([...call, '--password-file', '-'], { data: await newData(), input: 'x' })
  expect(code).toBe(2)
  expect(stderr).toContain('would send the password in clear')
})

test('a draft is edited and approved, and goes out once', async () => {
  const { data, smtp } = await connected()
  const id = await asked(data)
  expect((await tend(['drafts', 'approve', id], { data })).code).toBe(1)
  await tend(['drafts', 'edit', id, '--text-file', '-'], { data, input: 'Hello Ana, it is blue.' })
  await tend(['drafts', 'approve', id], { data })
  expect((await tendJson(['send', '--dry-run'], { data })).would).toHaveLength(1)
  expect((await tendJson(['send'], { data })).sent).toHaveLength(1)
  expect((await tendJson(['send'], { data })).sent).toEqual([])
  expect(smtp.taken).toMatchObject([{ to: 'ana@example.com', data: expect.stringContaining('it is blue') }])
})

test('a server sends what is approved by itself', async () => {
  const { data, smtp } = await connected()
  const id = await asked(data)
  await tend(['drafts', 'edit', id, '--text-file', '-'], { data, input: 'Hello Ana, it is blue.' })
  await tend(['drafts', 'approve', id], { data })
  const server = start(['start', '--port', '0', '--no-open', '--json'], data)
  await once(server.stdout, 'data')
  await expect.poll(() => smtp.taken.length, { timeout: 20_000 }).toBe(1)
  server.kill('SIGTERM')
  await once(server, 'exit')
})

test('every touch that lies ahead is shown in words', async () => {
  const { data } = await connected()
  const file = await makeFile('people.csv', 'name,email\nAna Ruiz,ana@example.com\n')
  await tend(['import', file, '--source', 'event:BNI'], { data })
  const { stdout } = await tend(['preview', 'ana@example.com'], { data })
  expect(stdout).toMatch(/Ana Ruiz: 4 touches[\s\S]*Good to have met you[\s\S]*Then: stop \(F6\)/)
})
