// Who asks, as far as a server can know: the address of the connection, or what a proxy of our own says of it.
import { BlockList, isIP } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

// A proxy in front of us runs on this machine or in the network beside it (RFC 1918, RFC 4193, RFC 6598).
const nearby = new BlockList()
nearby.addSubnet('127.0.0.0', 8)
nearby.addSubnet('10.0.0.0', 8)
nearby.addSubnet('172.16.0.0', 12)
nearby.addSubnet('192.168.0.0', 16)
nearby.addSubnet('100.64.0.0', 10)
nearby.addAddress('::1', 'ipv6')
nearby.addSubnet('fc00::', 7, 'ipv6')

/** The visitor's IP address; IPv6 cut to its /64, since one line at home has all of those. */
export function visitorAddress(context: Context): string {
  // Without a socket there is only who calls the application from inside.
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>
  const socket = unmapped(incoming?.socket.remoteAddress ?? '')
  if (!isNearby(socket)) return networkOf(socket)
  // The last entry is what our own proxy saw; all before it is what the visitor may have made up.
  const told = unmapped(context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '')
  return networkOf(isIP(told) ? told : socket)
}

/** A socket that takes both kinds shows IPv4 as ::ffff:192.0.2.1 (RFC 4291 §2.5.5.2). */
function unmapped(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function isNearby(address: string): boolean {
  const version = isIP(address)
  return version !== 0 && nearby.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const missing = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array<string>(missing).fill('0'), ...after].slice(0, 4).join(':')
}
