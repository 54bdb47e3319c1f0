// The rule book: every rule that a verdict may cite, with what it holds (docs/rules.md is made from it) and the
// sentence that it says of a contact. Sentences name dates and never "ago": they stay true until the verdict changes.
import { bound } from './rule-book/bound.ts'
import { comfort } from './rule-book/comfort.ts'
import { hold } from './rule-book/hold.ts'
import { nurture } from './rule-book/nurture.ts'
import { ours } from './rule-book/ours.ts'
import { reciprocity } from './rule-book/reciprocity.ts'
import type { RuleEntry } from './rule-book/rule-entry.ts'
import { step } from './rule-book/step.ts'

export const ruleBook: Readonly<Record<string, RuleEntry>> = {
  ...bound,
  ...ours,
  ...hold,
  ...reciprocity,
  ...comfort,
  ...step,
  ...nurture,
}

/**
 * Principles that are no rule of a single verdict, and where they are held instead. Together with the rule book they
 * cover every principle.
 */
export const heldElsewhere: Readonly<Record<string, string>> = {
  P7: 'The day list weighs each touch’s minutes against what it may return.',
  P8: 'The drafts: each builds curiosity about a benefit, in a friendly manner.',
  A4: 'The offer pages: what is offered, and who comes because of it.',
  A5: 'The day list: what does not fit the person’s minutes is shown as overflow with its cost.',
}
