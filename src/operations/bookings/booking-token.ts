// The signed ends of links about meetings: one that moves or cancels a booking, one that tells how a meeting ended.
import type { Vault } from '../mail/ports.ts'
import { readLink, signLink } from '../signed-link.ts'

type Signer = Pick<Vault, 'sign'>

export function bookingToken(vault: Signer, workspace: string, booking: string): string {
  return signLink(vault, 'booking', [workspace, booking])
}

/** Undefined when we did not make it. */
export function readBookingToken(vault: Signer, token: string): { workspace: string; booking: string } | undefined {
  const read = readLink(vault, 'booking', token) as [string, string] | undefined
  return read && { workspace: read[0], booking: read[1] }
}

export interface MeetingLink {
  readonly workspace: string
  readonly contact: string
  readonly meeting: string
}

export function meetingToken(vault: Signer, { workspace, contact, meeting }: MeetingLink): string {
  return signLink(vault, 'meeting', [workspace, contact, meeting])
}

/** Undefined when we did not make it. */
export function readMeetingToken(vault: Signer, token: string): MeetingLink | undefined {
  const read = readLink(vault, 'meeting', token) as [string, string, string] | undefined
  return read && { workspace: read[0], contact: read[1], meeting: read[2] }
}
