// Any other program: JSON or a form, read by the mapping that the user wrote. How it signs is the user's to say as well
// (operations/hooks/verify.ts); this file knows what the mapping makes of a payload.
import { desires, type Event } from '../../domain/event.ts'
import { anInstant } from '../../domain/field.ts'
import { moneyOf } from './amount.ts'
import { agreed, cancelled, missed } from './booking.ts'
import { instantOf, isObject } from './json-value.ts'
import { type MappedField, type Mapping, valueAt, type WebhookMeaning } from './mapping.ts'
import type { Provider, ReadCall } from './provider.ts'
import { type Failed, failed, ignored, told, unmatched, type WebhookReading } from './reading.ts'
import { draftOfVisitor } from './visitor.ts'

export const generic: Provider = {
  id: 'generic',
  title: 'Another program',
  secret: { name: 'the secret or token that it sends or signs with', madeBy: 'us' },
  hasCarts: false,
  steps: [
    'Let the program POST to the address above, as JSON or as a form.',
    'Say below how it proves that it is the one: an HMAC of the body in a header, or a token in a header or in the address.',
    'Paste a sample below and say what stands where.',
  ],
  sentences: () => ['What stands where, and what it means, is yours to say below.'],
  headers: ['content-type'],
  // The user says how: the operation that has the choice makes the claim.
  claims: () => [],
  parse: (body, contentType) =>
    /x-www-form-urlencoded/i.test(contentType) || /^[^{["\s]+=/.test(body) ? readForm(body) : undefined,
  read(payload, call) {
    if (!isObject(payload)) return failed('', 'no object', 'an object of JSON, or a form')
    if (!call.mapping) {
      return unmatched('This webhook has no mapping yet.', 'Write the mapping on its page, then replay this.')
    }
    return readMapped(payload, call.mapping, call)
  },
}

function readForm(body: string): Record<string, string> {
  // A form may name a field twice: the first is kept, as a person sees it first.
  const fields = new Map<string, string>()
  for (const pair of body.split('&')) {
    const [name = '', value = ''] = pair.split(/=(.*)/s, 2).map(decodeFormText)
    if (name && !fields.has(name)) fields.set(name, value)
  }
  return Object.fromEntries(fields)
}

function decodeFormText(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    // A lone % is what somebody typed.
    return spaced
  }
}

function readMapped(payload: unknown, mapping: Mapping, call: ReadCall): WebhookReading {
  const value = (field: MappedField) => valueAt(payload, mapping.fields[field])
  const means = meaningOf(mapping, value('event'))
  if (means === 'nothing') return ignored('By the mapping it means nothing for a timeline.')
  const message = value('message')
  const draft = draftOfVisitor({
    name: value('name'),
    first: value('first_name'),
    last: value('last_name'),
    emails: [value('email')],
    phones: [value('phone')],
    company: value('company'),
    ...(message && { note: message }),
  })
  if (!draft) {
    return unmatched(
      'The mapping finds no email address and no phone number in it.',
      'Mend the mapping on the webhook’s page, then replay this.',
    )
  }
  const event = eventOf(means, { value, call, currency: mapping.currency })
  return event.kind === 'failed' ? event : told({ draft, source: sourceOf(event), events: [event] })
}

/** Who books comes to us; who sends a form or buys came by the site. */
function sourceOf({ kind }: Event): 'inbound' | 'website' {
  return kind.startsWith('meeting_') ? 'inbound' : 'website'
}

function meaningOf({ means, words }: Mapping, word: string | undefined): WebhookMeaning {
  return word !== undefined && Object.hasOwn(words, word) ? (words[word] as WebhookMeaning) : means
}

interface Mapped {
  readonly value: (field: MappedField) => string | undefined
  readonly call: ReadCall
  readonly currency: string | undefined
}

function eventOf(means: Exclude<WebhookMeaning, 'nothing'>, mapped: Mapped): Event | Failed {
  const { value, call, currency } = mapped
  const happenedAt = instantOfText(value('at')) ?? call.now
  // Without an id of its own each delivery is a fact: the same body twice is refused before it comes here.
  const id = `${call.hook}:${value('id') ?? `at:${happenedAt}`}`
  if (isMeeting(means)) return meetingOf(means, mapped, { happenedAt, id: value('meeting') ?? value('id') })
  const worth = moneyOf(value('amount')?.replace(',', '.'), value('currency') ?? currency)
  const fact = { id: `${id}:${means}`, at: happenedAt }
  if (means === 'purchase_made') return { ...fact, kind: means, ...(worth && { value: worth }) }
  if (isDesire(means)) return { ...fact, kind: 'desire_shown', how: means, ...(worth && { value: worth }) }
  return { ...fact, kind: 'interest_shown', how: means }
}

type MeetingMeaning = Extract<WebhookMeaning, `meeting_${string}`>

function meetingOf(
  means: MeetingMeaning,
  { value, call }: Mapped,
  { happenedAt, id }: { happenedAt: number; id: string | undefined },
): Event | Failed {
  if (!id) return failed(call.mapping?.fields.meeting ?? 'meeting', 'nothing', 'the id of the booking')
  const meeting = `${call.hook}:${id}`
  if (means === 'meeting_cancelled') return cancelled(meeting, happenedAt, 'them')
  if (means === 'meeting_missed') return missed(meeting, happenedAt, 'them')
  const startsAt = instantOfText(value('starts_at'))
  if (startsAt === undefined) {
    return failed(call.mapping?.fields.starts_at ?? 'starts_at', value('starts_at') ?? 'nothing', anInstant.allowed)
  }
  const event = agreed({ id: meeting, startsAt }, { at: happenedAt, isMove: means === 'meeting_rescheduled' })
  // One booking may be moved more than once under its one id.
  return means === 'meeting_rescheduled' ? { ...event, id: `${event.id}:${startsAt}` } : event
}

function isMeeting(means: WebhookMeaning): means is MeetingMeaning {
  return means.startsWith('meeting_')
}

function isDesire(means: WebhookMeaning): means is (typeof desires)[number] {
  return desires.some(desire => desire === means)
}

/** ISO 8601, or seconds or milliseconds since 1970 as many programs write them. */
function instantOfText(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{10}$/.test(text)) return Number(text) * 1000
  return /^\d{13}$/.test(text) ? Number(text) : instantOf(text)
}
