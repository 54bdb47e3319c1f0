// A contact: a person whom we may follow up.
import type { Address } from './channel.ts'

/** How well they know us, in order (rule H4): aware of us, trusting us, buying from us. */
export const stages = ['visibility', 'credibility', 'profitability'] as const
export type Stage = (typeof stages)[number]

export interface Contact {
  readonly id: string
  readonly name?: string
  readonly company?: string
  /** IANA name of the zone that the person lives in. */
  readonly timeZone: string
  /** ISO 3166-1 alpha-2, for public holidays; left out = derived from the zone. */
  readonly country?: string
  /** Left out = derived from the events. */
  readonly stage?: Stage
  readonly addresses: readonly Address[]
}
