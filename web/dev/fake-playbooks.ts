// The playbooks of the fake backend, abridged.
import type { Playbook } from '../../src/http/contract.ts'

const philosophies: readonly [id: string, title: string, philosophy: string][] = [
  [
    'balanced',
    'Balanced',
    'Be prompt, decide every stall on purpose, answer who answers, and leave alone who does not.',
  ],
  ['two-way', 'Two-way', 'Follow up with those who respond; pursuing silence is chasing.'],
  ['sales-process', 'Sales process', 'The fortune is in the follow-up: nobody who showed desire drops off in silence.'],
  ['persistent', 'Persistent', 'Follow up until they buy, or die.'],
  ['prompt', 'Prompt and comfortable', 'Early, and never pushy.'],
  ['attract', 'Attract', 'Be compelling, and do not chase.'],
]

export const fakePlaybooks: readonly Playbook[] = philosophies.map(([id, title, philosophy]) => ({
  id,
  version: '1',
  title,
  philosophy,
  isShipped: true,
  contacts: id === 'balanced' ? 36 : 0,
  text: `id: ${id}\ntitle: ${title}\nphilosophy: ${philosophy}\ngap: 5 days\ncaps: { month: 4 }\nfirst: { target: 24 hours, due: 48 hours }\nsteps:\n  - id: thanks\n    channel: email\n    intent: thanks\n  - id: give\n    channel: email\n    intent: give\n    after: 7 days\n  - id: call\n    channel: phone\n    intent: ask_reason\n    after: 6 days\n`,
  sentences: [
    'The first note goes out within 24 hours, at the latest within 48.',
    'Between two touches lie at least 5 days, and no month has more than 4.',
    'After three touches with no answer we stop; more would be chasing.',
    'A no-show gets one courtesy. Unanswered for 7 days, it ends there.',
  ],
}))
