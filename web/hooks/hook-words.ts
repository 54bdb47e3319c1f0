// Webhooks in sentences.
import { nearDate } from '../words/time-words.ts'
import type { DeliveryState, Hook } from './queries.ts'

export const stateWords: Readonly<Record<DeliveryState, { title: string; means: string }>> = {
  done: { title: 'Taken in', means: 'It is on a timeline, or waits as a cart' },
  unmatched: { title: 'Unmatched', means: 'It can’t be known whose it is, or what it means' },
  failed: { title: 'Failed', means: 'It is not what this provider sends' },
  ignored: { title: 'Ignored', means: 'It tells nothing for a timeline' },
}
export const states = Object.keys(stateWords) as DeliveryState[]

/** `12 taken in, 1 failed`. */
export function countsInWords({ deliveries }: Pick<Hook, 'deliveries'>): string {
  const counted = states.filter(state => deliveries[state] > 0)
  return counted.map(state => `${deliveries[state]} ${stateWords[state].title.toLowerCase()}`).join(', ')
}

export function lastInWords(hook: Hook, now: number): string {
  const carts =
    hook.openCarts > 0 ? `; ${hook.openCarts} unfinished ${hook.openCarts === 1 ? 'cart waits' : 'carts wait'}` : ''
  if (!hook.lastAt) return 'Nothing came yet.'
  return `Last ${nearDate(hook.lastAt, now)}: ${countsInWords(hook)}${carts}.`
}

/** Why it believes nothing that comes; undefined when it does. */
export function needsInWords({ hasSecret, provider, signing }: Hook): string | undefined {
  if (provider.id === 'generic') {
    return signing.kind === 'none'
      ? 'Anyone who knows the address is believed: give it a signature or a token.'
      : undefined
  }
  return hasSecret ? undefined : `It needs ${provider.secretName}. Until then it believes nothing that comes.`
}

/** The address as the provider calls it, as far as it is known from here. */
export function wholeAddress({ address }: Hook): string {
  return address.startsWith('/') ? location.origin + address : address
}

/** A mail client or a shop can't reach this machine by such a name. */
export function isOwnMachine(address: string): boolean {
  return /^https?:\/\/(localhost|127\.|\[?::1|192\.168\.|10\.)/.test(address)
}

const meaningWords: Readonly<Record<string, string>> = {
  form: 'They filled in a form',
  message: 'They wrote a message that wants an answer',
  visit: 'They visited the site',
  download: 'They downloaded something',
  call: 'They called',
  event: 'They came to an event',
  cart_abandoned: 'They left a cart unfinished',
  information_requested: 'They asked for information',
  proposal_requested: 'They asked for a proposal',
  price_requested: 'They asked for the price',
  trial_started: 'They started a trial',
  purchase_made: 'They bought',
  meeting_scheduled: 'A meeting is agreed',
  meeting_rescheduled: 'A meeting is moved',
  meeting_cancelled: 'They cancelled a meeting',
  meeting_missed: 'They missed a meeting',
  nothing: 'Nothing for a timeline',
}

export function meaningInWords(meaning: string): string {
  return meaningWords[meaning] ?? meaning
}
