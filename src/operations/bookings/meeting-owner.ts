// Whose a meeting is: the user whom it was booked with, else whoever answers for the contact.
import { type Reader, theUser } from '../ports.ts'
import { listBookings } from './booking.ts'

export async function meetingOwner(
  reader: Reader,
  { contact, meeting }: { readonly contact: string; readonly meeting: string },
): Promise<string> {
  const booking = (await listBookings(reader, { contact, limit: 100 })).find(({ uid }) => uid === meeting)
  return booking?.owner ?? (await reader.contacts.find(contact))?.owner ?? theUser
}
