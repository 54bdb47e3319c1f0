// Calendly (API v2): bookings made, called off and missed. A booking that is moved comes as a cancelled one with
// `rescheduled: true` and a new one that names the old (developer.calendly.com, "Webhook payloads for rescheduled
// events"). Signature: Calendly-Webhook-Signature `t=…,v1=…`, the hex HMAC-SHA256 of `t.body` ("Webhook signatures").
import { agreed, cancelled, held, missed } from './booking.ts'
import { personOfAnswers } from './form-answers.ts'
import { at, firstInstant, firstText, instantOf, isObject, listOf, textOf } from './json-value.ts'
import type { Provider, ReadCall } from './provider.ts'
import { failed, ignored, type ToldOf, told, unmatched, type WebhookReading } from './reading.ts'
import { timestampedClaim } from './signature.ts'
import { draftOfVisitor } from './visitor.ts'

export const calendly: Provider = {
  id: 'calendly',
  title: 'Calendly',
  secret: { name: 'the signing_key of the webhook subscription', madeBy: 'us' },
  hasCarts: false,
  steps: [
    'Webhooks need a paid plan there. Make a personal access token under Integrations → API and webhooks.',
    'POST to https://api.calendly.com/webhook_subscriptions with the address above as url, the events invitee.created, invitee.canceled, invitee_no_show.created, invitee_no_show.deleted and routing_form_submission.created (this one for the scope organization alone), your organization, the scope, and the secret as signing_key.',
    'Mark no-shows in Calendly’s list of meetings: that sends invitee_no_show.created.',
  ],
  sentences: () => [
    'A booking → meeting scheduled, with its start and minutes.',
    'A booking in the place of another → meeting rescheduled.',
    'A booking called off → meeting cancelled, by them or by you.',
    'An invitee marked as no-show → meeting missed by them; the mark taken away → meeting held.',
    'A routing form → interest shown by form.',
    'Answers to questions of the booking page → a note.',
  ],
  headers: [],
  claims: request => timestampedClaim(request, 'calendly-webhook-signature'),
  read(payload, call) {
    const event = textOf(at(payload, 'event'))
    const invitee = at(payload, 'payload')
    if (!event || !isObject(invitee)) return failed('event', 'nothing', 'an event of Calendly’s API v2')
    if (event === 'routing_form_submission.created') return readRoutingForm(invitee, call)
    if (!/^invitee(\.|_no_show\.)/.test(event)) return ignored(`Calendly’s ${event} tells nothing for a timeline.`)
    return readInvitee(event, payload, call)
  },
}

function readInvitee(event: string, payload: unknown, call: ReadCall): WebhookReading {
  const invitee = at(payload, 'payload')
  const id = idOf(at(invitee, 'uri'))
  if (!id) return failed('payload.uri', 'nothing', 'the URI of the invitee')
  const draft = draftOfVisitor({
    name: at(invitee, 'name'),
    first: at(invitee, 'first_name'),
    last: at(invitee, 'last_name'),
    emails: [at(invitee, 'email')],
    phones: [at(invitee, 'text_reminder_number')],
    timeZone: at(invitee, 'timezone'),
    note: answersOf(invitee),
  })
  if (!draft) return unmatched('The booking has no email address.', 'Record the meeting by hand.')
  const person: ToldOf = { draft, source: 'inbound', events: [] }
  const toldAt = instantOf(at(payload, 'created_at')) ?? call.now
  switch (event) {
    case 'invitee.created':
      return readCreated(invitee, { id, person, toldAt })
    case 'invitee.canceled':
      return readCanceled(invitee, { id, person, toldAt })
    case 'invitee_no_show.created': {
      const missedAt = instantOf(at(invitee, 'no_show', 'created_at')) ?? toldAt
      return told({ ...person, events: [missed(id, missedAt, 'them')] })
    }
    case 'invitee_no_show.deleted':
      return told({ ...person, events: [held(id, toldAt)] })
    default:
      return ignored(`Calendly’s ${event} tells nothing for a timeline.`)
  }
}

/** Sent whether or not they book after it. */
function readRoutingForm(form: unknown, { now }: ReadCall): WebhookReading {
  const id = idOf(at(form, 'uri'))
  if (!id) return failed('payload.uri', 'nothing', 'the URI of the submission')
  const answers = listOf(at(form, 'questions_and_answers')).flatMap(entry => {
    const text = firstText(at(entry, 'answer'))
    return text ? [{ label: firstText(at(entry, 'question')) ?? '', text }] : []
  })
  const draft = personOfAnswers(answers)
  if (!draft) return unmatched('No answer is an email address or a phone number.', 'Ask for one in the routing form.')
  const sentAt = firstInstant(at(form, 'created_at')) ?? now
  return told({
    draft,
    source: 'inbound',
    events: [{ id: `${id}:form`, at: sentAt, kind: 'interest_shown', how: 'form' }],
  })
}

interface Invitation {
  readonly id: string
  readonly person: ToldOf
  /** When Calendly told. */
  readonly toldAt: number
}

function readCreated(invitee: unknown, { id, person, toldAt }: Invitation): WebhookReading {
  const meeting = at(invitee, 'scheduled_event')
  const startsAt = instantOf(at(meeting, 'start_time'))
  if (startsAt === undefined) return failed('payload.scheduled_event.start_time', 'nothing', 'an instant')
  const old = idOf(at(invitee, 'old_invitee'))
  const bookedAt = firstInstant(at(invitee, 'created_at')) ?? toldAt
  const booking = { id, startsAt, endsAt: instantOf(at(meeting, 'end_time')) }
  const events = [agreed(booking, { at: bookedAt, isMove: old !== undefined })]
  return told({ ...person, events, ...(old && { movedFrom: old }) })
}

function readCanceled(invitee: unknown, { id, person, toldAt }: Invitation): WebhookReading {
  if (at(invitee, 'rescheduled') === true) return ignored('The booking was moved: the new one tells when to.')
  const cancellation = at(invitee, 'cancellation') ?? at(invitee, 'scheduled_event', 'cancellation')
  const cancelledAt = firstInstant(at(cancellation, 'created_at'), at(invitee, 'updated_at')) ?? toldAt
  const by = at(cancellation, 'canceler_type') === 'host' ? 'us' : 'them'
  return told({ ...person, events: [cancelled(id, cancelledAt, by)] })
}

/** `…/scheduled_events/A/invitees/B` is B: who is invited to a meeting of several has a booking of their own. */
function idOf(uri: unknown): string | undefined {
  const last = textOf(uri)?.split('/').at(-1)
  return last ? `calendly:${last}` : undefined
}

function answersOf(invitee: unknown): string {
  return listOf(at(invitee, 'questions_and_answers'))
    .map(entry => ({ question: firstText(at(entry, 'question')), answer: firstText(at(entry, 'answer')) }))
    .flatMap(({ question, answer }) => (answer ? [question ? `${question} ${answer}` : answer] : []))
    .join('\n')
}
