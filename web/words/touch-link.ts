// The link that starts a touch in the program that carries it: mail, phone, messages, a profile's page.
import type { Address } from '../../src/http/contract.ts'

export function touchLink(channel: Address['channel'], address: string): string | undefined {
  if (channel === 'email') return `mailto:${address}`
  if (channel === 'phone') return `tel:${address}`
  if (channel === 'sms') return `sms:${address}`
  return channel === 'social' && /^https?:/.test(address) ? address : undefined
}
