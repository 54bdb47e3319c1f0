// What became of an approved mail, in sentences.
import type { Answer } from '../../src/http/contract.ts'
import { nearDate } from '../words/time-words.ts'

type Dispatch = Answer<'GET /api/dispatches'>['items'][number]

/** A mail that may have gone out: only the Sent folder, the server or a person knows. */
export function isUnknown({ state }: { readonly state: string }): boolean {
  return state === 'held' || state === 'unconfirmed'
}

export function stateInWords({ state, attempts, nextTryAt }: Dispatch): string {
  if (state === 'held') return 'It may have gone out. Nothing is tried again until you say: look into your Sent folder.'
  if (state === 'unconfirmed') return 'It may have gone out. Tend looks for it in the Sent folder; if you know, say so.'
  const next = nextTryAt ? `, by itself: ${nearDate(nextTryAt, Date.now())}` : ''
  return `It did not go out yet, tried ${attempts === 1 ? 'once' : `${attempts} times`}. It is tried again${next}.`
}
