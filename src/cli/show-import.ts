// The progress of an import, as a bar on stderr for someone who sits there.
import type { ImportProgress } from '../operations/import/call.ts'

export interface ShownImport extends Disposable {
  readonly tell: (progress: ImportProgress) => void
}

const width = 24
// Ten times a second is as fast as anyone reads.
const pauseMs = 100

export function showImport(stream: NodeJS.WriteStream = process.stderr, clock: () => number = Date.now): ShownImport {
  if (!stream.isTTY) return { tell: () => {}, [Symbol.dispose]: () => {} }
  let shownAt = 0
  return {
    tell: progress => {
      if (clock() - shownAt < pauseMs) return
      shownAt = clock()
      stream.write(`\r\u001B[K${barOf(progress)}`)
    },
    // Back to the start of the line, and clear it (ECMA-48 EL).
    [Symbol.dispose]: () => void stream.write('\r\u001B[K'),
  }
}

function barOf({ what, file, done, total }: ImportProgress): string {
  const share = total ? Math.min(done / total, 1) : undefined
  const filled = Math.round((share ?? 0) * width)
  const bar =
    share === undefined ? '' : `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${Math.round(share * 100)} % `
  return what === 'storing' ? `${bar}storing ${done} of ${total}` : `${bar}reading ${file}`
}
