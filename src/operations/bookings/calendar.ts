// Connected calendars: whose each is, where it lies, what was read of it last, and what is wrong where it can't be read. What was last
// known to be busy stays busy meanwhile.
import { badInput, Failure, missing } from '../../domain/failure.ts'
import { DAY_MS, type Instant, MINUTE_MS } from '../../domain/instant.ts'
import { mergeStretches, type Stretch } from '../../domain/stretch.ts'
import { TooMuchToRead } from '../../formats/ics/bounded-steps.ts'
import { busyTimes } from '../../formats/ics/busy-times.ts'
import type { Document } from '../documents.ts'
import type { Vault } from '../mail/ports.ts'
import { newId } from '../new-id.ts'
import { type Reader, type Tend, theUser, theWorkspace, type Writer } from '../ports.ts'
import { mailboxOf } from '../team/mailbox-of.ts'
import { findUser, zoneOfOwner } from '../team/user.ts'
import type { CalendarAddress, ReadCalendar } from './ports.ts'

export interface Calendar {
  readonly id: string
  /** The user whom it keeps busy. */
  readonly owner: string
  readonly name: string
  readonly kind: CalendarAddress['kind']
  /** Enough of its address to know it by: whoever has all of an ICS address reads the calendar. */
  readonly host: string
  /** The CalendarAddress, sealed. */
  readonly secret: string
  readonly readAt: Instant | null
  /** Why it can't be read, and what to do; null while it can. */
  readonly fault: string | null
  readonly busy: readonly Stretch[]
}

export interface CalendarToAdd extends CalendarAddress {
  readonly owner: string
  readonly name: string
  readonly now: Instant
}

const calendarNoun = 'calendar'
/** Of a team of fifty, who have two each. */
const mostCalendars = 100
export const readEveryMs = 15 * MINUTE_MS
/** As far as a page can look ahead, and a day around it. */
const readAheadMs = 401 * DAY_MS

/** @throws Failure bad_input for an address that is none */
export async function addCalendar(writer: Writer, vault: Vault, adding: CalendarToAdd): Promise<Calendar> {
  const { owner, name, now, ...given } = adding
  const address = { ...given, url: given.url.trim().replace(/^webcals?:/i, 'https:') }
  const { host } = checkedUrl(address)
  const secret = vault.seal({ kind: 'password', password: JSON.stringify(address) })
  const calendar: Calendar = {
    ...{ id: newId(now), owner, name: name.trim() || host, kind: address.kind, host, secret },
    ...{ readAt: null, fault: null, busy: [] },
  }
  await saveCalendar(writer, calendar, now)
  return calendar
}

