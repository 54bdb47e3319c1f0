// Which network addresses are the world's, and which are of this machine or of the network that it stands in. An address
// that somebody types must not make the server knock at doors behind its own wall.
import { BlockList, isIP } from 'node:net'

// IANA's special-purpose registries (RFC 6890 and later).
const inside = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(network, prefix)
}
for (const [network, prefix] of [
  ['::', 127],
  // Addresses that carry an IPv4 one inside: what they reach can't be told from their outside.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(network, prefix, 'ipv6')
}

export function isPublicAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  const version = isIP(mapped ?? address)
  if (version === 0) return false
  return !inside.check(mapped ?? address, version === 6 ? 'ipv6' : 'ipv4')
}
