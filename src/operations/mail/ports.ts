// What mail needs from the outside: where its rows are kept, what sends, what looks into a mailbox, what keeps secrets.
// The store, the channels and boot/ implement them.
import type { Intent } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { OAuthSecret, TokenSource } from './oauth-ports.ts'

export interface MailReader {
  readonly mailboxes: MailboxReader
  readonly folders: FolderReader
  readonly messages: MessageReader
  readonly templates: TemplateReader
  readonly drafts: DraftReader
  readonly dispatches: DispatchReader
  readonly offers: OfferReader
}
export interface MailWriter extends MailReader {
  readonly mailboxes: MailboxWriter
  readonly folders: FolderWriter
  readonly messages: MessageWriter
  readonly templates: TemplateWriter
  readonly drafts: DraftWriter
  readonly dispatches: DispatchWriter
  readonly offers: OfferWriter
}

// ── Mailboxes ──

/** How a server is reached. `tls` from the first byte (465, 993), `starttls` required, `none` for this machine only. */
export interface MailServer {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'none'
  /** Null where the server asks for no login. */
  readonly user: string | null
}
/** What a login takes; sealed before it is kept. */
export type MailSecret =
  | { readonly kind: 'password'; readonly password: string }
  /** Used as given, and not renewed. */
  | { readonly kind: 'oauth2'; readonly accessToken: string }
  | OAuthSecret
  | { readonly kind: 'none' }

export interface MailLimits {
  readonly perHour: number
  readonly perDay: number
  /** Messages of the first day of use; each day allows half as many again, up to perDay. */
  readonly firstDay: number
  /** Least and most seconds between two messages; each gap is drawn by chance. */
  readonly gapSeconds: readonly [number, number]
}

export interface Mailbox {
  readonly id: string
  /** The address that it sends as. */
  readonly address: string
  /** Other addresses that are ours too: mail from them is never a reply. */
  readonly aliases: readonly string[]
  /** The sender's name as recipients see it. */
  readonly name: string
  readonly smtp: MailServer
  /** Null where nothing is read: then nothing is sent by itself either, except by a person's word. */
  readonly imap: MailServer | null
  readonly limits: MailLimits
  readonly state: 'active' | 'paused'
  /** Why it is paused; null while it is active. */
  readonly pausedBecause: string | null
  /** Sealed MailSecret; opened by the Vault just before a login. */
  readonly secret: string
  /** When all folders were last read up to their end; null = never. Set by the sync. */
  readonly syncedAt: Instant | null
  readonly addedAt: Instant
  /** Who puts a copy among the sent; left out = it is found out by the first sends. */
  readonly sentCopies?: 'server' | 'tend'
  /** The next message leaves no sooner: the gap, drawn by chance after each. */
  readonly notBefore: Instant
}
export interface MailboxReader {
  find(id: string): Promise<Mailbox | undefined>
  /** In order of age. */
  all(): Promise<Mailbox[]>
}
export interface MailboxWriter extends MailboxReader {
  save(mailbox: Mailbox): Promise<void>
  markSynced(id: string, at: Instant): Promise<void>
  /** Its folders go with it; messages and dispatches stay. */
  remove(id: string): Promise<void>
}

// ── What was read ──

/** The position kept in one folder. UIDs mean nothing once uidValidity changed (RFC 3501 §2.3.1.1). */
export interface MailFolder {
  readonly mailbox: string
  readonly path: string
  readonly role: 'inbox' | 'sent' | 'archive' | 'junk' | 'other'
  /** 64-bit numbers are kept as text. */
  readonly uidValidity: string
  /** New mail is from this UID on. */
  readonly nextUid: number
  /** HIGHESTMODSEQ (RFC 7162) at that time; null where the server has none. */
  readonly modseq: string | null
  /** The first sync goes back from here: UIDs below this are not read yet; 1 = all of the history is. */
  readonly historyUid: number
  /** Messages that the history held when it began, and how many of them are read: the progress bar. */
  readonly historyTotal: number
  readonly historyDone: number
  readonly syncedAt: Instant | null
}
export interface FolderReader {
  of(mailbox: string): Promise<MailFolder[]>
  find(mailbox: string, path: string): Promise<MailFolder | undefined>
}
export interface FolderWriter extends FolderReader {
  save(folder: MailFolder): Promise<void>
  remove(mailbox: string, path: string): Promise<void>
}

