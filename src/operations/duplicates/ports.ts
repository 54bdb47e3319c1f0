// What finding duplicates needs of the store: the pairs that were found. What merging needs is in the ports of all
// operations, since it is of everything that there is.
import type { Address } from '../../domain/channel.ts'
import type { Instant } from '../../domain/instant.ts'

/** Two contacts who may be one person; `a` sorts before `b`. */
export interface LikePair {
  readonly a: string
  readonly b: string
  /** From 0 to 1. */
  readonly score: number
  readonly kind: 'certain' | 'likely'
  readonly foundAt: Instant
}
export interface PairQuery {
  readonly kind?: LikePair['kind']
  /** Pairs that this contact is in. */
  readonly contact?: string
  /** The last pair of the page before. */
  readonly after?: LikePair
  readonly limit: number
}
export interface PairReader {
  /** The surest first. */
  list(query: PairQuery): Promise<LikePair[]>
  count(kind: LikePair['kind']): Promise<number>
  /** Ids of contacts of whom any of the traces is kept: a few hundred at most. */
  candidates(traces: Traces): Promise<string[]>
}
/** By what a contact is looked for among all. */
export interface Traces {
  readonly addresses: readonly Address[]
  /** What stands before the @, in lower case, at whatever domain. */
  readonly locals: readonly string[]
  /** Numbers as they may be written. */
  readonly numbers: readonly string[]
  /** Beginnings of names, in lower case. */
  readonly names: readonly string[]
}
export interface PairWriter extends PairReader {
  /** Pairs that are kept already get the newer score. */
  save(pairs: readonly LikePair[]): Promise<void>
  remove(pair: Pick<LikePair, 'a' | 'b'>): Promise<void>
  /** Those that were found before the instant: a whole pass has found anew what still holds. */
  removeOlder(foundBefore: Instant): Promise<void>
}
