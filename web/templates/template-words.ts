// Templates in words: what each is for, and whose it is.
import type { Answer } from '../../src/http/contract.ts'
import { intentWords } from '../words/verdict-words.ts'

export type TemplateInBrief = Answer<'GET /api/templates'>['items'][number]

/** Steps that are Tend's own, by the name under which the engine asks for them. */
const stepWords: Readonly<Record<string, string>> = {
  customer: 'Thank a new customer',
  date: 'On the date that they named',
  desire: 'Answer what they asked for',
  interest: 'Answer their interest',
  next_step: 'The next step after a meeting',
  our_miss: 'When we missed the meeting',
  promise: 'Keep a promise of ours',
  stall: 'When a deal stalls',
}

/** What it is for, such as “Step give of balanced”. */
export function placeInWords({ kind, playbook, step, intent, id }: TemplateInBrief): string {
  if (kind === 'intent' && intent) return capital(intentWords[intent])
  if (kind === 'playbook') return `Step ${step} of ${playbook}`
  const is = stepWords[step ?? ''] ?? `Step ${id}`
  return intent ? `${is}: ${intentWords[intent]}` : is
}

export function stateInWords({ state, taken, version }: TemplateInBrief): string {
  if (state === 'own') return `Yours, version ${version}`
  if (state === 'shipped') return 'Came with Tend'
  return taken ? `As “${taken}”` : 'Nobody wrote one'
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
