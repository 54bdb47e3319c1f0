// Which playbooks are looked at side by side: a box each, and at least one.
import type { Playbooks } from '../../src/http/contract.ts'

interface PlaybookChoicesProps {
  readonly playbooks: Playbooks
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

export function PlaybookChoices({ playbooks, chosen, onChange }: PlaybookChoicesProps) {
  const change = (id: string, isOn: boolean) => {
    // In the shelf's order, so that the same choice has the same address.
    const next = playbooks.items.map(item => item.id).filter(item => (item === id ? isOn : chosen.includes(item)))
    if (next.length > 0) onChange(next)
  }
  return (
    <fieldset className="choices">
      <legend>Playbooks</legend>
      {playbooks.items.map(({ id, title }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={event => change(id, event.target.checked)} />
          {title}
        </label>
      ))}
    </fieldset>
  )
}

/** The ids that the address names and the shelf has; without any, those that are usual. */
export function chosenOf(named: string | null, playbooks: Playbooks, usual: readonly string[]): readonly string[] {
  const known = new Set(playbooks.items.map(item => item.id))
  const chosen = (named ?? '').split(',').filter(id => known.has(id))
  return chosen.length > 0 ? chosen : usual
}
