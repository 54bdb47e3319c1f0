// The ways to reach a person, and the addresses on them.

export const channels = ['email', 'phone', 'sms', 'letter', 'meeting', 'social'] as const
export type Channel = (typeof channels)[number]

/** One way to reach a contact: an email address, a number in E.164, a postal address, a profile's URL. */
export interface Address {
  readonly channel: Channel
  readonly value: string
}

/**
 * The form under which two spellings of one address are the same: lower case and trimmed for email (RFC 5321 §2.4
 * lets the local part be case-sensitive; no provider that a person writes to makes it so), digits for numbers.
 */
export function addressKey(address: Address): string {
  const value = address.value.trim().toLowerCase()
  if (address.channel === 'phone' || address.channel === 'sms') return value.replaceAll(/[^\d+]/g, '')
  return value
}

/**
 * The address as one text under which those who have it are found: a number listed for calls and one for messages are
 * the same.
 */
export function addressPlace(address: Address): string {
  return `${addressFamily(address)} ${addressKey(address)}`
}

/** `number` for phone and sms, which reach the same person by the same digits; else the channel. */
export function addressFamily({ channel }: Address): string {
  return channel === 'phone' || channel === 'sms' ? 'number' : channel
}
