// The opening of Tend, as those who call operations need it: boot/ implements it, and the command line and the server
// are handed it.
import type { Tend } from './ports.ts'

/** Which data: what the call said with `--data`, else what the environment says. */
export interface DataChoice {
  readonly data?: string
}

/** Tend, opened; closed when it goes out of scope (`await using`). */
export type OpenedTend = Tend & AsyncDisposable

/** @throws Failure storage when the database can't be opened, with what to do about it */
export type OpenTend = (choice: DataChoice) => Promise<OpenedTend>