/** Of one owner, or of all. */
export async function listCalendars(reader: Reader, owner?: string): Promise<Calendar[]> {
  const found = (await reader.documents.list(calendarNoun, { limit: mostCalendars })).map(calendarIn)
  return found
    .filter(calendar => owner === undefined || calendar.owner === owner)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** One from before a team was there is the first user's. */
function calendarIn({ value }: Document): Calendar {
  return { owner: theUser, ...(value as Omit<Calendar, 'owner'> & Partial<Calendar>) }
}

/** By its id or name. @throws Failure not_found */
export async function findCalendar(reader: Reader, said: string): Promise<Calendar> {
  const found = (await listCalendars(reader)).find(({ id, name }) => id === said || name === said)
  if (found) return found
  throw missing('calendar', said)
}

/** What it kept busy is free again. @throws Failure not_found */
export async function removeCalendar(writer: Writer, said: string): Promise<Calendar> {
  const calendar = await findCalendar(writer, said)
  await writer.documents.remove(calendarNoun, calendar.id)
  return calendar
}

/** Reads those that are due, or all of them; answers each as it stands then. */
export async function readCalendars(tend: Tend, parts: CalendarParts): Promise<Calendar[]> {
  const due = await tend.store.read(theWorkspace, async reader => {
    const until = parts.isAll ? {} : { until: tend.clock.now() }
    return (await reader.documents.list(calendarNoun, { ...until, limit: mostCalendars })).map(calendarIn)
  })
  const read: Calendar[] = []
  for (const calendar of due) read.push(await readCalendarNow(tend, parts, calendar))
  return read
}

export interface CalendarParts {
  readonly readCalendar: ReadCalendar
  readonly vault: Vault
  readonly isAll?: boolean
}

/** The reading takes as long as the other server does, so it is outside of the transaction. */
export async function readCalendarNow(tend: Tend, parts: CalendarParts, calendar: Calendar): Promise<Calendar> {
  const now = tend.clock.now()
  const span = { from: now - DAY_MS, to: now + readAheadMs }
  const found = await textsOf(parts, calendar, span)
  const news = await tend.store.read(theWorkspace, reader =>
    newsOf(reader, found, { owner: calendar.owner, span, now }),
  )
  return tend.store.write(theWorkspace, async writer => {
    const after = { ...calendar, ...news }
    // One that was removed meanwhile stays removed.
    if (await writer.documents.find(calendarNoun, calendar.id)) await saveCalendar(writer, after, now + readEveryMs)
    return after
  })
}

/** Undefined after a restore into another folder, whose key is another. */
function addressIn(vault: Vault, secret: string): CalendarAddress | undefined {
  try {
    const opened = vault.open(secret)
    return opened.kind === 'password' ? (JSON.parse(opened.password) as CalendarAddress) : undefined
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return undefined
  }
}

type Found = readonly string[] | { readonly fault: string }

async function textsOf(parts: CalendarParts, { secret }: Calendar, span: Stretch): Promise<Found> {
  const address = addressIn(parts.vault, secret)
  if (!address)
    return { fault: 'Its address was sealed by another key than that of this data folder: connect it again.' }
  try {
    return await parts.readCalendar(address, span)
  } catch (error) {
    if (error instanceof Failure) return { fault: `${error.message.replace(/\.$/, '')}. ${error.act}` }
    throw error
  }
}

interface Reading {
  readonly owner: string
  readonly span: Stretch
  readonly now: Instant
}

async function newsOf(reader: Reader, found: Found, { owner, span, now }: Reading) {
  if ('fault' in found) return { fault: found.fault }
  const options = { zone: await zoneOfOwner(reader, owner), span, own: await addressesOf(reader, owner) }
  try {
    return { fault: null, readAt: now, busy: mergeStretches(found.flatMap(text => busyTimes(text, options))) }
  } catch (error) {
    if (!(error instanceof TooMuchToRead)) throw error
    return { fault: 'It holds more entries than can be read: export a calendar with fewer that are repeated.' }
  }
}

/** In small letters: by which a calendar names whoever it belongs to. */
async function addressesOf(reader: Reader, owner: string): Promise<string[]> {
  const mailbox = await mailboxOf(reader, owner)
  const user = await findUser(reader, owner)
  const known = [user?.email, mailbox?.address, ...(mailbox?.aliases ?? [])]
  return known.flatMap(address => address?.toLowerCase() ?? [])
}

function saveCalendar(writer: Writer, calendar: Calendar, nextAt: Instant): Promise<void> {
  const state = calendar.fault === null ? 'good' : 'failing'
  return writer.documents.save(calendarNoun, {
    ...{ id: calendar.id, state, key: '', contact: null, at: nextAt, value: calendar },
  })
}

function checkedUrl({ url, user, password, isPrivateAllowed }: CalendarAddress): URL {
  const refuse = (allowed: string) =>
    badInput('The calendar is refused', [{ where: 'calendar', field: 'url', found: 'another text', allowed }])
  if (!URL.canParse(url)) throw refuse('an address that begins with https://')
  const parsed = new URL(url)
  const isClear = parsed.protocol === 'http:' && isPrivateAllowed
  if (parsed.protocol !== 'https:' && !isClear)
    throw refuse('an address that begins with https://; http:// only in a private network that is allowed')
  if (parsed.username || parsed.password) throw refuse('an address without user and password in it: give them apart')
  if ((user === null) !== (password === null)) throw refuse('a user with a password, or neither')
  return parsed
}
