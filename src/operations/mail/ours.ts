// Which side of a message is ours: our own addresses, and those of the house that we share a domain with.
import { isPublicDomain } from './public-domain.ts'

export interface Ours {
  isOwn(address: string): boolean
  /** Ours or a colleague's: the same domain, where it is no public provider's. */
  isHouse(address: string): boolean
}

export function oursOf(addresses: readonly string[]): Ours {
  const own = new Set(addresses.map(unlabelled))
  const houses = new Set(addresses.map(domainOf).filter(domain => !isPublicDomain(domain)))
  return {
    isOwn: address => own.has(unlabelled(address)),
    isHouse: address => own.has(unlabelled(address)) || houses.has(domainOf(address)),
  }
}

/** `ana+shop@example.com` is Ana's: what stands after the plus is a label (RFC 5233). */
export function unlabelled(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*(?=@)/, '')
}

export function domainOf(address: string): string {
  return address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
}
