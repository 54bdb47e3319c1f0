// HubSpot: contacts made, changed, deleted; a batch in a delivery. Its events carry ids and no address, except the change
// of the property `email`; a workflow's "Send a webhook" sends the whole contact. Signature: v3 is the base64 HMAC-SHA256
// of method, URI, body and X-HubSpot-Request-Timestamp, five minutes' tolerance; v1 and v2 are the hex SHA-256 of the
// secret before the body, or before method, URI and body (developers.hubspot.com, "Validating requests").
import type { Event } from '../../domain/event.ts'
import type { ContactDraft } from '../person/draft.ts'
import { at, firstText, isObject, listOf, textOf, textsOf, unixInstant } from './json-value.ts'
import type { Provider, ReadCall } from './provider.ts'
import { failed, ignored, type ToldOf, told, unmatched, type WebhookReading } from './reading.ts'
import type { Claim, SignedRequest } from './signature.ts'
import { anyDraftOf, draftOfVisitor, type Visitor } from './visitor.ts'

export const hubspot: Provider = {
  id: 'hubspot',
  title: 'HubSpot',
  secret: { name: 'the client secret of the app', madeBy: 'them' },
  hasCarts: false,
  steps: [
    'In HubSpot make a private app (Settings → Integrations → Private apps) and open its tab Webhooks.',
    'Paste the address above as the target URL and subscribe to contact.creation and to contact.propertyChange of email, firstname, lastname, phone, company and hs_email_optout, contact.merge and contact.privacyDeletion.',
    'Copy the app’s client secret and give it here.',
    'HubSpot’s events name people by number. The change of `email` tells whose number it is: what came before waits as unmatched, and is taken in by itself once the number is known.',
  ],
  sentences: () => [
    'A contact made there whose address is told → a contact here; made by a form → interest shown by form.',
    'A changed email, name, phone or company → what was missing here is filled in.',
    'An event of somebody whose address was never told → kept as unmatched.',
    'Opted out of email there → opted out of email here.',
    'A contact deleted there for privacy → opted out, and a word to you: erase them here if they asked for it. Deleted otherwise → nothing.',
  ],
  headers: [],
  claims: request => [...claimV3(request), ...olderClaims(request)],
  // Whose a number is stands first, or what else the batch tells of it would wait.
  split: payload => (Array.isArray(payload) ? payload.toSorted((a, b) => rankOf(a) - rankOf(b)) : [payload]),
  deliveryId: entry => {
    // eventId alone is not promised to be unique.
    const parts = ['eventId', 'subscriptionId', 'objectId', 'occurredAt'].map(name => textOf(at(entry, name)))
    return parts[0] && parts[2] ? parts.join(':') : undefined
  },
  read(entry, call) {
    if (!isObject(entry)) return failed('', 'no object', 'an event of HubSpot')
    if (isObject(at(entry, 'properties'))) return readWhole(entry, call)
    const type = textOf(at(entry, 'subscriptionType')) ?? textOf(at(entry, 'eventType'))
    if (!type) return failed('subscriptionType', 'nothing', 'an event of HubSpot')
    const kind = textOf(at(entry, 'objectTypeId')) ?? '0-1'
    // The number of HubSpot's own for contacts: companies, deals and the like have such events too.
    if (kind !== '0-1') return ignored(`HubSpot’s ${type} is of no contact.`)
    if (type === 'contact.merge' || type === 'object.merge') return readMerge(entry)
    if (/^(contact|object)\.privacyDeletion$/.test(type)) return readPrivacyDeletion(entry, call)
    if (/^(contact\.creation|contact\.propertyChange|object\.creation|object\.propertyChange)$/.test(type)) {
      return readChange(type, entry, call)
    }
    return ignored(`HubSpot’s ${type} tells nothing for a timeline.`)
  },
}

function rankOf(entry: unknown): number {
  return at(entry, 'propertyName') === 'email' ? 0 : 1
}

// The characters that HubSpot asks to be decoded in the URI of v3.
const decoded = /%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi

function claimV3({ method, urls, headers, body }: SignedRequest): Claim[] {
  const given = headers['x-hubspot-signature-v3']
  const time = headers['x-hubspot-request-timestamp'] ?? ''
  if (!given || !/^\d{1,15}$/.test(time)) return []
  return urls.map(url => ({
    ...{ kind: 'digest', by: 'hmac', algorithm: 'sha256', encoding: 'base64' },
    signed: [method + url.replaceAll(decoded, decodeURIComponent), body, time],
    given: [given],
    signedAt: Number(time),
  }))
}

function olderClaims({ method, urls, headers, body }: SignedRequest): Claim[] {
  const given = headers['x-hubspot-signature']
  if (!given) return []
  const how = { kind: 'digest', by: 'secret first', algorithm: 'sha256', encoding: 'hex', given: [given] } as const
  if (headers['x-hubspot-signature-version'] === 'v2') {
    return urls.map(url => ({ ...how, signed: [method + url, body] }))
  }
  return [{ ...how, signed: [body] }]
}

