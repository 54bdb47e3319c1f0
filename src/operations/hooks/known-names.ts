// What providers call people and bookings: the person behind a number, whose booking one is, and the meeting that a moved
// one was before.
import type { PersonName } from '../../formats/person/person-name.ts'
import type { Reader, Writer } from '../ports.ts'

const personNoun = 'hook_person'
const bookingNoun = 'hook_booking'

export async function contactKnownAs(reader: Reader, name: string): Promise<string | undefined> {
  const contact = (await reader.documents.find(personNoun, name))?.contact ?? undefined
  // Whoever was merged into another since is found by their address again.
  return contact !== undefined && (await reader.contacts.find(contact)) ? contact : undefined
}

/** The parts of their name that were told under this one; {} for nothing. */
export async function partsToldOf(reader: Reader, name: string): Promise<NameParts> {
  return ((await reader.documents.find(personNoun, name))?.value as NameParts | undefined) ?? {}
}

type NameParts = Pick<PersonName, 'first' | 'last'>

export async function rememberPerson(
  writer: Writer,
  { name, contact, parts }: { readonly name: string; readonly contact: string; readonly parts: NameParts },
): Promise<void> {
  await writer.documents.save(personNoun, { id: name, state: '', key: '', contact, at: 0, value: parts })
}

/** A booking that was moved has a new id there; on the timeline it is the same meeting. */
export async function meetingOf(reader: Reader, booking: string): Promise<string> {
  const document = await reader.documents.find(bookingNoun, booking)
  return (document?.value as { meeting: string } | undefined)?.meeting ?? booking
}

/** Whether it is known whose booking it is. */
export async function isBooked(reader: Reader, booking: string): Promise<boolean> {
  return (await reader.documents.find(bookingNoun, booking)) !== undefined
}

export async function rememberBooking(writer: Writer, booking: string, contact: string): Promise<void> {
  const value = { meeting: booking }
  await writer.documents.add(bookingNoun, { id: booking, state: '', key: '', contact, at: 0, value })
}

export async function rememberMove(
  writer: Writer,
  { booking, meeting, contact }: { readonly booking: string; readonly meeting: string; readonly contact: string },
): Promise<void> {
  await writer.documents.save(bookingNoun, { id: booking, state: '', key: '', contact, at: 0, value: { meeting } })
}
