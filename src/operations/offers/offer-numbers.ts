// Who comes because of an offer (A4): its visits, the requests by its form, and those who bought after they asked.
import type { Instant } from '../../domain/instant.ts'
import { shareOf } from '../../silence/rate.ts'
import { listSubmissions } from '../forms/submission.ts'
import type { Reader } from '../ports.ts'
import { type DayVisits, visitsOf } from './count-visit.ts'
import type { OfferPage } from './offer-page.ts'

export interface OfferNumbers {
  readonly visits: number
  readonly perDay: readonly DayVisits[]
  /** Those that are on a timeline: neither spam nor waiting for a confirmation. */
  readonly requests: number
  /** Different people among them. */
  readonly people: number
  /** Of these, who bought after their first request. */
  readonly customers: number
  /** Requests of visits, and customers of people, each with its interval. */
  readonly asked: ReturnType<typeof shareOf>
  readonly bought: ReturnType<typeof shareOf>
}

// Beyond this an offer is counted by its newest requests.
const mostRequests = 100_000
const peopleAtOnce = 500

export async function offerNumbers(reader: Reader, { slug, form }: OfferPage): Promise<OfferNumbers> {
  const perDay = await visitsOf(reader, slug)
  const all = await listSubmissions(reader, { form, limit: mostRequests })
  const requests = all.filter(({ state }) => state === 'received' || state === 'confirmed')
  const firstAt = new Map<string, Instant>()
  // The newest come first, so that the last one set is the first request.
  for (const { contact, at } of requests) if (contact !== null) firstAt.set(contact, at)
  const visits = perDay.reduce((sum, { count }) => sum + count, 0)
  const customers = await countCustomers(reader, firstAt)
  return {
    ...{ visits, perDay, requests: requests.length, people: firstAt.size, customers },
    // Who blocks nothing may still be counted as no visit, such as one taken for a robot.
    asked: shareOf(Math.min(requests.length, visits), visits),
    bought: shareOf(customers, firstAt.size),
  }
}

async function countCustomers(reader: Reader, firstAt: ReadonlyMap<string, Instant>): Promise<number> {
  const people = [...firstAt.keys()]
  let customers = 0
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    const timelines = await reader.timelines.eventsOf(people.slice(from, from + peopleAtOnce))
    for (const [contact, events] of timelines) {
      const since = firstAt.get(contact) as Instant
      if (events.some(({ kind, at }) => kind === 'purchase_made' && at >= since)) customers++
    }
  }
  return customers
}
