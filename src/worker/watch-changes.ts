// Notices what other processes wrote, such as `tend log` beside the server. While a page is open it compares a mark of
// the database each second; while none is, the timer's own longest sleep is soon enough.

export interface WatchParts {
  /** Differs once another process has committed. */
  changeMark(): Promise<string>
  isAnyoneLooking(): boolean
  onChange(): void
  onError(error: unknown): void
}

const everyMs = 1_000

/** Answers the function that ends the watching. */
export function watchChanges(parts: WatchParts): () => void {
  let last: string | undefined
  const look = async () => {
    if (!parts.isAnyoneLooking()) return
    const mark = await parts.changeMark()
    if (last !== undefined && mark !== last) parts.onChange()
    last = mark
  }
  const timer = setInterval(() => void look().catch(parts.onError), everyMs)
  return () => clearInterval(timer)
}
