// What the fake backend answers on mail: a queue with a draft that is ready, one in a thread, and one that is held.
import type { Answer } from '../../src/http/contract.ts'

type Draft = Answer<'GET /api/drafts'>['items'][number]

const draftOf = (place: number, name: string, more: Partial<Draft>): Draft => ({
  id: `d${place}`,
  contact: `c${place}`,
  name,
  step: 'thanks',
  intent: 'thanks',
  to: `${name.split(' ')[0]!.toLowerCase()}@example.com`,
  from: 'me@studio.example',
  subject: 'Good to have met you',
  text: `Hello ${name.split(' ')[0]},\n\nit was a pleasure to talk with you at the garden fair.\n\nBest regards`,
  html: null,
  isAnswer: false,
  template: 'thanks',
  state: 'proposed',
  reason: null,
  opensAt: new Date().toISOString(),
  dueAt: new Date(Date.now() + 86_400_000).toISOString(),
  changedAt: new Date().toISOString(),
  ...more,
})

let drafts: Draft[] = [
  draftOf(1, 'Ana Ruiz', {}),
  draftOf(2, 'Tomasz Wójcik', { isAnswer: true, intent: 'give', subject: 'Re: The heating systems' }),
  draftOf(3, 'Grace Okafor', {
    state: 'held',
    reason: 'The template asks for what you promised, and nothing is noted.',
  }),
]

export function fakeDrafts(): Answer<'GET /api/drafts'> {
  return { items: drafts.filter(({ state }) => state !== 'skipped'), mailboxes: 1 }
}

export function decideFakeDraft(id: string, body: Record<string, unknown>): Draft {
  const states = { approve: 'approved', edit: 'edited', skip: 'skipped' } as const
  const { do: what, ...changes } = body
  const changed = { ...drafts.find(draft => draft.id === id)!, ...changes, state: states[what as keyof typeof states] }
  drafts = drafts.map(draft => (draft.id === id ? changed : draft))
  return changed
}
