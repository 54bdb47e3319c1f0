// Rules that bind before all others: what they or the user forbade, and whether they can be reached at all.
import type { EventKind } from '../../domain/event.ts'
import { because, openChannels, type Rule, stop, wait } from '../case.ts'
import { allChannels } from '../standing.ts'

const consent: readonly EventKind[] = ['opted_in']

/** OPT_OUT: they wish to hear no more, on every channel or on each that would reach them. */
export const optedOut: Rule = of => {
  const { standing } = of
  const isBound = standing.optedOut === allChannels || (standing.reach !== 0 && openChannels(standing) === 0)
  return isBound ? stop(of, [because('OPT_OUT', [standing.optOut])], consent) : null
}

/** COMPLAINT: they marked us as spam. */
export const complained: Rule = of =>
  of.standing.complaint ? stop(of, [because('COMPLAINT', [of.standing.complaint])], consent) : null

/** CLOSED: the user left them alone on purpose. */
export const closed: Rule = of => (of.standing.closed ? stop(of, [because('CLOSED', [of.standing.closed])]) : null)

/** P2: no address works; that is data to mend, neither a prospect to retry nor a no. */
export const unreachable: Rule = of => {
  if (openChannels(of.standing) !== 0) return null
  const { lastBounce, added } = of.standing
  const lost = because('P2', [lastBounce ?? added], { detail: lastBounce ? 'bounced' : null })
  return wait(of, [lost], { until: null, turn: 'ours' })
}
