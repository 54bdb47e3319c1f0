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
  // Known from the start on: what is written before anyone looks differs from it too.
  let last = parts.changeMark()
  last.catch(parts.onError)
  const look = async () => {
    if (!parts.isAnyoneLooking()) return
    const before = await last.catch(() => '')
    last = parts.changeMark()
    if ((await last) !== before) parts.onChange()
  }
  const timer = setInterval(() => void look().catch(parts.onError), everyMs)
  return () => clearInterval(timer)
}
