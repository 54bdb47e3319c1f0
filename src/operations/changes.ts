// Tells those who look (open pages, the timer) that verdicts changed. It carries no data: a listener reads again what
// it shows.

/** The contacts whose verdicts changed; null = too many to name, or not known. */
export type Change = readonly string[] | null

export interface Changes {
  announce(change: Change): void
  /** Answers the function that ends the listening. */
  listen(listener: (change: Change) => void): () => void
  readonly listenerCount: number
}

export function makeChanges(): Changes {
  const listeners = new Set<(change: Change) => void>()
  return {
    announce(change) {
      for (const listener of [...listeners]) listener(change)
    },
    listen(listener) {
      // A wrapper of its own for each call, so that listening twice with one function is two listeners.
      const entry = (change: Change) => listener(change)
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
    get listenerCount() {
      return listeners.size
    },
  }
}
