// Schemas of contacts, their timelines, and the events that a person logs.
import { z } from '@hono/zod-openapi'
import { channels } from '../../domain/channel.ts'
import { stages } from '../../domain/contact.ts'
import { sourceKinds } from '../../domain/event.ts'
import { eventKind, instant, verdict, verdictInBrief, verdictKind } from './verdict.ts'

const address = z.object({ channel: z.enum(channels), value: z.string().trim().min(1) }).openapi('Address')
export const source = z.object({ kind: z.enum(sourceKinds), name: z.string().optional() }).openapi('Source')

export const contactInBrief = z
  .object({
    id: z.string(),
    name: z.string().openapi({ description: 'Their name, else their first address, else their id' }),
    company: z.string().nullish(),
    timeZone: z.string(),
    addresses: z.array(address),
    isSample: z.boolean().optional(),
  })
  .openapi('ContactInBrief')

const contact = z
  .object({
    id: z.string(),
    name: z.string().nullish(),
    company: z.string().nullish(),
    timeZone: z.string(),
    country: z.string().nullish(),
    stage: z.enum(stages).nullish(),
    addresses: z.array(address),
    owner: z.string().optional().openapi({ description: 'The user who answers for them' }),
    source: source.nullish(),
    isSample: z.boolean().optional(),
  })
  .openapi('Contact')

/** An event of a timeline: `id`, `at`, `kind` and the fields of its kind. */
const event = z.looseObject({ id: z.string(), at: instant, kind: eventKind }).openapi('Event')

/** An event to be recorded; `at` left out = now. The fields of each kind are checked when it is recorded. */
export const newEvent = z.looseObject({ kind: eventKind, at: instant.optional() }).openapi('NewEvent')
export const eventRecorded = z.object({ event, verdict }).openapi('EventRecorded')
export const eventRetracted = z.object({ verdict }).openapi('EventRetracted')

export const contactsQuery = z.object({
  search: z.string().optional(),
  kind: verdictKind.optional(),
  owner: z.string().optional().openapi({ description: 'The id of a user' }),
  after: z.string().optional().openapi({ description: 'The `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(500).optional(),
})

export const contactsPage = z
  .object({
    items: z.array(contactInBrief.extend({ verdict: verdictInBrief, lastEventAt: instant.nullish() })),
    next: z.string().nullable(),
    counts: z
      .record(verdictKind, z.number().int())
      .openapi({ description: 'Contacts by kind of verdict, over all that match the search' }),
  })
  .openapi('ContactsPage')

export const contactAnswer = z
  .object({
    contact,
    timeline: z.array(event).openapi({ description: 'In order, the oldest first' }),
    verdict: verdict.openapi({ description: 'With whatIf, and next where a touch is planned' }),
    playbook: z.object({
      id: z.string(),
      title: z.string(),
      chosenFor: z.enum(['contact', 'source', 'workspace']),
    }),
  })
  .openapi('ContactAnswer')

/** What a person may mend; a field left out stays. The verdict is renewed with it. */
export const contactChange = z
  .object({
    name: z.string().trim().min(1).optional(),
    company: z.string().trim().nullable().optional(),
    timeZone: z.string().optional(),
    addresses: z.array(address).optional(),
  })
  .openapi('ContactChange')

export const newContact = z
  .object({
    name: z.string().trim().min(1),
    company: z.string().trim().optional(),
    timeZone: z.string().optional(),
    addresses: z.array(address),
    source,
    met: z.boolean().optional(),
  })
  .openapi('NewContact')
