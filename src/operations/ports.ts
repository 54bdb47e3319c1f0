// What the operations need from the outside, as interfaces: a store that reads and writes in transactions, a clock,
// compiled playbooks. The store floor implements them; nothing here knows of SQL.
import type { Address } from '../domain/channel.ts'
import type { Event, Source } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Playbook } from '../engine/playbook.ts'
import type { Standing } from '../engine/standing.ts'
import type { VerdictKind } from '../engine/verdict.ts'
import type { DocumentReader, DocumentWriter } from './documents.ts'
import type { PairReader, PairWriter } from './duplicates/ports.ts'
import type {
  ContactRecord,
  DayPlace,
  Page,
  PlaybookReference,
  RecordedEvent,
  Retraction,
  StoredVerdict,
  VerdictRow,
  WholeTimeline,
} from './kept.ts'
import type { Dispatch, Draft, MailReader, MailWriter, Message, Offer } from './mail/ports.ts'
import type { ManyReader, ManyWriter } from './many.ts'

/** Everything that an operation is given; only boot/ constructs one. */
export interface Tend {
  readonly store: Store
  readonly clock: Clock
  readonly shelf: Shelf
}

export interface Clock {
  now(): Instant
}

/** The compiled playbooks. A version never changes, so a shelf may keep what it compiled for ever. */
export interface Shelf {
  /** @throws Failure not_found when the store has no such version */
  take(reader: Reader, reference: PlaybookReference): Promise<Playbook>
  /**
   * Compiles a text that is saved nowhere, for a look at what it would do.
   * @throws Failure bad_input with every fault of the text
   */
  compile(reader: Reader, text: string): Promise<Playbook>
}

/**
 * Transactions. Within one workspace there is one writer at a time, on both databases, so a write may read what it
 * depends on without locking it. `work` may be slow, but nothing else is written in that workspace meanwhile.
 */
export interface Store {
  /** Runs `work` on one unchanging view of the workspace. */
  read<Answer>(workspace: string, work: (reader: Reader) => Promise<Answer>): Promise<Answer>
  /** Runs `work` as one transaction: all of it is on disk when the promise resolves, none of it when it rejects. */
  write<Answer>(
    workspace: string,
    work: (writer: Writer) => Promise<Answer>,
    how?: { /** A few rows: it may share its wait for the disk with others. */ readonly isShort?: boolean },
  ): Promise<Answer>
  /** A mark that differs once another process has committed a change; cheap enough to ask for every second. */
  changeMark(): Promise<string>
  /** A mark that differs once anything was committed, by this process or another: for what is kept of what was read. */
  dataMark(): Promise<string>
  /** Whether this process works the timers: one at a time does, until it closes the store or ends. */
  claimTimers(): Promise<boolean>
  /** After an erasure: nothing of what was deleted stays readable in the database's files. */
  forget(): Promise<void>
  close(): Promise<void>
}

/** The workspace and the user that exist until there are more. */
export const theWorkspace = 'main'
export const theUser = 'owner'

export interface Reader {
  readonly workspace: string
  readonly contacts: ContactReader
  readonly timelines: TimelineReader
  readonly verdicts: VerdictReader
  readonly playbooks: PlaybookReader
  readonly settings: SettingReader
  readonly suppressions: SuppressionReader
  readonly mail: MailReader
  readonly documents: DocumentReader
  readonly pairs: PairReader
  readonly holdings: HoldingReader
  readonly many: ManyReader
}

export interface Writer extends Reader {
  readonly contacts: ContactWriter
  readonly timelines: TimelineWriter
  readonly verdicts: VerdictWriter
  readonly playbooks: PlaybookWriter
  readonly settings: SettingWriter
  readonly suppressions: SuppressionWriter
  readonly mail: MailWriter
  readonly documents: DocumentWriter
  readonly pairs: PairWriter
  readonly holdings: HoldingWriter
  readonly many: ManyWriter
  /** Takes away everything that the workspace holds. */
  clear(): Promise<void>
}

