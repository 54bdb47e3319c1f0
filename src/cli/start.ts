// `tend start`: serves, says where, and stays until it is told to end.
import { Command, InvalidArgumentError } from 'commander'
import { Failure } from '../domain/failure.ts'
import { writeFailure } from './answer.ts'
import { isDesktop, openBrowser } from './open-browser.ts'
import type { Served, Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly host: string
  readonly port?: number
  readonly allowHost: readonly string[]
  readonly newToken?: boolean
  readonly open: boolean
  readonly json?: boolean
}

export function startCommand(wiring: Wiring): Command {
  return new Command('start')
    .description('Serves the pages and the API until it is stopped (Ctrl-C), and works the timers.')
    .option('--host <ADDRESS>', 'the address to listen on; 127.0.0.1 lets nobody else in', '127.0.0.1')
    .option('--port <NUMBER>', 'the port (default: 8363, or a free one when that is taken)', readPort)
    .option('--allow-host <NAME...>', 'names beside localhost under which it is reached, such as a proxy’s', [])
    .option('--new-token', 'makes a new token, so that the old one opens nothing any more')
    .option('--no-open', 'opens no browser')
    .option('--json', 'answers {address, token, data} on one line of stdout when it is ready')
    .action(async (_options: Options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      try {
        const served = await wiring.serve({
          ...options,
          hostNames: options.allowHost,
          hasNewToken: options.newToken === true,
        })
        tell(served, options)
        await served.ended
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        process.stderr.write(`tend start: ${error.message}\n${error.act}\n`)
        if (options.json) process.stdout.write(`${JSON.stringify(writeFailure(error))}\n`)
        process.exitCode = error.code === 'bad_input' ? 2 : 1
      }
    })
}

function tell({ address, token, data, hasPages }: Served, options: Options): void {
  if (options.json) process.stdout.write(`${JSON.stringify({ address, token, data })}\n`)
  else process.stdout.write(`Tend serves at ${address}\nThe data are in ${data}. Ctrl-C ends it.\n`)
  if (!hasPages)
    process.stderr.write('The pages are not built: `npm run build` builds them, `npm start` does so first.\n')
  if (options.open && !options.json && isDesktop(process.stdout.isTTY, process.env)) openBrowser(address)
}

function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('A port is a whole number from 0 (any free one) to 65535.')
}
