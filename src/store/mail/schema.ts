// The tables of mail as kysely sees them; payloads are JSON text of the values in operations/mail/ports.ts, and the
// columns beside are what queries ask by.

export interface MailboxTable {
  workspace: string
  id: string
  address: string
  state: string
  /** Sealed: the store can't read it. */
  secret: string
  synced_at: number | null
  added_at: number
  payload: string
}

export interface MailFolderTable {
  workspace: string
  mailbox: string
  path: string
  payload: string
}

export interface MessageTable {
  workspace: string
  mailbox: string
  message_id: string
  contact: string | null
  event: string | null
  direction: string
  folder: string
  uid: number | null
  thread: string
  at: number
  /** The subject without Re: and Fwd:, in lower case: what a thread is found by where the ids are lost. */
  subject_key: string
  payload: string
}

export interface OfferTable {
  workspace: string
  contact: string
  field: string
  value: string
  message_id: string
  at: number
}

export interface TemplateTable {
  workspace: string
  id: string
  version: number
  /** 1 when it came with Tend, 0 when a user wrote it. */
  is_shipped: number
  saved_at: number
  payload: string
}

export interface DraftTable {
  workspace: string
  id: string
  contact: string
  occasion: string
  state: string
  opens_at: number
  payload: string
}

export interface DispatchTable {
  workspace: string
  contact: string
  occasion: string
  message_id: string
  mailbox: string
  state: string
  claimed_at: number
  next_try_at: number | null
  sent_at: number | null
  outcome: string | null
  outcome_at: number | null
  payload: string
}
