// Whom a booking of Cal.com is with: who booked, and the guests whom they brought. Hosts may stand among the attendees.
import type { ContactDraft } from '../person/draft.ts'
import { at, firstText, listOf, textOf } from './json-value.ts'
import { draftOfVisitor } from './visitor.ts'

/** Undefined where nobody with an address booked. */
export function bookerOf(booking: unknown): ContactDraft | undefined {
  const responses = at(booking, 'responses')
  const answer = (name: string) => at(responses, name, 'value') ?? at(responses, name)
  const email = answer('email')
  // A seat of a group has an answer of its own, and all who sit there stand among the attendees.
  const attendee = attendeesOf(booking).find(each => isSame(at(each, 'email'), email)) ?? attendeesOf(booking)[0]
  const name = answer('name')
  const notes = firstText(answer('notes'), at(booking, 'additionalNotes'))
  return draftOfVisitor({
    name: firstText(name, at(attendee, 'name')),
    first: firstText(at(name, 'firstName'), answer('firstName')),
    last: firstText(at(name, 'lastName'), answer('lastName')),
    emails: [firstText(email, at(attendee, 'email'))],
    phones: [firstText(answer('attendeePhoneNumber'), at(attendee, 'phoneNumber'), answer('phone'))],
    company: answer('company'),
    timeZone: at(attendee, 'timeZone'),
    ...(notes && { note: notes }),
  })
}

/** The attendees beside who booked, each with what Cal.com holds of them. */
export function guestsOf(booking: unknown): { readonly draft: ContactDraft; readonly attendee: unknown }[] {
  const booker = bookerAddress(booking)
  return attendeesOf(booking)
    .filter(attendee => !isSame(at(attendee, 'email'), booker))
    .flatMap(attendee => {
      const draft = draftOfAttendee(attendee)
      return draft ? [{ draft, attendee }] : []
    })
}

/** What Cal.com holds of who booked, among the attendees. */
export function bookingAttendee(booking: unknown): unknown {
  const booker = bookerAddress(booking)
  return attendeesOf(booking).find(attendee => isSame(at(attendee, 'email'), booker))
}

export function draftOfAttendee(attendee: unknown): ContactDraft | undefined {
  return draftOfVisitor({
    name: at(attendee, 'name'),
    emails: [at(attendee, 'email')],
    phones: [at(attendee, 'phoneNumber')],
    timeZone: at(attendee, 'timeZone'),
  })
}

export function isHost(booking: unknown, email: unknown): boolean {
  const hosts = [at(booking, 'organizer'), at(booking, 'user'), ...listOf(at(booking, 'team', 'members'))]
  return [...hosts.map(host => at(host, 'email')), at(booking, 'hostEmail')].some(host => isSame(host, email))
}

function bookerAddress(booking: unknown): unknown {
  const answer = at(booking, 'responses', 'email')
  return firstText(at(answer, 'value'), answer, at(attendeesOf(booking)[0], 'email'))
}

/** Without the hosts, unless there is nobody else: who tries the page out books with themselves. */
function attendeesOf(booking: unknown): readonly unknown[] {
  const all = listOf(at(booking, 'attendees'))
  const theirs = all.filter(attendee => !isHost(booking, at(attendee, 'email')))
  return theirs.length > 0 ? theirs : all
}

function isSame(one: unknown, other: unknown): boolean {
  const [a, b] = [textOf(one)?.toLowerCase(), textOf(other)?.toLowerCase()]
  return a !== undefined && a === b
}
