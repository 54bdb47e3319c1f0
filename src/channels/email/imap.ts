// Reads mailboxes over IMAP with imapflow: one connection, opened for one server, that lists folders, fetches messages
// by UID and waits for news. It marks nothing as read; all that it changes is to put copies of our own mail among the sent.
import { once } from 'node:events'
import { ImapFlow } from 'imapflow'
import { Failure } from '../../domain/failure.ts'
import { accessTokenOf } from '../../operations/mail/oauth.ts'
import type { MailSecret, MailServer } from '../../operations/mail/ports.ts'
import type { RemoteFolder, RemoteMailbox, RemoteMessage } from '../../operations/mail/remote-mailbox.ts'
import { imapFailure } from './imap-failure.ts'
import { remoteFolders } from './imap-folders.ts'

/** Text and headers are nearly always within it; what follows is attachments. */
const longestMessage = 1024 * 1024

/** @throws Failure unreachable or login_refused */
export async function connectImap(server: MailServer, secret: MailSecret): Promise<RemoteMailbox> {
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    doSTARTTLS: server.security === 'starttls',
    auth: { user: server.user ?? '', ...login(secret) },
    clientInfo: { name: 'Tend' },
    logger: false,
    // IDLE is begun by the wait for news: between the commands of a sync it would cost two round trips each.
    disableAutoIdle: true,
    connectionTimeout: 20_000,
  })
  // An error between two commands closes the connection; the next command says so.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    // Some failures leave the socket open.
    client.close()
    throw imapFailure(error, server)
  }
  return remoteMailbox(client, server)
}

function login(secret: MailSecret): { pass?: string; accessToken?: string } {
  if (secret.kind === 'password') return { pass: secret.password }
  const accessToken = accessTokenOf(secret)
  return accessToken === undefined ? {} : { accessToken }
}

function remoteMailbox(client: ImapFlow, server: MailServer): RemoteMailbox {
  return {
    folders: () => telling(server, listFolders(client)),
    list: (folder, fromUid) => telling(server, listUids(client, folder, fromUid)),
    fetch: (folder, uids) => fetchMessages(client, server, { folder, uids }),
    has: (path, messageId) => telling(server, isThere(client, path, messageId)),
    async append(path, { bytes, at }) {
      await telling(server, client.append(path, Buffer.from(bytes), ['\\Seen'], new Date(at)))
    },
    waitForNews: (folder, how) => telling(server, waitForNews(client, folder, how)),
    async [Symbol.asyncDispose]() {
      // A server that is gone can't be taken leave of.
      await client.logout().catch(() => client.close())
    },
  }
}

async function telling<Answer>(server: MailServer, running: Promise<Answer>): Promise<Answer> {
  return running.catch(error => {
    throw imapFailure(error, server)
  })
}

async function listFolders(client: ImapFlow): Promise<RemoteFolder[]> {
  return remoteFolders(await client.list({ statusQuery: { uidNext: true, uidValidity: true } }))
}

async function listUids(client: ImapFlow, folder: RemoteFolder, fromUid: number): Promise<number[]> {
  using _ = await openFolder(client, folder)
  const found = await client.search({ uid: `${fromUid}:*` }, { uid: true })
  // `*` is the newest message, so that a range from beyond it names that one (RFC 3501 §6.4.8).
  return (found || []).filter(uid => uid >= fromUid).sort((a, b) => a - b)
}

interface Wanted {
  readonly folder: RemoteFolder
  readonly uids: readonly number[]
}

async function* fetchMessages(
  client: ImapFlow,
  server: MailServer,
  { folder, uids }: Wanted,
): AsyncGenerator<RemoteMessage> {
  if (uids.length === 0) return
  const query = { uid: true, flags: true, internalDate: true, source: { start: 0, maxLength: longestMessage } }
  try {
    using _ = await openFolder(client, folder)
    for await (const { uid, flags, internalDate, source } of client.fetch([...uids], query, { uid: true })) {
      if (!source) continue
      const receivedAt = new Date(internalDate ?? 0).getTime()
      yield { uid, receivedAt, isDraft: flags?.has('\\Draft') ?? false, bytes: source }
    }
  } catch (error) {
    throw imapFailure(error, server)
  }
}

async function isThere(client: ImapFlow, path: string, messageId: string): Promise<boolean> {
  using _ = await openPath(client, path)
  const found = await client.search({ header: { 'message-id': `<${messageId}>` } }, { uid: true })
  if (!found) throw new Error('the search for a Message-ID failed')
  return found.length > 0
}

async function openFolder(client: ImapFlow, { path, uidValidity }: RemoteFolder): Promise<Disposable> {
  const lock = await openPath(client, path)
  if (client.mailbox && String(client.mailbox.uidValidity) === uidValidity) return lock
  lock[Symbol.dispose]()
  throw new Failure('conflict', `The folder ${path} was numbered anew while it was read; the next look begins it again`)
}

async function openPath(client: ImapFlow, path: string): Promise<Disposable> {
  const lock = await client.getMailboxLock(path, { readOnly: true })
  return { [Symbol.dispose]: () => lock.release() }
}

interface Patience {
  readonly patienceMs: number
  readonly signal: AbortSignal
}

/** IDLE where the server offers it (RFC 2177), else imapflow asks with NOOP every two minutes. */
async function waitForNews(client: ImapFlow, folder: RemoteFolder, { patienceMs, signal }: Patience): Promise<void> {
  using _ = await openFolder(client, folder)
  // What came before the folder was opened is told by no EXISTS any more.
  if (client.mailbox && client.mailbox.uidNext > folder.nextUid) return
  const done = new AbortController()
  const patience = setTimeout(() => done.abort(), patienceMs)
  const over = AbortSignal.any([signal, done.signal])
  const news = Promise.race([once(client, 'exists', { signal: over }), once(client, 'close', { signal: over })])
  // An IDLE that fails closes the connection, or leaves it to the patience to end the wait.
  client.idle().catch(() => {})
  await news.catch(error => {
    if (!over.aborted) throw error
  })
  clearTimeout(patience)
  done.abort()
  await client.noop()
}
