// The number that opens the people behind it.
import { groupInWords } from './report-values.ts'

interface ShowPeopleProps {
  readonly count: number
  readonly group: string
  readonly onShow: (group: string) => void
}

export function ShowPeople({ count, group, onShow }: ShowPeopleProps) {
  return (
    <button type="button" className="show-people" onClick={() => onShow(group)}>
      show me the {count.toLocaleString('en')}
      <span className="visually-hidden"> of {groupInWords(group)}</span>
    </button>
  )
}