/** One message that was read or sent. Its body is not kept: the mailbox has it. */
export interface Message {
  readonly mailbox: string
  /** Without angle brackets; made from a hash where a message has none. */
  readonly messageId: string
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  /** The messageId of the first message that is known of its thread. */
  readonly thread: string
  readonly contact: string | null
  /** The event that it became, on that contact's timeline. */
  readonly event: string | null
  readonly direction: 'in' | 'out'
  /** What it was classed as: human, auto_reply, bounce … */
  readonly class: string
  readonly folder: string
  readonly uid: number | null
  readonly at: Instant
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  /** The subject without Re: and Fwd:, in lower case. */
  readonly subjectKey: string
}
export interface MessageReader {
  /** In whichever mailbox it lies. */
  findById(messageId: string): Promise<Message | undefined>
  /** Those of the ids that are known, in no order. */
  findByIds(messageIds: readonly string[]): Promise<Message[]>
  thread(thread: string): Promise<Message[]>
  /** Of that subjectKey, from `since` on, the newest first; a few. */
  withSubject(subjectKey: string, since: Instant): Promise<Message[]>
  /** Of a contact, the newest first. */
  ofContact(contact: string, limit: number): Promise<Message[]>
  count(mailbox: string): Promise<number>
}
export interface MessageWriter extends MessageReader {
  /** Adds it or replaces what was kept under the same mailbox and Message-ID. */
  save(message: Message): Promise<void>
}

/** What a reply's signature told of its writer, for a person to take or leave. */
export interface Offer {
  readonly contact: string
  readonly field: 'phone' | 'title' | 'company'
  readonly value: string
  /** The message that it stands in. */
  readonly messageId: string
  readonly at: Instant
}
export interface OfferReader {
  of(contact: string): Promise<Offer[]>
}
export interface OfferWriter extends OfferReader {
  /** Adds it or replaces an older one of the same field. */
  save(offer: Offer): Promise<void>
  remove(contact: string, field: Offer['field']): Promise<void>
}

// ── What is to be written ──

export interface TemplateText {
  readonly subject: string
  readonly text: string
  /** Null = plain text only, which is the default. */
  readonly html: string | null
  /** What only a person can add, in a sentence: such a draft is held until it was edited. Null = it is complete. */
  readonly needs: string | null
}
export interface Template extends TemplateText {
  /** `give`, an intent; or `balanced/give`, a playbook's step. */
  readonly id: string
  readonly version: number
  readonly isShipped: boolean
  readonly savedAt: Instant
}
export interface TemplateReader {
  /** The newest version. */
  find(id: string): Promise<Template | undefined>
  versions(id: string): Promise<Template[]>
  /** The newest version of each, by id. */
  all(): Promise<Template[]>
}
export interface TemplateWriter extends TemplateReader {
  save(template: Template): Promise<void>
}

/**
 * proposed: waits for a person. edited: a person changed its text, and it still waits. held: it can't go out as it is,
 * the reason says why. approved: goes out when its time comes. skipped: a person said no. withdrawn: the verdict asks
 * for it no more. sent: its dispatch says the rest.
 */
export const draftStates = ['proposed', 'edited', 'held', 'approved', 'skipped', 'withdrawn', 'sent'] as const
export type DraftState = (typeof draftStates)[number]

export interface Draft extends TemplateText {
  readonly id: string
  readonly contact: string
  /** What tells this touch from every other of the contact: its step, and the touch that it follows. */
  readonly occasion: string
  readonly step: string
  readonly intent: Intent
  readonly mailbox: string
  readonly to: string
  /** The message that it goes on from, in its thread; null = it starts one. */
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  readonly template: string
  readonly templateVersion: number
  readonly state: DraftState
  /** Who let it go out; null while nobody did. */
  readonly approvedBy: 'person' | 'playbook' | null
  /** Why it is held, skipped or withdrawn; null else. */
  readonly reason: string | null
  readonly opensAt: Instant
  readonly dueAt: Instant
  readonly madeAt: Instant
  readonly changedAt: Instant
}
export interface DraftReader {
  find(id: string): Promise<Draft | undefined>
  findByOccasion(contact: string, occasion: string): Promise<Draft | undefined>
  /** Those in one of the states, by when they open. */
  inStates(states: readonly DraftState[], limit: number): Promise<Draft[]>
  ofContact(contact: string): Promise<Draft[]>
}
export interface DraftWriter extends DraftReader {
  save(draft: Draft): Promise<void>
}

// ── What goes out ──

/**
 * claimed: a process is at it. waiting: the server surely did not take it, and it is tried again at nextTryAt. sent.
 * failed: the server refused it for good. unconfirmed: whether the server took it is not known. held: a person must
 * look. skipped: a person let go of it.
 */
export const dispatchStates = ['claimed', 'waiting', 'sent', 'failed', 'unconfirmed', 'held', 'skipped'] as const
export type DispatchState = (typeof dispatchStates)[number]

