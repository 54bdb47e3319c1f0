// The library's walk through a rule, ended after so many steps. A rule that no day fits (every Monday the 30th of February,
// every seventh day if a Tuesday) has it search for ever, and anybody can mail one.
import ICAL from 'ical.js'

/** How many more steps may be taken, by all rules of a text together. */
export interface StepBudget {
  left: number
}

/** The text holds more than can be read while others wait. */
export class TooMuchToRead extends Error {}

// A rule such as "every second" would keep the reader busy for ever. 20,000 steps are 54 years of days.
const mostOfRule = 20_000

export class BoundedSteps extends ICAL.RecurIterator {
  // Without initial values: the library steps while it constructs, before ours would be set.
  declare private taken: number | undefined
  declare private budget: StepBudget | undefined

  /** @throws whatever the library does for a rule that is none; TooMuchToRead */
  static of(rule: ICAL.Recur, start: ICAL.Time, budget?: StepBudget): BoundedSteps {
    const steps = new BoundedSteps({ rule, dtstart: start })
    steps.budget = budget
    return steps
  }

  override check_contracting_rules(): boolean {
    this.step()
    return super.check_contracting_rules()
  }

  override increment_month(): void {
    this.step()
    super.increment_month()
  }

  private step(): void {
    this.taken = (this.taken ?? 0) + 1
    if (this.budget) this.budget.left -= 1
    if (this.taken > mostOfRule || (this.budget && this.budget.left < 0)) throw new TooMuchToRead()
  }
}
