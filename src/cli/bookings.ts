// `tend bookings`: what was booked, the pages that people book on, and the cancelling of a booking.
import { Command } from 'commander'
import { listBookings } from '../operations/bookings/booking.ts'
import { bookingDocument, pageDocument } from '../operations/bookings/booking-document.ts'
import { listBookingPages } from '../operations/bookings/booking-page.ts'
import { cancelBooking } from '../operations/bookings/change-booking.ts'
import { whenWords } from '../operations/bookings/when-words.ts'
import { type Reader, theWorkspace } from '../operations/ports.ts'
import { readSettings } from '../operations/settings.ts'
import { readUsers } from '../operations/team/user.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly past?: boolean
}

export function bookingsCommand(wiring: Wiring): Command {
  const command = new Command('bookings').description(
    'Lists what was booked and the booking pages, and cancels a booking.',
  )
  for (const make of [listCommand, pagesCommand, cancelCommand]) command.addCommand(make(wiring))
  return command
}

const mostListed = 200

function listCommand(wiring: Wiring): Command {
  const command = new Command('list')
    .description('Lists what is booked ahead, in order.')
    .option('--past', 'what is past instead, the newest first, with how it went')
  return answers(command, async () => {
    const { past = false, ...choice } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    const now = tend.clock.now()
    const ahead = { state: 'booked', from: now, isOldestFirst: true, limit: mostListed } as const
    return await tend.store.read(theWorkspace, async reader => {
      const { timeZone } = await readSettings(reader)
      const nameOf = await ownerNames(reader)
      const found = await listBookings(reader, past ? { until: now, limit: mostListed } : ahead)
      const words = found.map(booking => {
        const { id, owner, name, email, title, state, outcome } = booking
        const ends = past ? `, ${outcome ?? (state === 'booked' ? 'not said how it went' : state)}` : ''
        return `${id}  ${whenWords(booking, { timeZone })}: ${name} <${email}>, ${title}${nameOf([owner])}${ends}`
      })
      const nothing = past ? 'Nothing was booked before now.' : 'Nothing is booked ahead.'
      return {
        json: await Promise.all(found.map(booking => bookingDocument(reader, booking, now))),
        words: words.join('\n') || nothing,
      }
    })
  })
}

function pagesCommand(wiring: Wiring): Command {
  const command = new Command('pages').description('Lists the booking pages, each with its next free time.')
  return answers(command, async () => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const looking = { around: await wiring.surroundings(), now: tend.clock.now() }
    return await tend.store.read(theWorkspace, async reader => {
      const pages = await listBookingPages(reader)
      const nameOf = await ownerNames(reader)
      const json = await Promise.all(pages.map(page => pageDocument(reader, page, looking)))
      const words = json.map(({ page, publicUrl, times, booked }) => {
        const state = page.isOpen ? `next free ${times[0] ?? 'never'}` : 'closed'
        return `${publicUrl ?? `/b/${page.slug}`}  ${page.title}, ${page.minutes} min${nameOf(page.owners)}: ${booked} ahead, ${state}`
      })
      return { json, words: words.join('\n') || 'There is no booking page yet: make one in the pages of `tend start`.' }
    })
  })
}

/** `, with Ben`; nothing where there is one user only. */
async function ownerNames(reader: Reader): Promise<(owners: readonly string[]) => string> {
  const users = await readUsers(reader)
  const nameOf = (owner: string) => users.find(({ id }) => id === owner)?.name ?? owner
  return owners => (users.length > 1 ? `, with ${owners.map(nameOf).join(', ')}` : '')
}

function cancelCommand(wiring: Wiring): Command {
  const command = new Command('cancel')
    .description('Cancels a booking on your side; who booked is told by mail, and the time is free again.')
    .argument('<BOOKING>', 'its id, as `tend bookings list` shows it')
  return answers(command, async (booking: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<Options>())
    const cancelled = await cancelBooking(tend, { workspace: theWorkspace, booking, by: 'us' })
    const { name, state, timeZone } = cancelled
    const words = `${name}, ${whenWords(cancelled, { timeZone })}: ${state}.`
    const json = await tend.store.read(theWorkspace, reader => bookingDocument(reader, cancelled, tend.clock.now()))
    return { json, words }
  })
}
