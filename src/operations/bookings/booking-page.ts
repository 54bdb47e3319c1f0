// Booking pages: what somebody offers to talk about, how long, and at which hours of their week others may choose.
import { badInput, Failure, missing } from '../../domain/failure.ts'
import type { Fault } from '../../domain/fault.ts'
import type { ClockStretch } from '../../domain/free-times.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Document } from '../documents.ts'
import { didYouMean } from '../nearest.ts'
import { type Reader, theUser, type Writer } from '../ports.ts'
import { readUsers } from '../team/user.ts'
import type { Language } from '../visitor-language.ts'

export interface BookingPage {
  /** The end of its address; it never changes, since the address was given out. */
  readonly slug: string
  readonly title: string
  /** Users, one or more: a time is offered when one of them is free. */
  readonly owners: readonly string[]
  /** That its visitors are spoken to in; null = the one that their browser asks for. */
  readonly language: Language | null
  /** What they get by coming, in words. */
  readonly offer: string
  readonly minutes: number
  /** From one offered beginning to the next. */
  readonly everyMinutes: number
  /** Where: a place, a number, or the https address of a call. */
  readonly place: string
  /** By weekday, 1 Monday to 7 Sunday, in minutes of each owner's day. */
  readonly hours: Readonly<Record<string, readonly ClockStretch[]>>
  readonly beforeMinutes: number
  readonly afterMinutes: number
  /** Nothing sooner than this is offered. */
  readonly noticeMinutes: number
  readonly daysAhead: number
  /** Of one owner. */
  readonly mostPerDay: number | null
  /** Public holidays of the owner's country are off. */
  readonly skipsHolidays: boolean
  readonly asksPhone: boolean
  /** Minutes before the meeting at which they are reminded. */
  readonly remindBefore: readonly number[]
  readonly isOpen: boolean
}

const bookingPageNoun = 'booking_page'

const nineToFive = [{ from: 9 * 60, to: 17 * 60 }]

/** What holds where nothing else is chosen. */
export const usualPage: Omit<BookingPage, 'slug' | 'title'> = {
  owners: [theUser],
  language: null,
  offer: '',
  minutes: 30,
  everyMinutes: 30,
  place: '',
  hours: { 1: nineToFive, 2: nineToFive, 3: nineToFive, 4: nineToFive, 5: nineToFive },
  beforeMinutes: 0,
  afterMinutes: 0,
  noticeMinutes: 4 * 60,
  daysAhead: 60,
  mostPerDay: null,
  skipsHolidays: true,
  asksPhone: true,
  remindBefore: [24 * 60, 60],
  isOpen: true,
}

/** What people type must never mean something else. */
const reserved: readonly string[] = ['manage']

/** Adds the page, or changes the one of its slug. @throws Failure bad_input with every fault; conflict for a slug that is taken */
export async function saveBookingPage(
  writer: Writer,
  { page, isNew, now }: { page: BookingPage; isNew: boolean; now: Instant },
): Promise<BookingPage> {
  const faults = [...faultsOf(page), ...(await ownerFaults(writer, page))]
  if (faults.length > 0) throw badInput('The booking page is refused', faults)
  const known = await writer.documents.find(bookingPageNoun, page.slug)
  if (isNew && known) {
    throw new Failure('conflict', `There is a booking page ${page.slug} already`, { act: 'Choose another address.' })
  }
  const document = { id: page.slug, state: page.isOpen ? 'open' : 'closed', key: '', contact: null }
  await writer.documents.save(bookingPageNoun, { ...document, at: known?.at ?? now, value: page })
  return page
}

export async function listBookingPages(reader: Reader): Promise<BookingPage[]> {
  const pages = await reader.documents.list(bookingPageNoun, { limit: 1000, isOldestFirst: true })
  return pages.map(pageIn)
}

/** Undefined too while it is closed. */
export async function findOpenPage(reader: Reader, slug: string): Promise<BookingPage | undefined> {
  const found = await reader.documents.find(bookingPageNoun, slug)
  return found?.state === 'open' ? pageIn(found) : undefined
}

/** @throws Failure not_found */
export async function findBookingPage(reader: Reader, slug: string): Promise<BookingPage> {
  const found = await reader.documents.find(bookingPageNoun, slug)
  if (found) return pageIn(found)
  const hint = didYouMean(
    slug,
    (await listBookingPages(reader)).map(page => page.slug),
  )
  throw missing('booking page', slug, hint)
}

/** What was booked on it stays booked. @throws Failure not_found */
export async function removeBookingPage(writer: Writer, slug: string): Promise<void> {
  await findBookingPage(writer, slug)
  await writer.documents.remove(bookingPageNoun, slug)
}

/** What was not chosen yet when it was saved is as usual. */
function pageIn({ value }: Document): BookingPage {
  const { owners, language } = usualPage
  return { owners, language, ...(value as Omit<BookingPage, 'owners' | 'language'> & Partial<BookingPage>) }
}

async function ownerFaults(reader: Reader, { owners }: BookingPage): Promise<Fault[]> {
  const known = (await readUsers(reader)).map(({ id }) => id)
  const areKnown = owners.length > 0 && owners.every(owner => known.includes(owner))
  if (areKnown && new Set(owners).size === owners.length) return []
  const allowed = `one or more of ${known.join(', ')}, each once`
  return [{ where: 'booking page', field: 'owners', found: JSON.stringify(owners), allowed }]
}

function faultsOf(page: BookingPage): Fault[] {
  const faults: Fault[] = []
  const refuse = (field: string, found: unknown, allowed: string) =>
    faults.push({ where: 'booking page', field, found: JSON.stringify(found), allowed })
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(page.slug) || page.slug.length > 60 || reserved.includes(page.slug))
    refuse('slug', page.slug, 'small letters, digits and single hyphens, at most 60; “manage” is ours')
  if (page.title.trim() === '') refuse('title', page.title, 'a text that is not empty')
  for (const [day, stretches] of Object.entries(page.hours)) {
    if (!/^[1-7]$/.test(day)) refuse(`hours.${day}`, day, 'a weekday from 1 (Monday) to 7 (Sunday)')
    if (!areHours(stretches))
      refuse(`hours.${day}`, stretches, 'stretches from 0 to 1440 minutes of the day that do not overlap')
  }
  if (Object.values(page.hours).every(stretches => stretches.length === 0))
    refuse('hours', page.hours, 'at least one hour in the week')
  return faults
}

function areHours(stretches: readonly ClockStretch[]): boolean {
  const sorted = [...stretches].sort((a, b) => a.from - b.from)
  return sorted.every(({ from, to }, place) => {
    const before = sorted[place - 1]?.to ?? 0
    return from >= before && to > from && to <= 1440
  })
}
