// Progress of long work, on stderr and only for someone who sits there: it is gone when the work is done.

export interface Progress extends Disposable {
  tell(done: number): void
}

/** @param what what is counted: `contacts` */
export function showProgress(what: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { tell: () => {}, [Symbol.dispose]: () => {} }
  return {
    tell: done => void stream.write(`\r${done} ${what}`),
    // Back to the start of the line, and clear it (ECMA-48 EL).
    [Symbol.dispose]: () => void stream.write('\r\u001B[K'),
  }
}
