// Judges one failed delivery: does it last, and why did it fail. What was said of the recipient decides before what was
// said in general, and words before codes.
import { type BounceReason, isBareClaim, isLasting, reasonOf, reasonOfStatus } from './bounce-reason.ts'

export interface BounceResult {
  /** The address as we wrote it to, where the report tells. */
  readonly recipient: string
  /** The address that we wrote to, where the report names it beside another that it became. */
  readonly origin?: string
  /** hard: no mail will reach it; soft: it may pass, or the fault is with what we sent. */
  readonly severity: 'hard' | 'soft'
  /** Enhanced status (RFC 3463), the most telling of those given; empty when none is. */
  readonly status: string
  readonly reason: BounceReason
}

export interface FailureEvidence {
  readonly recipient: string
  readonly origin?: string | undefined
  readonly status: string
  readonly isDelay: boolean
  /** What was said of this recipient, the surest first. */
  readonly said: readonly string[]
  /** All that the server said. */
  readonly words: string
}

export function judgeFailure({ recipient, origin, status, isDelay, said, words }: FailureEvidence): BounceResult {
  const stated = tellingStatus([statusIn(said[0] ?? ''), status, ...said.slice(1).map(statusIn)])
  const grounds = [...said, words].map(text => text.replaceAll(/\n[ \t]+/g, ' '))
  const telling = grounds.find(text => reasonOf(text) !== 'unknown')
  const reason = telling === undefined ? reasonOfStatus(stated) : reasonOf(telling)
  const passes = isDelay || stated.startsWith('4') || /^\s*4\d\d[ -]/.test(said[0] ?? '')
  const isSure = reason !== 'user_unknown' || !isBareClaim(telling ?? '') || isConfirmed(stated, grounds)
  const severity = !passes && isLasting(reason) && isSure ? 'hard' : 'soft'
  return { recipient, ...(origin ? { origin } : {}), severity, status: stated, reason }
}

/**
 * "User unknown" by itself is not believed: content filters, and the Japanese carriers above all, say so of mail that
 * they dislike, after they took the recipient. It is believed with a status of RFC 3463 that says the same, or when
 * the recipient was refused as such, in answer to RCPT.
 */
function isConfirmed(status: string, grounds: readonly string[]): boolean {
  return /^5\.(?:1\.\d|2\.1)/.test(status) || grounds.some(words => /\bRCPT\b|\b5\.1\.1\b/.test(words))
}

/** The first that says more than x.0.0, which servers put where they have nothing to say. */
function tellingStatus(given: readonly string[]): string {
  return given.find(status => status !== '' && !status.endsWith('.0.0')) ?? given.find(status => status !== '') ?? ''
}

/** The first enhanced status code in a text, which an address of IP version 4 is not; or an empty text. */
export function statusIn(text: string): string {
  return /(?:^|[^\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(text)?.[1] ?? ''
}
