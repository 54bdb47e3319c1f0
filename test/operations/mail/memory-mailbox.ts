// A mailbox in memory: the fake of RemoteMailbox, written once. The live mail test holds it and the IMAP channel to the
// same contract.
import { Failure } from '../../../src/domain/failure.ts'
import type { Instant } from '../../../src/domain/instant.ts'
import type { FolderUse, RemoteFolder, RemoteMailbox } from '../../../src/operations/mail/remote-mailbox.ts'

interface Held {
  readonly uid: number
  readonly bytes: Uint8Array
  readonly receivedAt: Instant
}
interface Folder {
  readonly use: FolderUse
  uidValidity: number
  nextUid: number
  held: Held[]
}

export interface MemoryMailbox {
  /** Makes the folder where there is none; answers the UID. */
  add(path: string, message: string | Uint8Array, receivedAt?: Instant): number
  makeFolder(path: string, use: FolderUse): void
  /** As a server does that was moved or repaired: the same messages under other UIDs. */
  renumber(path: string): void
  /** Messages whose bytes were fetched. */
  readonly fetched: number
  /** The fetch after so many more messages loses its connection. */
  failAfter(messages: number): void
  remote(): RemoteMailbox
}

export function memoryMailbox(): MemoryMailbox {
  const folders = new Map<string, Folder>()
  let fetched = 0
  let left = Number.POSITIVE_INFINITY
  const waiting = new Set<() => void>()

  const makeFolder = (path: string, use: FolderUse) => {
    folders.set(path, { use, uidValidity: 1, nextUid: 1, held: [] })
  }
  makeFolder('INBOX', 'inbox')
  makeFolder('Sent', 'sent')

  const take = ({ path, uidValidity }: RemoteFolder): Folder => {
    const folder = folders.get(path)
    if (folder && String(folder.uidValidity) === uidValidity) return folder
    throw new Failure('conflict', `The folder ${path} was numbered anew while it was read`)
  }

  const remote: RemoteMailbox = {
    async folders() {
      return [...folders].map(([path, { use, uidValidity, nextUid }]) => {
        return { path, use, uidValidity: String(uidValidity), nextUid }
      })
    },
    async list(folder, fromUid) {
      return take(folder).held.flatMap(({ uid }) => (uid >= fromUid ? [uid] : []))
    },
    async *fetch(folder, uids) {
      for (const { uid, bytes, receivedAt } of take(folder).held) {
        if (!uids.includes(uid)) continue
        if (left-- <= 0) throw new Failure('unreachable', 'memory:143 closed the connection.')
        fetched += 1
        yield { uid, bytes, receivedAt, isDraft: false }
      }
    },
    async has(path, messageId) {
      const held = folders.get(path)?.held ?? []
      return held.some(({ bytes }) => new TextDecoder().decode(bytes).includes(`<${messageId}>`))
    },
    async append(path, { bytes, at }) {
      memory.add(path, bytes, at)
    },
    async waitForNews(_folder, { signal }) {
      await new Promise<void>(resolve => {
        waiting.add(resolve)
        signal.addEventListener('abort', () => resolve(), { once: true })
        if (signal.aborted) resolve()
      })
    },
    async [Symbol.asyncDispose]() {},
  }

  const memory: MemoryMailbox = {
    makeFolder,
    add(path, message, receivedAt = Date.UTC(2026, 10, 22)) {
      if (!folders.has(path)) makeFolder(path, 'other')
      const folder = folders.get(path)!
      const bytes = typeof message === 'string' ? new TextEncoder().encode(message) : message
      const uid = folder.nextUid++
      folder.held.push({ uid, bytes, receivedAt })
      for (const wake of waiting) wake()
      waiting.clear()
      return uid
    },
    renumber(path) {
      const folder = folders.get(path)!
      folder.uidValidity += 1
      folder.held = folder.held.map((held, place) => ({ ...held, uid: place + 1 }))
      folder.nextUid = folder.held.length + 1
    },
    get fetched() {
      return fetched
    },
    failAfter(messages) {
      left = messages
    },
    remote: () => remote,
  }
  return memory
}
