// How far something is, in words and as a bar; a bar without a total only says that it goes on.
interface ProgressBarProps {
  readonly says: string
  readonly done: number
  readonly total: number | null
}

export function ProgressBar({ says, done, total }: ProgressBarProps) {
  return (
    <label className="field progress">
      <span>{says}</span>
      <progress {...(total === null ? {} : { value: Math.min(done, total), max: Math.max(total, 1) })} />
    </label>
  )
}
