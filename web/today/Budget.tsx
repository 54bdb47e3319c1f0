// How many minutes there are today; the list is fitted to them.
import { useShortcuts } from '../app/shortcuts.ts'
import { minutesInWords } from '../words/time-words.ts'
import { budgetStep, withinBounds } from './budget.ts'

interface BudgetProps {
  readonly minutes: number
  readonly onChange: (minutes: number) => void
}

export function Budget({ minutes, onChange }: BudgetProps) {
  const change = (by: number) => onChange(withinBounds(minutes + by))
  useShortcuts({ '[': () => change(-budgetStep), ']': () => change(budgetStep) })
  return (
    <fieldset className="budget">
      <legend className="small soft">Time I have today</legend>
      <button type="button" className="icon-button" aria-label="15 minutes less" onClick={() => change(-budgetStep)}>
        −
      </button>
      <output aria-live="polite">{minutesInWords(minutes)}</output>
      <button type="button" className="icon-button" aria-label="15 minutes more" onClick={() => change(budgetStep)}>
        +
      </button>
    </fieldset>
  )
}
