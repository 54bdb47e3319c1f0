// The ways to reach a contact: what bounces, wrong numbers, opt-outs and replies do to them (P2).
import { type Address, addressKey, type Channel } from '../domain/channel.ts'
import type { CallLogged, EventOf } from '../domain/event.ts'
import { DAY_MS } from '../domain/instant.ts'
import { type AddressFault, allChannels, bitOf, reachOf, type Standing } from './standing.ts'

// A mailbox that is full three times running is full for good; one or two are a holiday.
const softBouncesOfDeath = 3

export function bounce(standing: Standing, event: EventOf<'bounce_received'>): void {
  standing.lastBounce = { id: event.id, at: event.at, name: event.address }
  const { channel } = event
  const key = addressKey({ channel, value: event.address })
  const before = standing.faults.find(fault => fault.channel === channel && fault.key === key)
  const softBounces = (before?.softBounces ?? 0) + 1
  const isDead = event.severity === 'hard' || softBounces >= softBouncesOfDeath
  lay(standing, { channel, key, isDead, softBounces })
  const isTheirs = standing.addresses.some(address => address.channel === channel && addressKey(address) === key)
  if (event.severity === 'hard' && isTheirs) takeBack(standing, event)
}

// Servers try for days before they give up (RFC 5321 §4.5.4.1: four to five).
const triedForMs = 5 * DAY_MS

/** What did not arrive answers nothing: the courtesy, the thanks, the answer to what they wanted are owed as before. */
function takeBack(standing: Standing, { channel, at }: EventOf<'bounce_received'>): void {
  const { lastTouch } = standing
  if (lastTouch?.channel !== channel || at - lastTouch.at > triedForMs) return
  if (standing.courtesy?.id === lastTouch.id) standing.courtesy = null
  if (standing.desireAnswer?.id === lastTouch.id) standing.desireAnswer = null
  if (standing.purchaseThanks?.id === lastTouch.id) standing.purchaseThanks = null
}

/** A wrong or dead number: the first one that was thought to work is the one that was dialled. */
export function loseCurrentPhone(standing: Standing, event: CallLogged): void {
  standing.lastBounce = { id: event.id, at: event.at, name: event.disposition }
  const dialled = standing.addresses.find(address => address.channel === 'phone' && !isDead(standing, address))
  const key = dialled ? addressKey(dialled) : ''
  lay(standing, { channel: 'phone', key, isDead: true, softBounces: 0 })
}

/** They wrote or called on the channel, so it works, whether or not an address of theirs was listed. */
export function restore(standing: Standing, channel: Channel): void {
  const bit = bitOf(channel)
  standing.heardOn |= bit
  standing.reach |= bit
  if (standing.faults.length > 0) standing.faults = standing.faults.filter(fault => fault.channel !== channel)
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

function lay(standing: Standing, fault: AddressFault): void {
  const { channel, key } = fault
  standing.faults = [...standing.faults.filter(other => other.channel !== channel || other.key !== key), fault]
  // Having heard from them speaks for the channel no longer, once a message to them there was refused for good.
  if (fault.isDead) standing.heardOn &= ~bitOf(channel)
  standing.reach = reachOf(standing.addresses.filter(address => !isDead(standing, address))) | standing.heardOn
}

function isDead(standing: Standing, address: Address): boolean {
  const key = addressKey(address)
  return standing.faults.some(fault => fault.isDead && fault.channel === address.channel && fault.key === key)
}
