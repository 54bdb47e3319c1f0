// Reads a calendar: an iCalendar file at an address, or the calendars of a CalDAV account (RFC 4791).
import { Failure } from '../../domain/failure.ts'
import type { Stretch } from '../../domain/stretch.ts'
import type { CalendarAddress, ReadCalendar } from '../../operations/bookings/ports.ts'
import { type Guard, guardedFetch } from './guarded-fetch.ts'

// A calendar of 20 years with attachments' names comes to a few MB.
const mostBytes = 20 * 1024 * 1024
const timeoutMs = 20_000

export const readCalendar: ReadCalendar = (address, span) => {
  const guard: Guard = { isPrivateAllowed: address.isPrivateAllowed, mostBytes, timeoutMs }
  return address.kind === 'ics' ? readFile(address, guard) : readAccount(address, { guard, span })
}

async function readFile({ url, user, password }: CalendarAddress, guard: Guard): Promise<string[]> {
  const login = user === null ? {} : { authorization: basic(user, password) }
  const answer = await guardedFetch(guard)(url, { headers: { accept: 'text/calendar, */*;q=0.1', ...login } })
  refuseBad(answer, url)
  const text = await answer.text()
  // A sign-in page answers 200 too.
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) {
    throw new Failure('bad_input', `${new URL(url).host} answered something that is no calendar`, {
      act: 'Copy the address in iCal format (it often ends in .ics) from your calendar’s settings.',
    })
  }
  return [text]
}

async function readAccount(
  { url, user, password }: CalendarAddress,
  { guard, span }: { guard: Guard; span: Stretch },
): Promise<string[]> {
  const { fetchCalendarObjects, fetchCalendars, createAccount } = await import('tsdav')
  const fetch = watched(guardedFetch(guard))
  const headers: Record<string, string> = user === null ? {} : { authorization: basic(user, password) }
  const account = await createAccount({
    account: { serverUrl: url, rootUrl: url, accountType: 'caldav' },
    ...{ headers, fetch },
  }).catch(inWords(url))
  const calendars = await fetchCalendars({ account, headers, fetch }).catch(inWords(url))
  const events = calendars.filter(({ components }) => !components || components.includes('VEVENT'))
  const timeRange = { start: new Date(span.from).toISOString(), end: new Date(span.to).toISOString() }
  const texts: string[] = []
  for (const calendar of events) {
    // Some servers expand wrongly or not at all; the rules are walked here anyway.
    const objects = await fetchCalendarObjects({ calendar, timeRange, headers, fetch }).catch(inWords(url))
    texts.push(...objects.flatMap(({ data }) => (typeof data === 'string' ? data : [])))
  }
  if (events.length > 0) return texts
  throw new Failure('bad_input', `${new URL(url).host} has no calendar for this account`, {
    act: 'Give the address of the CalDAV server, or of one calendar, from your provider’s help.',
  })
}

/** The library reads an answer that refuses the login as one that holds nothing, which would free every hour. */
function watched(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const answer = await fetch(input, init)
    const asked = input instanceof Request ? input.url : String(input)
    // 404 and 405 answer a guess at an address that need not be there, such as /.well-known/caldav.
    const isReport = (init?.method ?? 'GET') === 'REPORT'
    if ([401, 403].includes(answer.status) || answer.status >= 500 || isReport) refuseBad(answer, asked)
    return answer
  }
}

function refuseBad({ ok, status }: Response, url: string): void {
  const { host } = new URL(url)
  if (status === 401 || status === 403) {
    throw new Failure('login_refused', `${host} refuses to show the calendar (${status})`)
  }
  if (status === 404 || status === 410) {
    throw new Failure('not_found', `${host} has no calendar at this address (${status})`, {
      act: 'Copy the address anew from your calendar’s settings: it may have been reset.',
    })
  }
  if (!ok) throw new Failure('unreachable', `${host} answered ${status}`)
}

function inWords(url: string) {
  return (error: unknown): never => {
    if (error instanceof Failure) throw error
    const says = error instanceof Error ? error.message : String(error)
    throw new Failure('unreachable', `${new URL(url).host} did not answer as a CalDAV server does: ${says}`, {
      cause: error,
    })
  }
}

function basic(user: string, password: string | null): string {
  return `Basic ${Buffer.from(`${user}:${password ?? ''}`).toString('base64')}`
}
