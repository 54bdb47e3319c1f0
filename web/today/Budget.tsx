// How many minutes there are today; the list is fitted to them.
import { useShortcuts } from '../app/shortcuts.ts'
import { minutesInWords } from '../words/time-words.ts'
import { stepBudget } from './budget.ts'

interface BudgetProps {
  readonly minutes: number
  readonly onChange: (minutes: number) => void
}

export function Budget({ minutes, onChange }: BudgetProps) {
  const change = (direction: 1 | -1) => onChange(stepBudget(minutes, direction))
  useShortcuts({ '[': () => change(-1), ']': () => change(1) })
  return (
    <fieldset className="budget">
      <legend className="small soft">Time I have today</legend>
      <button type="button" className="icon-button" aria-label="Fewer minutes" onClick={() => change(-1)}>
        −
      </button>
      <output aria-live="polite">{minutesInWords(minutes)}</output>
      <button type="button" className="icon-button" aria-label="More minutes" onClick={() => change(1)}>
        +
      </button>
    </fieldset>
  )
}