export interface ContactReader {
  find(id: string): Promise<ContactRecord | undefined>
  /** The contacts that have one of the addresses, each pair once; two spellings of one address are the same. */
  findByAddresses(addresses: readonly Address[]): Promise<AddressMatch[]>
  /** A page by name, then id. */
  list(filter: ContactFilter): Promise<ContactSummary[]>
  /** Ids in order of id, from after `after`: for work that visits every contact. */
  ids(page: Page): Promise<string[]>
  /** The same contacts whole. */
  page(page: Page): Promise<ContactRecord[]>
  count(): Promise<number>
  /** How many a load brought, and are still there. */
  countBatch(batch: string): Promise<number>
  /** Every source that has contacts, with how many. */
  countBySource(): Promise<SourceCount[]>
}
export interface SourceCount {
  readonly source: Source
  readonly count: number
}
export interface ContactWriter extends ContactReader {
  /** Adds the contact or replaces what was kept of them, addresses included. */
  save(record: ContactRecord): Promise<void>
  /** Takes away the contact and every row about them: timeline, retractions, standing, verdict, assignments, mail. */
  remove(id: string): Promise<void>
}

export interface AddressMatch {
  readonly contact: string
  readonly address: Address
}
export interface ContactFilter {
  /** Part of a name, company or address, in any case. */
  readonly text?: string
  readonly verdict?: VerdictKind
  readonly owner?: string
  readonly batch?: string
  /** The last row of the page before. */
  readonly after?: ContactSummary
  readonly limit: number
}
export interface ContactSummary {
  readonly record: ContactRecord
  readonly verdict: StoredVerdict | undefined
}

export interface TimelineReader {
  /** The events that count, in the timeline's order: retracted ones are left out. */
  events(contact: string): Promise<Event[]>
  /** The same of many contacts in one question, by contact; one without events is left out. */
  eventsOf(contacts: readonly string[]): Promise<Map<string, Event[]>>
  /** All of it, retracted ones too, with what was retracted. */
  whole(contact: string): Promise<WholeTimeline>
  find(contact: string, event: string): Promise<Event | undefined>
  standing(contact: string): Promise<Standing | undefined>
  /** Of many contacts in one question, by contact; those without one are left out. */
  standings(contacts: readonly string[]): Promise<Map<string, Standing>>
  countEvents(): Promise<number>
  /** Touches and calls of ours that were recorded after an instant. It reads every event there is. */
  countTouches(recordedAfter: Instant): Promise<number>
}
export interface TimelineWriter extends TimelineReader {
  append(contact: string, events: readonly Event[], recordedAt: Instant): Promise<void>
  retract(contact: string, retraction: Retraction): Promise<void>
  /** Deletes an event that told of a person who is erased; nothing else may. */
  strike(contact: string, event: string): Promise<void>
  saveStanding(contact: string, standing: Standing): Promise<void>
}

/** Everything about a contact that is a fact or a choice. Standing and verdict follow from it. */
export interface Holdings {
  readonly record: ContactRecord
  readonly recorded: readonly RecordedEvent[]
  readonly retractions: readonly Retraction[]
  readonly drafts: readonly Draft[]
  readonly dispatches: readonly Dispatch[]
  readonly messages: readonly Message[]
  readonly offers: readonly Offer[]
  /** Documents about them, which stay where they are and point to them. */
  readonly documents: readonly DocumentPlace[]
  /** The playbook that was chosen for them alone. */
  readonly playbook: string | null
}
export interface DocumentPlace {
  readonly noun: string
  readonly id: string
}
export interface HoldingReader {
  /** Undefined without such a contact. */
  of(contact: string): Promise<Holdings | undefined>
}
export interface HoldingWriter extends HoldingReader {
  /** Takes away all that is kept of the contact but the contact itself; documents about them stay. */
  empty(contact: string): Promise<void>
  /** Adds the contact where there is none, and to it all that is given. Documents are made to point to them. */
  put(holdings: Holdings): Promise<void>
}

