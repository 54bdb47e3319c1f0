// Which network addresses are the world's, and which are of this machine or of the network that it stands in. An address
// that somebody types must not make the server knock at doors behind its own wall.
import { BlockList, isIP } from 'node:net'

// IANA's special-purpose registries (RFC 6890 and later). Two lists, since one rule for ::/3 would hold all of IPv4.
const inside = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(network, prefix)
}
// Of IPv6 only 2000::/3 is given out to the world (RFC 4291 §2.4); what lies beyond is local or carries an IPv4 address.
const world = new BlockList()
world.addSubnet('2000::', 3, 'ipv6')
const insideOfWorld = new BlockList()
for (const [network, prefix] of [
  // Teredo and its neighbours, 6to4: what they reach can't be told from their outside.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  insideOfWorld.addSubnet(network, prefix, 'ipv6')
}

export function isPublicAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  const version = isIP(mapped ?? address)
  if (version === 0) return false
  if (version === 4) return !inside.check(mapped ?? address, 'ipv4')
  return world.check(address, 'ipv6') && !insideOfWorld.check(address, 'ipv6')
}
