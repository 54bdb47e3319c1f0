// The tables as kysely sees them. Instants are milliseconds since 1970; payloads are JSON text. Nothing of this leaves
// the store: each noun's file turns rows into the domain's values.

import type { LikenessTable } from './duplicates/schema.ts'
import type {
  DispatchTable,
  DraftTable,
  MailboxTable,
  MailFolderTable,
  MessageTable,
  OfferTable,
  TemplateTable,
} from './mail/schema.ts'

export interface Schema {
  contact: ContactTable
  address: AddressTable
  event: EventTable
  retraction: RetractionTable
  standing: StandingTable
  verdict: VerdictTable
  verdict_total: VerdictTotalTable
  playbook: PlaybookTable
  assignment: AssignmentTable
  setting: SettingTable
  suppression: SuppressionTable
  mailbox: MailboxTable
  mail_folder: MailFolderTable
  offer: OfferTable
  message: MessageTable
  template: TemplateTable
  draft: DraftTable
  dispatch: DispatchTable
  document: DocumentTable
  likeness: LikenessTable
  migration: MigrationTable
}

export interface ContactTable {
  workspace: string
  id: string
  owner: string
  /** The name, company or first address in lower case: what a page of contacts is sorted by. */
  sort_key: string
  /** Name, company and addresses in lower case: what a search looks in. */
  search_text: string
  source_kind: string | null
  source_name: string | null
  batch: string | null
  added_at: number
  /** The domain's Contact, addresses included; the address table is its index. */
  payload: string
}

export interface AddressTable {
  workspace: string
  /** `number` for phone and sms, which reach the same person by the same digits; else the channel. */
  family: string
  key: string
  contact: string
}

export interface EventTable {
  workspace: string
  contact: string
  id: string
  at: number
  kind: string
  /** The fields of its kind. */
  payload: string
  recorded_at: number
}

export interface RetractionTable {
  workspace: string
  contact: string
  event: string
  at: number
}

export interface StandingTable {
  workspace: string
  contact: string
  payload: string
}

export interface VerdictTable {
  workspace: string
  contact: string
  owner: string
  kind: string
  rule: string
  /** Of the touch or the next one; '' where there is none. */
  channel: string
  /** DayPlace.day; -1 where the verdict is on no day list. */
  day: number
  rank: number
  next_change_at: number | null
  decided_at: number
  playbook: string
  playbook_version: string
  payload: string
}

/** How many verdicts there are of one owner, day, kind, rule and channel: kept so that nothing counts a million rows. */
export interface VerdictTotalTable {
  workspace: string
  owner: string
  day: number
  kind: string
  rule: string
  channel: string
  count: number
}

export interface PlaybookTable {
  workspace: string
  id: string
  version: string
  /** 1 for the first version saved, then up: versions are names and need not sort. */
  position: number
  text: string
  /** 1 when it came with Tend, 0 when a user wrote it. */
  is_shipped: number
  saved_at: number
}

export interface AssignmentTable {
  workspace: string
  scope: string
  key: string
  playbook: string
}

export interface SettingTable {
  workspace: string
  name: string
  payload: string
}

export interface SuppressionTable {
  workspace: string
  hash: string
  at: number
}

export interface DocumentTable {
  workspace: string
  noun: string
  id: string
  state: string
  /** '' where it is found by nothing but its id and time. */
  key: string
  contact: string | null
  at: number
  payload: string
}

export interface MigrationTable {
  name: string
  applied_at: number
}