/** What the properties of HubSpot's contacts are here. */
function visitorOf(property: (name: string) => unknown): Visitor {
  return {
    emails: [property('email')],
    first: property('firstname'),
    last: property('lastname'),
    company: property('company'),
    phones: [property('phone'), property('mobilephone')],
    country: property('hs_country_region_code'),
    wantsNoMail: textOf(String(property('hs_email_optout') ?? '')) === 'true',
  }
}

const read = new Set(['email', 'firstname', 'lastname', 'company', 'phone', 'mobilephone', 'hs_email_optout'])

function readChange(type: string, entry: unknown, { now }: ReadCall): WebhookReading {
  const object = textOf(at(entry, 'objectId'))
  if (!object) return failed('objectId', 'nothing', 'the number of the contact')
  const property = textOf(at(entry, 'propertyName')) ?? ''
  const isCreation = type.endsWith('creation')
  if (!isCreation && !read.has(property)) {
    return ignored(`A change of ${property || 'no property'} tells nothing for a timeline.`)
  }
  const draft = anyDraftOf(visitorOf(name => (name === property ? at(entry, 'propertyValue') : undefined)))
  const isByForm = isCreation && /^FORMS?$/i.test(textOf(at(entry, 'changeSource')) ?? '')
  const events = isByForm ? [formEvent(object, at(entry, 'occurredAt'), now)] : []
  const person = personOf(draft, object, events)
  const hasAddress = property === 'email' && draft.addresses.length > 0
  return told(hasAddress ? person : { ...person, elseUnmatched: unknownNumber(object) })
}

/** Two contacts there are one: later events name the number that is left. */
function readMerge(entry: unknown): WebhookReading {
  const left = firstText(at(entry, 'newObjectId'), at(entry, 'primaryObjectId'), at(entry, 'objectId'))
  if (!left) return failed('primaryObjectId', 'nothing', 'the number of the contact')
  const gone = textsOf([at(entry, 'primaryObjectId'), ...listOf(at(entry, 'mergedObjectIds'))])
  const person = personOf(anyDraftOf({ emails: [] }), left, [])
  return told({ ...person, formerly: gone.map(nameOf), elseUnmatched: unknownNumber(left) })
}

const privacyLeft = {
  why: 'HubSpot deleted them for good, for privacy: nothing goes out to them any more.',
  act: 'Where they asked to be forgotten, erase them on their page.',
}

/** Erasing can't be taken back, so a person does it; until then nothing goes out. */
function readPrivacyDeletion(entry: unknown, { now }: ReadCall): WebhookReading {
  const object = textOf(at(entry, 'objectId'))
  if (!object) return failed('objectId', 'nothing', 'the number of the contact')
  const gone: Event = {
    ...{ id: `hubspot:${object}:privacy`, at: unixInstant(at(entry, 'occurredAt'), 1) ?? now, kind: 'opted_out' },
  }
  return told({
    ...personOf(anyDraftOf({ emails: [] }), object, [gone]),
    leftToDo: privacyLeft,
    elseUnmatched: {
      why: `HubSpot deleted the contact ${object} for good, for privacy, and no delivery has told whose number that is.`,
      act: 'Where they asked to be forgotten, find them by name and erase them.',
    },
  })
}

function unknownNumber(object: string) {
  return {
    why: `HubSpot names only the number ${object}, and no delivery has told whose it is.`,
    act: 'Subscribe to contact.propertyChange of email there, or send the whole contact from a workflow; then replay this.',
  }
}

/** A workflow's "Send a webhook": `properties` hold values, or objects with a `value`. */
function readWhole(contact: unknown, { now }: ReadCall): WebhookReading {
  const property = (name: string) => {
    const value = at(contact, 'properties', name)
    return isObject(value) ? at(value, 'value') : value
  }
  const draft = draftOfVisitor(visitorOf(property))
  if (!draft) return unmatched('The contact has no email address and no phone number.', 'Mend it in HubSpot.')
  const object = firstText(at(contact, 'vid'), at(contact, 'objectId'), at(contact, 'id'), property('hs_object_id'))
  if (!object) return told({ draft, source: 'import', events: [] })
  const isByForm = listOf(at(contact, 'form-submissions')).length > 0
  return told(personOf(draft, object, isByForm ? [formEvent(object, undefined, now)] : []))
}

/** Only a form of theirs means that somebody came by themselves; the rest was in an older system. */
function personOf(draft: ContactDraft, object: string, events: readonly Event[]): ToldOf {
  return { draft, source: events.length > 0 ? 'website' : 'import', events, knownAs: nameOf(object) }
}

function nameOf(object: string): string {
  return `hubspot:${object}`
}

function formEvent(object: string, occurredAt: unknown, now: number): Event {
  return { id: `hubspot:${object}:form`, at: unixInstant(occurredAt, 1) ?? now, kind: 'interest_shown', how: 'form' }
}
