// A standing: what a timeline says of a contact, folded into one flat object, so that a decision reads a few fields
// and never the events. advance.ts writes it; the rules read it. Every field is always present: one hidden class.
import type { Address, Channel } from '../domain/channel.ts'
import { channels } from '../domain/channel.ts'
import type { Contact, Stage } from '../domain/contact.ts'
import type { EventKind, Intent, Party, SourceKind } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Money } from '../domain/money.ts'

/** Where in the timeline a fact stands. */
export interface Mark {
  readonly id: string
  readonly at: Instant
}

/** A fact with the word that tells one of its sort from another: a channel, a way, a reason. */
export interface NamedMark<Name extends string = string> extends Mark {
  readonly name: Name
}

export interface Touch extends Mark {
  readonly channel: Channel
  readonly intent: Intent
}

/** Their message that wants an answer and has none. */
export interface OpenAsk extends Mark {
  readonly channel: Channel
  readonly kind: EventKind
}

export interface OpenMeeting extends Mark {
  readonly meeting: string
  readonly startsAt: Instant
  readonly endsAt: Instant
}

export type MeetingOutcome = 'held' | 'missed_by_us' | 'missed_by_them' | 'cancelled_by_us' | 'cancelled_by_them'

export interface OpenPromise extends Mark {
  readonly promise: string
  readonly by: Party
  readonly what: string
  readonly due: Instant
}

/** A hold that time ends. */
export interface Hold extends Mark {
  readonly until: Instant
}

export interface NamedHold extends Hold {
  readonly name: string
}

/** What is wrong with one of their addresses (P2). */
export interface AddressFault {
  readonly channel: Channel
  readonly key: string
  readonly isDead: boolean
  /** Soft bounces in a row. */
  readonly softBounces: number
}

export interface Standing {
  contact: string
  name: string | null
  timeZone: string
  country: string | null
  statedStage: Stage | null
  addresses: readonly Address[]
  faults: readonly AddressFault[]
  /** Channels on which they came to us, so that they work even with no address listed; bits as in `reach`. */
  heardOn: number
  /** Channels on which they can be reached: one bit a channel, in the order of domain/channel.ts. */
  reach: number
  /** Channels closed by opt-out, in the same bits. */
  optedOut: number
  optOut: Mark | null
  complaint: Mark | null
  lastBounce: NamedMark | null
  closed: Mark | null
  reopened: Mark | null

  lastEventAt: Instant
  added: NamedMark<SourceKind> | null
  referrer: string | null
  met: boolean

  touches: number
  lastTouch: Touch | null
  /** Instants of the last touches that were not answers, oldest first, at most `keptTouches`: what caps count. */
  recentTouches: Instant[]
  /** Touches since they last responded. */
  attempts: number
  /** The first of these: by its way, and where they came from, a limit is learned. */
  firstAttempt: Touch | null
  /** Time since the last touch in which they were away: it spends no gap and is no silence. */
  heldMs: number
  heldUntil: Instant

  responses: number
  lastResponse: NamedMark<EventKind> | null
  lastResponseChannel: Channel | null
  ask: OpenAsk | null
  connected: Mark | null
  negative: Mark | null
  declined: NamedMark | null

  interest: NamedMark | null
  desire: NamedMark | null
  /** The touch that first answered the desire. */
  desireAnswer: Mark | null
  /** What they were last known to want or to have bought for: what an answer of theirs may be worth. */
  value: Money | null
  purchase: Mark | null
  purchases: number
  /** Our touch since the last purchase. */
  purchaseThanks: Mark | null
  referralAsked: Mark | null
  referral: NamedMark | null
  qualified: NamedMark | null
  reason: Mark | null
  reasonAsked: Mark | null

  meetings: readonly OpenMeeting[]
  /** The meeting whose outcome was told last. */
  settled: { readonly meeting: string; readonly outcome: MeetingOutcome } | null
  held: Mark | null
  noShow: Mark | null
  courtesy: Mark | null
  /** Their first response after the no-show. */
  noShowAnswer: Mark | null
  missedByUs: Mark | null
  cancelled: NamedMark<Party> | null
  promises: readonly OpenPromise[]

  askedToWait: Hold | null
  snooze: Hold | null
  /** Someone of their company answered. */
  colleague: NamedHold | null
  /** Out of office: `until` is when they are back, or the absence's start when they did not say. */
  away: Hold | null
  awayIsKnown: boolean
}

export const keptTouches = 12

const none: readonly never[] = []

const channelBit = Object.fromEntries(channels.map((channel, place) => [channel, 1 << place])) as Record<
  Channel,
  number
>

export function bitOf(channel: Channel): number {
  return channelBit[channel]
}
export const allChannels = (1 << channels.length) - 1

/** The standing of a contact on whose timeline nothing has happened yet. */
export function newStanding(contact: Contact): Standing {
  return {
    contact: contact.id,
    name: contact.name ?? null,
    timeZone: contact.timeZone,
    country: contact.country ?? null,
    statedStage: contact.stage ?? null,
    addresses: contact.addresses,
    faults: none,
    heardOn: 0,
    reach: reachOf(contact.addresses),
    optedOut: 0,
    optOut: null,
    complaint: null,
    lastBounce: null,
    closed: null,
    reopened: null,
    lastEventAt: 0,
    added: null,
    referrer: null,
    met: false,
    touches: 0,
    lastTouch: null,
    recentTouches: [],
    attempts: 0,
    firstAttempt: null,
    heldMs: 0,
    heldUntil: 0,
    responses: 0,
    lastResponse: null,
    lastResponseChannel: null,
    ask: null,
    connected: null,
    negative: null,
    declined: null,
    interest: null,
    desire: null,
    desireAnswer: null,
    value: null,
    purchase: null,
    purchases: 0,
    purchaseThanks: null,
    referralAsked: null,
    referral: null,
    qualified: null,
    reason: null,
    reasonAsked: null,
    meetings: none,
    settled: null,
    held: null,
    noShow: null,
    courtesy: null,
    noShowAnswer: null,
    missedByUs: null,
    cancelled: null,
    promises: none,
    askedToWait: null,
    snooze: null,
    colleague: null,
    away: null,
    awayIsKnown: false,
  }
}

/** The channels of all addresses, as bits. */
export function reachOf(addresses: readonly Address[]): number {
  let reach = 0
  for (const address of addresses) reach |= channelBit[address.channel]
  return reach
}

/** Names of a list or an import came to nobody: they are strangers until they come or are met. */
export function isCold(source: SourceKind): boolean {
  return source === 'list' || source === 'import'
}

/** The first way that works and is not opted out of; email where none does. */
export function openWay(standing: Standing): Channel {
  const open = standing.reach & ~standing.optedOut
  return channels.find(channel => open & channelBit[channel]) ?? 'email'
}

/** Where they stand with us (rule H4): as the user said, else as the events show. */
export function stageOf(standing: Standing): Stage {
  if (standing.statedStage) return standing.statedStage
  if (standing.purchases > 0) return 'profitability'
  return standing.responses > 0 ? 'credibility' : 'visibility'
}
