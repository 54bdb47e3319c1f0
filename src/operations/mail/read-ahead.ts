// Reads several folders at once in the order of time, a few messages of each ahead: so a reply is met after the message
// that it answers, though the two lie in different folders, and no more is held than the next few.
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { parseMessage } from '../../formats/mail/parse-message.ts'
import { type MailRecord, recordOf } from './mail-record.ts'
import type { MailFolder } from './ports.ts'
import type { RemoteFolder, RemoteMailbox, RemoteMessage } from './remote-mailbox.ts'

/** A folder that is being read: what is still to be fetched, and what was fetched and not yet taken. */
export interface FolderReading {
  readonly remote: RemoteFolder
  /** As it was kept when the reading began. */
  readonly kept: MailFolder
  /** Ascending; taken from the front. */
  readonly uids: readonly number[]
  fetched: number
  readonly ahead: ReadMessage[]
}

export interface ReadMessage {
  readonly reading: FolderReading
  readonly uid: number
  /** Undefined for a draft, and for what can't be read or names no sender. */
  readonly record: MailRecord | undefined
}

/** A fetch of so many is one question to the server; what is ahead of all folders lies in memory. */
const messagesAhead = 100

/** The next messages over all folders, the oldest first; none = all are read. */
export async function readNext(
  remote: RemoteMailbox,
  readings: readonly FolderReading[],
  { limit, now }: { limit: number; now: Instant },
): Promise<ReadMessage[]> {
  for (const reading of readings) if (reading.ahead.length === 0) await fetchAhead(remote, reading, now)
  const next: ReadMessage[] = []
  while (next.length < limit) {
    const oldest = earliest(readings)
    if (!oldest) break
    next.push(oldest.ahead.shift()!)
    // What this folder holds next may be older than what the others do.
    if (oldest.ahead.length === 0 && oldest.fetched < oldest.uids.length) break
  }
  return next
}

function earliest(readings: readonly FolderReading[]): FolderReading | undefined {
  let first: FolderReading | undefined
  for (const reading of readings) {
    if (reading.ahead.length > 0 && (!first || timeOf(reading) < timeOf(first))) first = reading
  }
  return first
}

/** What can't be read is put aside at once. */
function timeOf({ ahead }: FolderReading): Instant {
  return ahead[0]?.record?.at ?? Number.NEGATIVE_INFINITY
}

async function fetchAhead(remote: RemoteMailbox, reading: FolderReading, now: Instant): Promise<void> {
  const uids = reading.uids.slice(reading.fetched, reading.fetched + messagesAhead)
  const records = new Map<number, MailRecord | undefined>()
  for await (const message of remote.fetch(reading.remote, uids)) {
    records.set(message.uid, await readOne(message, reading.remote.path, now))
  }
  // One that was deleted meanwhile is passed over, and the position moves past it all the same.
  for (const uid of uids) reading.ahead.push({ reading, uid, record: records.get(uid) })
  reading.fetched += uids.length
}

async function readOne(message: RemoteMessage, path: string, now: Instant): Promise<MailRecord | undefined> {
  const { uid, isDraft, bytes } = message
  const receivedAt = Math.min(message.receivedAt, now)
  if (isDraft) return undefined
  try {
    const record = recordOf(await parseMessage(bytes), { file: path, row: uid, receivedAt })
    return record && { ...record, at: record.at <= now ? record.at : receivedAt }
  } catch (error) {
    // One message that can't be read must not keep the rest of a mailbox from being read.
    if (error instanceof Failure) return undefined
    throw error
  }
}
