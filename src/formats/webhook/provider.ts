// What a provider's file tells of it: how it signs, how a delivery is read, and in words how it is set up.
import type { Circumstances, WebhookReading } from './reading.ts'
import type { Claim, SignedRequest } from './signature.ts'

export interface Provider {
  readonly id: string
  readonly title: string
  /** What the provider calls the secret, and who makes it: `us` = we do, and it is typed there. */
  readonly secret: { readonly name: string; readonly madeBy: 'us' | 'them' }
  /** Whether unfinished checkouts wait before they count. */
  readonly hasCarts: boolean
  /** Whether it tells that a booking's time is over. */
  readonly tellsEnds?: boolean
  /** What to do there, in order. */
  readonly steps: readonly string[]
  /** What becomes of what, a sentence each. */
  sentences(choices: { readonly minutes: number; readonly endedIsHeld: boolean }): readonly string[]
  /** The headers that are read, in lower case: no other is kept. */
  readonly headers: readonly string[]
  claims(request: SignedRequest): readonly Claim[]
  /** A body by which it asks, unsigned, whether the address answers. */
  isPing?(body: string): boolean
  /** The provider's own id of the delivery, by which a second one is known. */
  deliveryId?(payload: unknown, headers: Readonly<Record<string, string>>): string | undefined
  /** Takes a delivery apart that holds several. */
  split?(payload: unknown): readonly unknown[]
  /** For a body that may be something else than JSON; undefined = it is nothing that is known. */
  parse?(body: string, contentType: string): unknown
  read(payload: unknown, call: ReadCall): WebhookReading
}

export interface ReadCall extends Circumstances {
  readonly headers: Readonly<Record<string, string>>
}
