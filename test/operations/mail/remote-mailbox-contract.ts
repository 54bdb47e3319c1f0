// What every RemoteMailbox holds to, the fake in memory and the IMAP channel alike: each entry a name and its proof.
import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import type { RemoteFolder, RemoteMailbox } from '../../../src/operations/mail/remote-mailbox.ts'
import { letter } from './letter.ts'

export interface RemoteBench {
  readonly remote: RemoteMailbox
  /** Puts a message into a folder from outside, as another program does. */
  add(path: string, message: string): Promise<unknown>
}

type Proof = (bench: RemoteBench) => Promise<void>

export const remoteMailboxContract: Readonly<Record<string, Proof>> = {
  'names its inbox and its sent folder': async ({ remote }) => {
    const uses = (await remote.folders()).map(({ use }) => use)
    ok(uses.includes('inbox') && uses.includes('sent'))
  },

  'lists UIDs from a position on, and fetches what was added': async ({ remote, add }) => {
    const before = await folderOf(remote, 'INBOX')
    await add('INBOX', letter({ id: 'one@contract', at: '2026-11-02T10:00Z' }))
    await add('INBOX', letter({ id: 'two@contract', at: '2026-11-02T11:00Z' }))
    const folder = await folderOf(remote, 'INBOX')
    const uids = await remote.list(folder, before.nextUid)
    equal(uids.length, 2)
    deepEqual(await remote.list(folder, folder.nextUid), [])
    deepEqual(await idsOf(remote, folder, uids), ['one@contract', 'two@contract'])
    deepEqual(await idsOf(remote, folder, uids.slice(1)), ['two@contract'])
  },

  'finds a message by its Message-ID, and nothing by another': async ({ remote, add }) => {
    await add('Sent', letter({ id: 'sent.by+us=1@contract', at: '2026-11-02T10:00Z' }))
    equal(await remote.has('Sent', 'sent.by+us=1@contract'), true)
    equal(await remote.has('Sent', 'never@contract'), false)
  },

  'puts a message into a folder, where it is found': async ({ remote }) => {
    const message = letter({ id: 'copy@contract', at: '2026-11-02T10:00Z' })
    await remote.append('Sent', { bytes: new TextEncoder().encode(message), at: Date.UTC(2026, 10, 2, 10) })
    equal(await remote.has('Sent', 'copy@contract'), true)
  },

  'refuses to read a folder that was numbered anew': async ({ remote }) => {
    const folder = { ...(await folderOf(remote, 'INBOX')), uidValidity: '77' }
    await rejects(remote.list(folder, 1), { code: 'conflict' })
  },

  'tells of news while it waits': async ({ remote, add }) => {
    const folder = await folderOf(remote, 'INBOX')
    const never = new AbortController()
    const waiting = remote.waitForNews(folder, { patienceMs: 30_000, signal: never.signal })
    await add('INBOX', letter({ id: 'news@contract', at: '2026-11-02T10:00Z' }))
    await waiting
    ok((await folderOf(remote, 'INBOX')).nextUid > folder.nextUid)
  },

  'ends a wait on the signal': async ({ remote }) => {
    const calling = new AbortController()
    const waiting = remote.waitForNews(await folderOf(remote, 'INBOX'), { patienceMs: 30_000, signal: calling.signal })
    calling.abort()
    await waiting
  },
}

async function folderOf(remote: RemoteMailbox, path: string): Promise<RemoteFolder> {
  const folder = (await remote.folders()).find(found => found.path === path)
  ok(folder, `there is no folder ${path}`)
  return folder
}

async function idsOf(remote: RemoteMailbox, folder: RemoteFolder, uids: readonly number[]): Promise<string[]> {
  const ids: string[] = []
  for await (const { bytes } of remote.fetch(folder, uids)) {
    ids.push(/Message-ID: <([^>]+)>/i.exec(new TextDecoder().decode(bytes))?.[1] ?? '')
  }
  return ids
}
