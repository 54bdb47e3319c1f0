// `tend calendar`: connects the calendars that say when the user is busy, reads them and forgets them.
import { Command } from 'commander'
import { calendarDocument } from '../operations/bookings/booking-document.ts'
import {
  addCalendar,
  type Calendar,
  listCalendars,
  readCalendarNow,
  readCalendars,
  removeCalendar,
} from '../operations/bookings/calendar.ts'
import { theUser, theWorkspace } from '../operations/ports.ts'
import { takeUser } from '../operations/team/save-user.ts'
import { answers } from './answer.ts'
import { readSecret } from './mail-secret.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
}

interface AddOptions extends Options {
  readonly name?: string
  readonly user?: string
  readonly passwordFile?: string
  readonly privateNetwork?: boolean
  readonly caldav?: boolean
  readonly owner?: string
}

export function calendarCommand(wiring: Wiring): Command {
  const command = new Command('calendar').description(
    'Connects calendars: what they hold is not offered on booking pages. A running server reads them every 15 minutes.',
  )
  for (const make of [addCommand, listCommand, syncCommand, removeCommand]) command.addCommand(make(wiring))
  return command
}

function addCommand(wiring: Wiring): Command {
  const command = new Command('add')
    .description('Connects a calendar and reads it. Its address is kept sealed.')
    .argument('<ADDRESS>', 'of a calendar file (iCal), or of a CalDAV server with --caldav')
    .option('--name <NAME>', 'what you call it (default: the server’s name)')
    .option('--caldav', 'a CalDAV account in place of a file')
    .option('--user <USER>', 'who signs in')
    .option('--password-file <FILE>', 'the file with the password; - reads stdin (default: TEND_MAIL_PASSWORD)')
    .option('--owner <USER>', 'the user whom it keeps busy, by name, email or id (default: the first)')
    .option('--private-network', 'it lies in your own network, where nothing is called otherwise')
  return answers(command, async (url: string) => {
    const options = command.optsWithGlobals<AddOptions>()
    const { name = '', user = null, caldav = false, privateNetwork = false, passwordFile } = options
    const secret = user === null ? undefined : await readSecret(passwordFile === undefined ? {} : { passwordFile })
    const password = secret?.kind === 'password' ? secret.password : null
    await using tend = await wiring.open(options)
    using kit = await wiring.mailKit(options)
    const where = { kind: caldav ? 'caldav' : 'ics', url, user, password, isPrivateAllowed: privateNetwork } as const
    const added = await tend.store.write(theWorkspace, async writer => {
      const { id: owner } = await takeUser(writer, options.owner ?? theUser)
      return addCalendar(writer, kit.vault, { ...where, owner, name, now: tend.clock.now() })
    })
    const { readCalendar } = await wiring.bookingKit()
    return answerOf([await readCalendarNow(tend, { readCalendar, vault: kit.vault }, added)])
  })
}

function listCommand(wiring: Wiring): Command {
  const command = new Command('list').description('Lists the calendars: when each was read, and what is wrong with it.')
  return answers(command, async () => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const all = await tend.store.read(theWorkspace, reader => listCalendars(reader))
    return { ...answerOf(all), isFailure: false }
  })
}

function syncCommand(wiring: Wiring): Command {
  const command = new Command('sync').description('Reads every calendar now.')
  return answers(command, async () => {
    const choice = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    using kit = await wiring.mailKit(choice)
    const { readCalendar } = await wiring.bookingKit()
    return answerOf(await readCalendars(tend, { readCalendar, vault: kit.vault, isAll: true }))
  })
}

function removeCommand(wiring: Wiring): Command {
  const command = new Command('remove')
    .description('Forgets a calendar: what it kept busy is free again.')
    .argument('<CALENDAR>', 'its name or id')
  return answers(command, async (said: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const { id, name } = await tend.store.write(theWorkspace, writer => removeCalendar(writer, said))
    return { json: { removed: id }, words: `${name} is forgotten.` }
  })
}

function answerOf(calendars: readonly Calendar[]) {
  const words = calendars.map(({ name, host, fault, readAt, busy }) => {
    if (fault !== null) return `${name}  ${host}: can’t be read: ${fault}`
    const read = readAt === null ? 'not read yet' : `read ${new Date(readAt).toISOString().slice(0, 16)}Z`
    return `${name}  ${host}: ${read}, ${busy.length} busy`
  })
  return {
    json: calendars.map(calendarDocument),
    words: words.join('\n') || 'There is no calendar yet: `tend calendar add ADDRESS`.',
    isFailure: calendars.some(({ fault }) => fault !== null),
  }
}