export interface Dispatch {
  readonly contact: string
  readonly occasion: string
  readonly draft: string
  readonly mailbox: string
  readonly step: string
  readonly intent: Intent
  readonly to: string
  /** Fixed when it is claimed, without angle brackets: every try and every lookup names it. */
  readonly messageId: string
  readonly state: DispatchState
  readonly attempts: number
  readonly claimedAt: Instant
  readonly nextTryAt: Instant | null
  readonly sentAt: Instant | null
  /** What the server said last, and in words what it means. */
  readonly said: string | null
  /** What came of it later, for the health of the mailbox. */
  readonly outcome: 'bounced' | 'complained' | null
  readonly outcomeAt: Instant | null
}
export interface DispatchReader {
  find(contact: string, occasion: string): Promise<Dispatch | undefined>
  findByMessageId(messageId: string): Promise<Dispatch | undefined>
  ofContact(contact: string): Promise<Dispatch[]>
  inStates(states: readonly DispatchState[], limit: number): Promise<Dispatch[]>
  /** The newest that went out from a mailbox. */
  lastSent(mailbox: string): Promise<Dispatch | undefined>
  /** What a mailbox sent, or may have sent, from `since` on. */
  tally(mailbox: string, since: Instant): Promise<MailTally>
}
export interface DispatchWriter extends DispatchReader {
  /** False when the occasion or the Message-ID is claimed already: then nothing was written. */
  claim(dispatch: Dispatch): Promise<boolean>
  save(dispatch: Dispatch): Promise<void>
  /** Marks what came of the contact's newest dispatch that went to the address: called by what reads bounces. */
  noteOutcome(contact: string, outcome: DispatchOutcome): Promise<void>
}
export interface DispatchOutcome {
  /** The Message-ID that the report names, where it names one. */
  readonly messageId: string | null
  readonly kind: 'bounced' | 'complained'
  readonly at: Instant
}
export interface MailTally {
  readonly sent: number
  readonly bounced: number
  readonly complained: number
  readonly lastSentAt: Instant | null
}

// ── The outside ──

/** Seals what must not lie in the database in clear, by a key that lies elsewhere. */
export interface Vault {
  seal(secret: MailSecret): string
  /** @throws Failure storage when it was sealed by another key */
  open(sealed: string): MailSecret
  /** A signature of the text by the same key, for links that only we can have made. */
  sign(text: string): string
}

/** The folder of what was sent. The reading side implements it. */
export interface SentFolder {
  /** @throws Failure when the mailbox can't be looked into; that is not the answer `false` */
  has(mailbox: Mailbox, messageId: string): Promise<boolean>
  /** Puts a copy of what was sent there. @throws Failure */
  keep(mailbox: Mailbox, mail: OutgoingMail): Promise<void>
}

/** One look at a server, in words. */
export interface MailCheck {
  readonly what: 'smtp' | 'imap' | 'oauth'
  readonly isGood: boolean
  /** What was found, such as `mail.example.com:587 offers no STARTTLS`. */
  readonly says: string
  /** What to do about it; null when it is good. */
  readonly act: string | null
}
export interface MailProbe {
  check(mailbox: Mailbox): Promise<MailCheck>
}

/** A message as it leaves. */
export interface OutgoingMail {
  readonly messageId: string
  readonly date: Instant
  readonly from: { readonly name: string; readonly address: string }
  readonly to: { readonly name: string | null; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  /** Where their programs let them unsubscribe; null where the mail is not commercial. */
  /** `mailto` is an address, with the subject that it asks for. */
  readonly unsubscribe: { readonly url: string | null; readonly mailto: string } | null
  /** How a meeting reaches their calendar (RFC 6047). */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL' | 'REPLY'; readonly text: string }
  /** Nobody wrote or approved it: an absence is not to be answered to it (RFC 3834 §5). */
  readonly isAutomatic?: boolean
}

/**
 * What became of one try. Only `accepted` is surely sent, and only `unknown` may be: every other answer means that the
 * server surely did not take the message.
 */
export type PostAnswer =
  | { readonly kind: 'accepted' | 'unknown'; readonly says: string }
  /** later: try again. refused: this message or sender, for good. */
  | { readonly kind: 'later' | 'refused'; readonly says: string }
  /** Their address, as a bounce would tell. */
  | { readonly kind: 'recipient'; readonly says: string; readonly severity: 'hard' | 'soft' }
  /** The mailbox can't send at all: its name, port, certificate or login is wrong. */
  | { readonly kind: 'mailbox'; readonly says: string; readonly isLogin: boolean }

/** Sends one message by the mailbox's server. Answers for every end of a try, and never throws for one. */
export interface Post {
  send(mailbox: Mailbox, mail: OutgoingMail): Promise<PostAnswer>
}

/** What the operations of mail are given beside Tend; only boot/ constructs one. */
export interface MailKit {
  readonly post: Post
  /** What looks at the servers of a mailbox for its test. */
  readonly probes: readonly MailProbe[]
  /** Null where nothing can look into a Sent folder: then what is unconfirmed waits for a person. */
  readonly sentFolder: SentFolder | null
  readonly vault: Vault
  readonly tokens: TokenSource
  /** A number from 0 to 1, drawn anew. */
  chance(): number
  /** The templates that came with Tend, by id. */
  shippedTemplates(): Promise<ReadonlyMap<string, TemplateText>>
}
