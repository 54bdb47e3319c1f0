// Columns that hold an address or a name as the person's do, and are of somebody else: who bought the ticket, to whom the
// payment went, who ordered for all.
import type { Meaning } from './read-header.ts'

export function placesOfOthers(meanings: readonly (Meaning | undefined)[], names: readonly string[]): Set<number> {
  const places = [...names.keys()]
  const ofEmails = places.filter(place => meanings[place]?.field === 'email')
  const hasOwn = ofEmails.some(place => !isBuyer(names[place]!))
  const hasAttendees = ofEmails.some(place => isAttendee(names[place]!))
  const hasSenders = names.some(name => /^from\b/i.test(name))
  return new Set(
    places.filter(place => {
      const name = names[place]!
      // An address that is only called one is of who ordered, where another is called the attendee's.
      const isOrder = hasAttendees && ofEmails.includes(place) && meanings[place]!.group === '' && !isAttendee(name)
      return isOrder || (hasOwn && isBuyer(name)) || (hasSenders && /^to\b/i.test(name))
    }),
  )
}

function isBuyer(name: string): boolean {
  return /\b(buyer|purchaser|payer|käufer|acheteur|comprador)\b/i.test(name)
}

function isAttendee(name: string): boolean {
  return /attendee|teilnehmer|delegate/i.test(name)
}
