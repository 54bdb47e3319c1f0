// Brings a mailbox up to date: reads what is new in its folders, in the order of time, and takes it in. What a batch
// tells and how far it read are one transaction, so that a sync that is killed goes on where it was.
import type { Instant } from '../../domain/instant.ts'
import { type Tend, theWorkspace } from '../ports.ts'
import { readSettings, readZone } from '../settings.ts'
import { type Ours, oursOf } from './ours.ts'
import { pickFolders } from './pick-folders.ts'
import type { Mailbox, MailFolder, Vault } from './ports.ts'
import { type FolderReading, type ReadMessage, readNext } from './read-ahead.ts'
import type { RemoteMailbox } from './remote-mailbox.ts'
import { takeMessage } from './take-message.ts'
import type { Taking } from './taking.ts'

export interface SyncCall {
  readonly mailbox: Mailbox
  readonly remote: RemoteMailbox
  /** What signed our unsubscribe links. */
  readonly vault?: Pick<Vault, 'sign'>
  readonly onProgress?: (progress: SyncProgress) => void
  /** Contacts to whom something happened, batch by batch. */
  readonly onChanged?: (contacts: readonly string[]) => void
  readonly signal?: AbortSignal
}

export interface SyncProgress {
  readonly done: number
  readonly total: number
}

export interface SyncAnswer {
  readonly messages: number
  /** Messages that concern a contact and were not known. */
  readonly taken: number
  readonly events: number
  readonly contacts: number
  /** False when it was called off before the end. */
  readonly isComplete: boolean
}

/** Some 50 ms of work: nobody who records an event meanwhile notices. */
const messagesABatch = 100

/**
 * Reads all folders up to their end.
 *
 * @throws Failure unreachable when the server goes away; what was read until then is kept
 */
export async function syncMailbox(tend: Tend, call: SyncCall): Promise<SyncAnswer> {
  const { mailbox, remote, signal } = call
  // What arrives from here on may be missed by this sync, so the mailbox is up to date as of now and no later.
  const startedAt = tend.clock.now()
  const readings = await beginReadings(tend, call)
  const total = readings.reduce((sum, { uids }) => sum + uids.length, 0)
  const counts = { messages: 0, taken: 0, events: 0 }
  const changed = new Set<string>()
  const frame = await readFrame(tend, mailbox)
  for (;;) {
    if (signal?.aborted) return { ...counts, contacts: changed.size, isComplete: false }
    const now = tend.clock.now()
    const batch = await readNext(remote, readings, { limit: messagesABatch, now })
    if (batch.length === 0) break
    const taken = await takeBatch(tend, batch, { ...frame, mailbox, now, vault: call.vault })
    counts.messages += batch.length
    counts.taken += taken.messages
    counts.events += taken.events
    for (const contact of taken.contacts) changed.add(contact)
    if (taken.contacts.length > 0) call.onChanged?.(taken.contacts)
    call.onProgress?.({ done: counts.messages, total })
  }
  await finish(tend, { mailbox, readings, startedAt })
  return { ...counts, contacts: changed.size, isComplete: true }
}

/** What there is to read in each folder, from the kept position on. */
async function beginReadings(tend: Tend, { mailbox, remote }: SyncCall): Promise<FolderReading[]> {
  const picked = pickFolders(await remote.folders())
  const kept = await tend.store.read(theWorkspace, reader => reader.mail.folders.of(mailbox.id))
  const readings: FolderReading[] = []
  for (const { remote: folder, role } of picked) {
    const before = kept.find(({ path }) => path === folder.path)
    const isSame = before?.uidValidity === folder.uidValidity
    const nextUid = isSame ? before.nextUid : 1
    const uids = nextUid < folder.nextUid ? await remote.list(folder, nextUid) : []
    // A folder that was numbered anew is read anew: what it tells is known by its Message-IDs.
    const history = isSame ? before : { historyTotal: uids.length, historyDone: 0, syncedAt: null }
    const frame = { mailbox: mailbox.id, path: folder.path, role, uidValidity: folder.uidValidity, nextUid }
    const { historyTotal, historyDone, syncedAt } = history
    const position = { ...frame, modseq: null, historyUid: 1, historyTotal, historyDone, syncedAt }
    readings.push({ remote: folder, kept: position, uids, fetched: 0, ahead: [] })
  }
  return readings
}

/** What all messages of a sync are read with. */
async function readFrame(tend: Tend, mailbox: Mailbox): Promise<Pick<Taking, 'ours' | 'zone' | 'timeZone'>> {
  return tend.store.read(theWorkspace, async reader => {
    const { timeZone } = await readSettings(reader)
    return { ours: oursIn([mailbox, ...(await reader.mail.mailboxes.all())]), zone: await readZone(reader), timeZone }
  })
}

/** The addresses of every mailbox are ours: what one user writes to another is no reply. */
function oursIn(mailboxes: readonly Mailbox[]): Ours {
  return oursOf(mailboxes.flatMap(({ address, aliases }) => [address, ...aliases]))
}

interface BatchFrame extends Pick<Taking, 'ours' | 'zone' | 'timeZone' | 'mailbox' | 'now' | 'vault'> {}

function takeBatch(tend: Tend, batch: readonly ReadMessage[], frame: BatchFrame) {
  return tend.store.write(theWorkspace, async writer => {
    const contacts = new Set<string>()
    let messages = 0
    let events = 0
    for (const { reading, uid, record } of batch) {
      if (!record) continue
      const taken = await takeMessage(tend, writer, { ...frame, record, uid, folder: reading.kept })
      for (const contact of taken.contacts) contacts.add(contact)
      messages += taken.contacts.length > 0 ? 1 : 0
      events += taken.events
    }
    for (const [reading, uid] of new Map(batch.map(message => [message.reading, message.uid]))) {
      await writer.mail.folders.save(positionAfter(reading, uid, frame.now))
    }
    return { contacts: [...contacts], messages, events }
  })
}

function positionAfter({ kept, uids }: FolderReading, uid: number, now: Instant): MailFolder {
  const { syncedAt, historyTotal } = kept
  const done = kept.historyDone + uids.indexOf(uid) + 1
  return { ...kept, nextUid: uid + 1, historyDone: Math.min(done, historyTotal), syncedAt: syncedAt ?? now }
}

interface Finishing {
  readonly mailbox: Mailbox
  readonly readings: readonly FolderReading[]
  readonly startedAt: Instant
}

/** All folders are read to their end: that is what a send asks for. */
function finish(tend: Tend, { mailbox, readings, startedAt }: Finishing): Promise<void> {
  return tend.store.write(
    theWorkspace,
    async writer => {
      for (const { kept, remote, uids } of readings) {
        const nextUid = Math.max(remote.nextUid, (uids.at(-1) ?? 0) + 1)
        const isNews = kept.syncedAt === null || uids.length > 0 || nextUid !== kept.nextUid
        if (isNews)
          await writer.mail.folders.save({ ...kept, nextUid, historyDone: kept.historyTotal, syncedAt: startedAt })
      }
      const read = new Set(readings.map(({ remote }) => remote.path))
      for (const { path } of await writer.mail.folders.of(mailbox.id)) {
        if (!read.has(path)) await writer.mail.folders.remove(mailbox.id, path)
      }
      await writer.mail.mailboxes.markSynced(mailbox.id, startedAt)
    },
    { isShort: true },
  )
}
