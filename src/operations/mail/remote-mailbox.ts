// A mailbox on its server, as the sync needs it: folders, the messages in them by UID, and a wait for news. The IMAP
// channel implements it; nothing here knows of the protocol beyond what a position means.
import type { Instant } from '../../domain/instant.ts'
import type { MailSecret, MailServer } from './ports.ts'

/** What a folder is for, as the server says (RFC 6154) or its name does. */
export type FolderUse = 'inbox' | 'sent' | 'all' | 'archive' | 'junk' | 'drafts' | 'trash' | 'other'

export interface RemoteFolder {
  readonly path: string
  readonly use: FolderUse
  /** A UID names a message only together with this; text, since it may outgrow a number's exactness. */
  readonly uidValidity: string
  /** Every message that is there now has a lower UID. */
  readonly nextUid: number
}

export interface RemoteMessage {
  readonly uid: number
  /** When the server took it in: its own clock, where the Date header is the writer's. */
  readonly receivedAt: Instant
  readonly isDraft: boolean
  /** Its beginning, where it is very long: text stands before attachments. */
  readonly bytes: Uint8Array
}

export interface RemoteMailbox extends AsyncDisposable {
  /** Those that can be opened, with their positions now. */
  folders(): Promise<RemoteFolder[]>
  /**
   * The UIDs from `fromUid` on, ascending.
   *
   * @throws Failure conflict when the folder has another uidValidity by now
   */
  list(folder: RemoteFolder, fromUid: number): Promise<number[]>
  /** The messages of these UIDs, ascending; those that are gone meanwhile are left out. */
  fetch(folder: RemoteFolder, uids: readonly number[]): AsyncIterable<RemoteMessage>
  /** Whether the folder holds a message with this Message-ID (without angle brackets). */
  has(path: string, messageId: string): Promise<boolean>
  /** Puts a message into the folder, as read. */
  append(path: string, message: { readonly bytes: Uint8Array; readonly at: Instant }): Promise<void>
  /** Resolves when the folder has news, when `patienceMs` have passed, or on the signal. */
  waitForNews(folder: RemoteFolder, how: { readonly patienceMs: number; readonly signal: AbortSignal }): Promise<void>
}

/** @throws Failure unreachable or login_refused, in words that name the server */
export type ConnectMailbox = (server: MailServer, secret: MailSecret) => Promise<RemoteMailbox>
