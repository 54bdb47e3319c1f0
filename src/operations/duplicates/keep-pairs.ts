// Keeps pairs that were found, in a transaction that the caller began.
import type { Instant } from '../../domain/instant.ts'
import type { Writer } from '../ports.ts'
import type { FoundPair } from './pair-up.ts'

/** Keeps those whose contacts are both there still: others work meanwhile. */
export async function savePairs(writer: Writer, pairs: readonly FoundPair[], now: Instant): Promise<void> {
  const known = await writer.many.contacts([...new Set(pairs.flatMap(({ a, b }) => [a, b]))])
  const whole = pairs.filter(({ a, b }) => known.has(a) && known.has(b))
  await writer.pairs.save(whole.map(pair => ({ ...pair, foundAt: now })))
}