export interface VerdictReader {
  find(contact: string): Promise<VerdictRow | undefined>
  /** Contacts whose verdict changes at or before `now`, the longest due first. */
  due(now: Instant, limit: number): Promise<string[]>
  /** When the next verdict of the workspace changes with no new event: the timer's instant. */
  nextChangeAt(): Promise<Instant | null>
  /** The soonest of the owner's day list, by rank: what is open, and what opens on `day`. */
  dayCandidates(query: DayQuery): Promise<DayRow[]>
  /** How many there are of that list in all, by what they ask for. */
  dayTotals(query: Omit<DayQuery, 'limit'>): Promise<DayTotal[]>
  /** The first of the owner's days after `day` on which anything opens, and how many do; null when none will. */
  nextDay(query: Omit<DayQuery, 'limit'>): Promise<DayAhead | null>
  /** How many contacts there are of each kind of verdict. */
  countByKind(): Promise<Partial<Record<VerdictKind, number>>>
  /** How many contacts each playbook governs, by its id. */
  countByPlaybook(): Promise<Record<string, number>>
  /** Whether the totals agree with the verdicts that they count. */
  isCounted(): Promise<boolean>
  /** Contacts that a playbook governs, in order of id. */
  governedBy(playbook: string, page: Page): Promise<string[]>
}
export interface VerdictWriter extends VerdictReader {
  save(row: VerdictRow): Promise<void>
  /**
   * Makes verdicts due at once, however many, and answers how many: what renews due verdicts then decides them by the
   * playbook chosen.
   */
  expire(which: Expiry): Promise<number>
  /** Counts the totals anew. */
  recount(): Promise<void>
}

/** All of them; those that a playbook governs, of an owner, of a source (of every name, where it has none), one contact's. */
export type Expiry =
  | 'all'
  | { readonly playbook: string }
  | { readonly owner: string }
  | { readonly source: Source }
  | { readonly contact: string }

export interface DayQuery {
  readonly owner: string
  /** The owner's day, days since 1970-01-01. */
  readonly day: number
  readonly limit: number
}
export interface DayRow {
  readonly record: ContactRecord
  readonly stored: StoredVerdict
  readonly place: DayPlace
}
export interface DayAhead {
  /** Days since 1970-01-01. */
  readonly day: number
  readonly count: number
}
export interface DayTotal {
  readonly kind: VerdictKind
  readonly rule: string
  /** Of the touch or of the next one; null where nothing is to be sent. */
  readonly channel: Address['channel'] | null
  readonly count: number
}

export interface PlaybookVersion extends PlaybookReference {
  /** The YAML as it was saved. */
  readonly text: string
  /** False when a user wrote it here. */
  readonly isShipped: boolean
  readonly savedAt: Instant
}
/** Which playbook governs: the nearest wins, contact before source before workspace. */
export interface Assignment {
  readonly scope: 'workspace' | 'source' | 'contact'
  /** '' for the workspace; `kind` or `kind:name` for a source; the contact's id. */
  readonly key: string
  readonly playbook: string
}
export interface PlaybookReader {
  /** The newest version of every playbook. */
  newest(): Promise<PlaybookVersion[]>
  versions(id: string): Promise<PlaybookVersion[]>
  find(reference: PlaybookReference): Promise<PlaybookVersion | undefined>
  assignments(): Promise<Assignment[]>
  /** The newest version of the playbook that the nearest assignment names. */
  governing(contact: string, source: Source | null): Promise<PlaybookReference>
}
export interface PlaybookWriter extends PlaybookReader {
  save(version: PlaybookVersion): Promise<void>
  assign(assignment: Assignment): Promise<void>
  unassign(scope: Assignment['scope'], key: string): Promise<void>
}

/** Small choices of the workspace, JSON by name; operations/settings.ts gives them their shapes. */
export interface SettingReader {
  get(name: string): Promise<unknown>
  all(): Promise<Record<string, unknown>>
}
export interface SettingWriter extends SettingReader {
  set(name: string, value: unknown): Promise<void>
}

/** Opt-outs of people who are no longer contacts: salted hashes of their address keys, nothing else. */
export interface SuppressionReader {
  has(hash: string): Promise<boolean>
  all(): Promise<Suppression[]>
}
export interface SuppressionWriter extends SuppressionReader {
  add(suppression: Suppression): Promise<void>
}
export interface Suppression {
  readonly hash: string
  readonly at: Instant
}
