// The entry of the process: hands the call to the command line, with everything that it may need wired up on demand.
import { enableCompileCache } from 'node:module'
import { cacheFolder } from './folders.ts'

// Compiled code is kept between runs, which makes the start about twice as quick. It must be on before the rest is
// imported; where there is no place for it, the start is merely slower.
try {
  enableCompileCache(cacheFolder(process.env))
} catch {
  // A user without a home folder, in a container say.
}
const { runCommand } = await import('../cli/program.ts')
const { wiring } = await import('./wiring.ts')

// `tend today | head` closes our stdout while we write: the reader has what it wanted, so that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

await runCommand(process.argv.slice(2), wiring)
