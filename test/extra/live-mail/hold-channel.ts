// The IMAP channel on a real server: the contract of a remote mailbox, and what goes wrong in words.
import { equal, match, rejects } from 'node:assert/strict'
import { ImapFlow } from 'imapflow'
import { connectImap } from '../../../src/channels/email/imap.ts'
import { Failure } from '../../../src/domain/failure.ts'
import { remoteMailboxContract } from '../../operations/mail/remote-mailbox-contract.ts'
import type { Checks } from './checks.ts'
import type { MailServers } from './mail-servers.ts'

export const secret = { kind: 'password', password: 'secret' } as const

export async function holdChannel(servers: MailServers, { check }: Checks): Promise<void> {
  const server = servers.imap('later')
  for (const [name, proof] of Object.entries(remoteMailboxContract)) {
    await check(`IMAP ${name}`, async () => {
      await using remote = await connectImap(server, secret)
      await proof({ remote, add: (path, message) => append(servers, { user: 'later', path, message }) })
    })
  }
  await check('a wrong password is refused in words that name the server and the user', async () => {
    const wrong = connectImap(server, { kind: 'password', password: 'wrong' })
    await rejects(wrong, error => says(error, 'login_refused', /127\.0\.0\.1:\d+ refused the login of later/))
  })
  await check('a port where nobody listens is said to be one', async () => {
    const closed = connectImap({ ...server, port: 1 }, secret)
    await rejects(closed, error => says(error, 'unreachable', /127\.0\.0\.1:1 lets nobody in: nothing listens/))
  })
  await check('a port that speaks no TLS is said to be one', async () => {
    const wrong = connectImap({ ...server, security: 'tls' }, secret)
    await rejects(wrong, error => says(error, 'unreachable', /speaks no TLS on this port/))
  })
  await check('a server that offers no STARTTLS is not spoken to in clear', async () => {
    await rejects(connectImap({ ...server, security: 'starttls' }, secret), error =>
      says(error, 'unreachable', /STARTTLS/),
    )
  })
}

function says(error: unknown, code: string, words: RegExp): boolean {
  equal(error instanceof Failure && error.code, code)
  match((error as Failure).message, words)
  return true
}

interface Appending {
  readonly user: string
  readonly path: string
  readonly message: string
}

/** As another mail program puts a message into a folder. */
export async function append(servers: MailServers, { user, path, message }: Appending): Promise<void> {
  const { host, port } = servers.imap(user)
  const auth = { user, pass: secret.password }
  const client = new ImapFlow({ host, port, secure: false, doSTARTTLS: false, auth, logger: false })
  await client.connect()
  await client.append(path, message)
  await client.logout()
}
