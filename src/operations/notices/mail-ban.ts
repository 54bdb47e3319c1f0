// Whether somebody's wish forbids mail to an address, whoever carries it and whoever asked for the mail: an opt-out beats
// everything, and anybody can type anybody's address into a page. For those who queue notices, and for the sending of them.
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { bitOf, type Standing } from '../../engine/standing.ts'
import type { Reader } from '../ports.ts'
import { readSuppressed } from '../suppression.ts'

/** Why nothing may be mailed there, in a sentence for the user and never for the visitor; null = nothing forbids it. */
export async function mailBan(reader: Reader, email: string): Promise<string | null> {
  const address = { channel: 'email', value: email } as const
  for (const { contact } of await reader.contacts.findByAddresses([address])) {
    const wish = wishOf(await reader.timelines.standing(contact))
    if (wish) return `${email} ${wish}, and no mail goes there.`
  }
  const isSuppressed = await readSuppressed(reader, [address])
  return isSuppressed(address) ? `${email} is somebody’s who opted out and was erased, and no mail goes there.` : null
}

function wishOf(standing: Standing | undefined): string | null {
  if (!standing) return null
  const { complaint, optedOut, optOut } = standing
  if (complaint) return `marked our mail as spam${onDay(complaint.at)}`
  return optedOut & bitOf('email') ? `opted out${optOut ? onDay(optOut.at) : ''}` : null
}

function onDay(at: Instant): string {
  return ` on ${formatInstant(at).slice(0, 10)}`
}
