// Failures that someone can act on: one class, its codes from one table. Expected answers are values and bugs are
// assertions; neither comes here.
import { describeFault, type Fault } from './fault.ts'

/** Per code: what to do about it, and whether the same call may succeed later. docs/errors.md is made from this. */
export const failureCodes = {
  bad_input: { act: 'Mend the input at the places named and try again.', retry: false },
  not_found: { act: 'Check the name or id; what it names may be gone since.', retry: false },
  ambiguous: { act: 'More than one matches: give the id.', retry: false },
  conflict: { act: 'It was changed meanwhile: read it again and repeat the change.', retry: true },
  already_serving: {
    act: 'Another process serves this data folder: use it, stop it, or give another --data.',
    retry: false,
  },
  storage: { act: 'Check the disk, the folder’s rights or DATABASE_URL; `tend doctor` says which.', retry: true },
  not_allowed: { act: 'Open the address that `tend start` printed: it carries the token.', retry: false },
  unreachable: {
    act: 'Check the server’s name, port and security, and the network; it is tried again by itself.',
    retry: true,
  },
  login_refused: {
    act: 'Check the user and the password or token; where the provider asks for a second step, make an app password.',
    retry: false,
  },
  too_large: { act: 'Send less at once; the limit is in the message.', retry: false },
} as const
export type FailureCode = keyof typeof failureCodes

/** What can be asked for by a name and is listed somewhere: each surface says in its own words where. */
export type Listed =
  | 'booking'
  | 'booking page'
  | 'calendar'
  | 'delivery'
  | 'dispatch'
  | 'draft'
  | 'form'
  | 'import'
  | 'mailbox'
  | 'notice'
  | 'offer page'
  | 'user'
  | 'webhook'

export class Failure extends Error {
  readonly code: FailureCode
  readonly faults: readonly Fault[]
  /** What to do about it, in a sentence; the code's usual one unless the place knows better. */
  readonly act: string
  /** Of what is not there: what it would have been listed as. */
  readonly listed: Listed | undefined

  /** @param message what happened and to which one, in a sentence, without secrets or message bodies */
  constructor(
    code: FailureCode,
    message: string,
    detail: { faults?: readonly Fault[]; act?: string; listed?: Listed; cause?: unknown } = {},
  ) {
    super(message, { cause: detail.cause })
    this.name = 'Failure'
    this.code = code
    this.faults = detail.faults ?? []
    this.act = detail.act ?? failureCodes[code].act
    this.listed = detail.listed
  }
}

/** The failure of a name that nothing has. @param hint a sentence more, led by a space */
export function missing(listed: Listed, said: string, hint = ''): Failure {
  return new Failure('not_found', `There is no ${listed} ${said}.${hint}`, { listed })
}

/** The failure of an input with faults; its message names the first few. */
export function badInput(what: string, faults: readonly Fault[]): Failure {
  const named = faults.slice(0, 3).map(describeFault).join('\n  ')
  const more = faults.length > 3 ? `\n  and ${faults.length - 3} more` : ''
  return new Failure('bad_input', `${what}:\n  ${named}${more}`, { faults })
}
