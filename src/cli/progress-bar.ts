// A bar on stderr for someone who sits there: it is gone when the work is done.

export interface ShownLine<Progress> extends Disposable {
  readonly tell: (progress: Progress) => void
}

export interface Screen {
  readonly stream: NodeJS.WriteStream
  readonly clock: () => number
}

const width = 24
// Ten times a second is as fast as anyone reads.
const pauseMs = 100
const thisScreen: Screen = { stream: process.stderr, clock: Date.now }

/** Shows what `write` makes of the progress, on a line of its own. */
export function showLine<Progress>(
  write: (progress: Progress) => string,
  { stream, clock }: Screen = thisScreen,
): ShownLine<Progress> {
  if (!stream.isTTY) return { tell: () => {}, [Symbol.dispose]: () => {} }
  let shownAt = 0
  return {
    tell: progress => {
      if (clock() - shownAt < pauseMs) return
      shownAt = clock()
      stream.write(`\r\u001B[K${write(progress)}`)
    },
    // Back to the start of the line, and clear it (ECMA-48 EL).
    [Symbol.dispose]: () => void stream.write('\r\u001B[K'),
  }
}

/** @param share of the whole, from 0 to 1 */
export function barOf(share: number): string {
  const filled = Math.round(Math.min(share, 1) * width)
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${Math.round(Math.min(share, 1) * 100)} % `
}
