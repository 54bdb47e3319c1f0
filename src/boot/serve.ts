// Serving: opens Tend as the one process that works its timers, puts the API and the pages on a port, and on a signal
// leaves everything as it should be left.
import type { ServeChoice, Served } from '../cli/wiring.ts'
import { makeApp } from '../http/app.ts'
import { makeHandlers } from '../http/handlers.ts'
import { type Listening, listen } from '../http/listen.ts'
import { readPages } from '../http/pages.ts'
import { makeCardPhotos } from '../intake/card-photo.ts'
import { makeUploads } from '../intake/uploads.ts'
import { makeChanges } from '../operations/changes.ts'
import { lockServing } from '../store/serving-lock.ts'
import { bookingKit as bookings } from './booking-kit.ts'
import { startBookingWork } from './booking-work.ts'
import { startCartWork } from './cart-work.ts'
import { readConfig } from './config.ts'
import { startLearnWork } from './learn-work.ts'
import { makeMailKit } from './mail-kit.ts'
import { openAt } from './open.ts'
import { pagesFolder, version } from './package.ts'
import { startReadWork } from './read-work.ts'
import { startSendWork } from './send-work.ts'
import { startToken } from './start-token.ts'
import { startWork } from './work.ts'

/** The digits of TEND on a telephone. */
const usualPort = 8363

export async function serve(choice: ServeChoice): Promise<Served> {
  const config = readConfig(choice)
  await using closing = new AsyncDisposableStack()
  // A server database has many folders of many machines before it; its timers have a lock of their own.
  if ('file' in config.database) closing.use(lockServing(config.folder))
  const tend = closing.use(await openAt(config))
  const [token, pages] = await Promise.all([startToken(config.folder, choice.hasNewToken), readPages(pagesFolder)])
  const kit = closing.use(makeMailKit(config.folder))
  const photos = closing.use(makeCardPhotos())
  const uploads = closing.use(makeUploads(config.folder))
  const changes = makeChanges()
  const mailboxChanges = makeChanges()
  const ending = new AbortController()
  const handlers = makeHandlers({
    ...{ tend, kit, bookings, readPicture: photos.read, uploads, changes, mailboxChanges, log },
    ending: ending.signal,
  })
  const app = makeApp({
    ...{ handlers, token, pages, version, log },
    publicParts: { tend, kit, bookings, changes, log },
    hostNames: choice.hostNames,
  })
  const listening = await listenAt(app, choice)
  closing.defer(() => listening.close())
  closing.defer(startWork({ tend, changes, log }))
  closing.defer(startSendWork({ tend, kit, changes, log }))
  closing.defer(startCartWork({ tend, changes, log }))
  closing.defer(startBookingWork({ tend, vault: kit.vault, changes, log }))
  closing.defer(startReadWork({ tend, kit, changes, mailboxChanges, log }))
  closing.defer(startLearnWork({ tend, config, changes, log }))
  closing.defer(() => ending.abort())
  return {
    address: addressOf(listening, token),
    token,
    data: config.databaseName,
    hasPages: pages !== undefined,
    ended: untilEnded(closing.move()),
  }
}

async function listenAt(app: Parameters<typeof listen>[0], { host, port }: ServeChoice): Promise<Listening> {
  if (port !== undefined) return listen(app, host, port)
  // Nobody asked for this very port, so another one does as well.
  return listen(app, host, usualPort).catch(() => listen(app, host, 0))
}

async function untilEnded(everything: AsyncDisposableStack): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  await new Promise<void>(resolve => {
    for (const signal of signals) process.once(signal, () => resolve())
  })
  // A second signal finds no handler, and ends the process at once.
  await everything.disposeAsync()
}

function addressOf({ host, port }: Listening, token: string): string {
  const isAll = host === '0.0.0.0' || host === '::'
  const name = isAll ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}/?token=${token}`
}

/** The log of the server: stderr, a line each, told apart from what the commands answer. */
function log(line: string): void {
  process.stderr.write(`${new Date().toISOString()} ${line}\n`)
}
