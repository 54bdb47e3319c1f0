// The ways to reach a contact: what bounces, wrong numbers, opt-outs and replies do to them (P2).
import type { Channel } from '../domain/channel.ts'
import { addressKey } from '../domain/channel.ts'
import type { CallLogged, EventOf } from '../domain/event.ts'
import { allChannels, bitOf, reachOf, type Standing, type Way } from './standing.ts'

// A mailbox that is full three times running is full for good; one or two are a holiday.
const softBouncesOfDeath = 3

export function bounce(standing: Standing, event: EventOf<'bounce_received'>): void {
  standing.lastBounce = { id: event.id, at: event.at, name: event.address }
  const key = addressKey({ channel: event.channel, value: event.address })
  change(standing, event.channel, way => {
    if (way.key !== key) return way
    const softBounces = way.softBounces + 1
    return { ...way, softBounces, isDead: event.severity === 'hard' || softBounces >= softBouncesOfDeath }
  })
}

/** A wrong or dead number: the first one that was thought to work is the one that was dialled. */
export function loseCurrentPhone(standing: Standing, event: CallLogged): void {
  standing.lastBounce = { id: event.id, at: event.at, name: event.disposition }
  const dialled = standing.ways.find(way => way.channel === 'phone' && !way.isDead)
  change(standing, 'phone', way => (way === dialled ? { ...way, isDead: true } : way))
}

/** They wrote or called on the channel, so it works, whether or not an address of theirs was listed. */
export function restore(standing: Standing, channel: Channel): void {
  const known = standing.ways.some(way => way.channel === channel)
  if (!known) standing.ways = [...standing.ways, { channel, key: '', isDead: false, softBounces: 0 }]
  if ((standing.reach & bitOf(channel)) === 0 || standing.ways.some(way => way.softBounces > 0)) {
    change(standing, channel, way => ({ ...way, isDead: false, softBounces: 0 }))
  }
}

export function optOut(standing: Standing, event: EventOf<'opted_out'>): void {
  standing.optedOut |= event.channel ? bitOf(event.channel) : allChannels
  standing.optOut = { id: event.id, at: event.at }
  if (standing.optedOut === allChannels) standing.ask = null
}

export function optIn(standing: Standing, event: EventOf<'opted_in'>): void {
  standing.optedOut &= event.channel ? ~bitOf(event.channel) : 0
  if (standing.optedOut === 0) standing.optOut = null
  standing.complaint = null
}

function change(standing: Standing, channel: Channel, of: (way: Way) => Way): void {
  standing.ways = standing.ways.map(way => (way.channel === channel ? of(way) : way))
  standing.reach = reachOf(standing.ways)
}
