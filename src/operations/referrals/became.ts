// What became of someone who was referred, read off their standing: for the page, and for the report to the referrer.
import type { Instant } from '../../domain/instant.ts'
import type { Standing } from '../../engine/standing.ts'
import type { VerdictKind } from '../../engine/verdict.ts'

export type Became = 'customer' | 'declined' | 'met' | 'answered' | 'stopped' | 'written_to' | 'waiting'

/** @param kind of their verdict */
export function becameOf(
  standing: Standing,
  kind: VerdictKind,
): { readonly became: Became; readonly at: Instant | null } {
  const { purchase, declined, settled, connected, lastTouch, lastResponse } = standing
  if (purchase) return { became: 'customer', at: purchase.at }
  if (declined) return { became: 'declined', at: declined.at }
  if (kind === 'stop') return { became: 'stopped', at: lastTouch?.at ?? null }
  if (settled?.outcome === 'held') return { became: 'met', at: lastResponse?.at ?? null }
  if (connected || standing.responses > 0) return { became: 'answered', at: (connected ?? lastResponse)?.at ?? null }
  if (lastTouch) return { became: 'written_to', at: lastTouch.at }
  return { became: 'waiting', at: null }
}

/** As a sentence to the referrer that fits any of them, since it is read by somebody who knows both. */
export const reportWords: Readonly<Record<Became, string>> = {
  customer: 'we are working together now',
  declined: 'we were in touch, and it is not the right thing for the moment',
  stopped: 'it did not lead further for now, and I will leave it there',
  met: 'we have met',
  answered: 'we are in touch',
  written_to: 'I have written and have not heard back yet',
  waiting: 'I have not been able to write yet, and will do so next',
}
