// What the commands are handed by boot/: the clock, the opening of the data, the playbooks that came with Tend, the
// server. Commands reach nothing else outside themselves but files that the call names.
import type { Instant } from '../domain/instant.ts'
import type { Surroundings } from '../engine/compile-playbook.ts'
import type { BookingKit } from '../operations/bookings/ports.ts'
import type { ReadPicture } from '../operations/cards/ports.ts'
import type { Finding } from '../operations/examine.ts'
import type { ImportSource } from '../operations/import/ports.ts'
import type { MailKit } from '../operations/mail/ports.ts'
import type { ConnectMailbox } from '../operations/mail/remote-mailbox.ts'
import type { DataChoice, OpenTend } from '../operations/open-tend.ts'
import type { MailExchange } from '../operations/quality/ports.ts'

export interface Wiring {
  readonly version: string
  now(): Instant
  readonly open: OpenTend
  /** What sending and mailboxes need beside the data. */
  mailKit(choice: DataChoice): Promise<MailKit & Disposable>
  readonly connectMailbox: ConnectMailbox
  /** What asks the DNS who takes mail for a domain. */
  mailExchange(): Promise<MailExchange>
  /**
   * Files, folders of messages and `-` for stdin, as sources of an import.
   *
   * @throws Failure bad_input for a name that can't be read
   */
  openSources(names: readonly string[]): Promise<readonly ImportSource[]>
  /** What reads photos of business cards; ended when it goes out of scope. */
  cardPhotos(): Promise<{ readonly read: ReadPicture } & AsyncDisposable>
  /** What calendars are read with. */
  bookingKit(): Promise<BookingKit>
  /** The texts of the playbooks that came with Tend, by id. */
  shippedPlaybooks(): Promise<ReadonlyMap<string, string>>
  /** The newest texts of those of the workspace, by id; none where there are no data yet. */
  savedPlaybooks(choice: DataChoice): Promise<ReadonlyMap<string, string>>
  /** What playbooks are compiled with: holidays, and the countries of time zones. */
  surroundings(): Promise<Surroundings>
  serve(choice: ServeChoice): Promise<Served>
  examine(choice: DataChoice): Promise<readonly Finding[]>
}

export interface ServeChoice extends DataChoice {
  readonly host: string
  /** Left out = the usual one, or any free one when that is taken. */
  readonly port?: number
  /** Names beside localhost under which the server is reached, such as a proxy's. */
  readonly hostNames: readonly string[]
  /** True = the old token opens nothing any more. */
  readonly hasNewToken: boolean
}

export interface Served {
  /** The address with the token, to be opened in a browser. */
  readonly address: string
  readonly token: string
  /** In words: the folder, or the host and name of the database. */
  readonly data: string
  readonly hasPages: boolean
  /** Resolves when a signal has ended the serving and everything is closed. */
  readonly ended: Promise<void>
}
