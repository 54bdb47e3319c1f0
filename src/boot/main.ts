// The entry of the process: hands the call to the command line, with everything that it may need wired up on demand.
import { runCommand } from '../cli/program.ts'
import { wiring } from './wiring.ts'

// `tend today | head` closes our stdout while we write: the reader has what it wanted, so that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

await runCommand(process.argv.slice(2), wiring)
