// Applies one event to a standing that nobody else holds: one function a kind. What each kind means for turn, rhythm
// and standing is decided here and nowhere else.
import type { Channel } from '../domain/channel.ts'
import type { CallLogged, Event, EventKind, EventOf, ReplyReceived, TouchSent } from '../domain/event.ts'
import { DAY_MS, HOUR_MS, type Instant } from '../domain/instant.ts'
import { fromWallTime, toWallTime, zoneOf } from '../domain/zone.ts'
import { applyMeeting } from './apply-meeting.ts'
import { respond } from './respond.ts'
import { isCold, keptTouches, type OpenPromise, type Standing, type Touch } from './standing.ts'
import { bounce, loseCurrentPhone, optIn, optOut, restore } from './ways.ts'

type Appliers = { readonly [Kind in EventKind]: (standing: Standing, event: EventOf<Kind>) => void }

const appliers: Appliers = {
  contact_added: add,
  touch_sent: touch,
  reply_received: reply,
  auto_reply_received: beAway,
  bounce_received: bounce,
  complaint_received: (standing, event) => {
    standing.complaint = mark(event)
  },
  call_logged: call,
  meeting_scheduled: applyMeeting,
  meeting_rescheduled: applyMeeting,
  meeting_cancelled: applyMeeting,
  meeting_held: applyMeeting,
  meeting_missed: applyMeeting,
  interest_shown: showInterest,
  desire_shown: showDesire,
  purchase_made: purchase,
  promise_made: (standing, event) => {
    const { id, at, promise, by, what, due } = event
    // The same promise made again is the old one with a new date.
    const others = standing.promises.filter(open => open.promise !== promise)
    standing.promises = [...others, { id, at, promise, by, what, due }]
    if (by === 'them') respond(standing, event)
  },
  promise_kept: (standing, event) => {
    const kept = standing.promises.find(open => open.promise === event.promise)
    if (!kept) return
    standing.promises = standing.promises.filter(open => open !== kept)
    if (kept.by === 'them') respond(standing, event)
  },
  asked_to_wait: (standing, event) => {
    respond(standing, event)
    hearOutcome(standing)
    standing.ask = null
    standing.askedToWait = { id: event.id, at: event.at, until: event.until }
  },
  declined: (standing, event) => {
    respond(standing, event)
    hearOutcome(standing)
    standing.ask = null
    standing.declined = named(event, event.reason ?? 'not_interested')
  },
  qualified: (standing, event) => {
    if (event.as === 'neither') hearOutcome(standing)
    standing.qualified = named(event, event.as)
  },
  reason_learned: (standing, event) => {
    standing.reason = mark(event)
  },
  referral_given: (standing, event) => {
    const { askedToWait } = standing
    respond(standing, event)
    standing.askedToWait = askedToWait
    standing.referral = named(event, event.contact)
  },
  opted_out: optOut,
  opted_in: optIn,
  snoozed: (standing, event) => {
    const hold = { id: event.id, at: event.at, until: event.until }
    if (event.colleague === undefined) standing.snooze = hold
    else if (event.until > (standing.colleague?.until ?? 0)) standing.colleague = { ...hold, name: event.colleague }
  },
  closed: (standing, event) => {
    standing.closed = mark(event)
  },
  reopened: (standing, event) => {
    reopen(standing)
    standing.reopened = mark(event)
  },
  note_added: () => {},
}

export function apply(standing: Standing, event: Event): void {
  const applyKind = appliers[event.kind] as (standing: Standing, event: Event) => void
  applyKind(standing, event)
  standing.lastEventAt = event.at
}

function mark(event: Event) {
  return { id: event.id, at: event.at }
}

/** What came of a meeting was told: a no, a date, a purchase. The next step that was ours to take is not owed any more. */
function hearOutcome(standing: Standing): void {
  standing.held = standing.missedByUs = null
}

function add(standing: Standing, event: EventOf<'contact_added'>): void {
  // Who is added again, by another list or a card, was first met when they were first added; only from a cold name do
  // they become one who came to us.
  if (!standing.added || isCold(standing.added.name)) standing.added = named(event, event.source.kind)
  standing.referrer ??= event.referrer ?? null
  standing.met ||= event.met ?? false
}

function named<Name extends string>(event: Event, name: Name) {
  return { id: event.id, at: event.at, name }
}

function touch(standing: Standing, event: TouchSent): void {
  send(standing, { id: event.id, at: event.at, channel: event.channel, intent: event.intent })
  // The step that a promise asked for is the keeping of it: without this, the same promise would ask again at once.
  if (event.step === 'promise') keepEarliest(standing)
}

function keepEarliest(standing: Standing): void {
  const ours = standing.promises.filter(promise => promise.by === 'us')
  const earliest = ours.reduce<OpenPromise | null>((a, b) => (a && a.due <= b.due ? a : b), null)
  standing.promises = standing.promises.filter(promise => promise !== earliest)
}

/** A touch went out, whether it was written or spoken. */
function send(standing: Standing, sent: Touch): void {
  const sentMark = { id: sent.id, at: sent.at }
  standing.touches++
  standing.attempts++
  standing.firstAttempt ??= sent
  standing.heldMs = standing.heldUntil > sent.at ? standing.heldUntil - sent.at : 0
  standing.lastTouch = sent
  standing.ask = null
  if (sent.intent !== 'answer') remember(standing.recentTouches, sent.at)
  // Whatever was sent after a no-show is its courtesy: a second one would be chasing, however the first was called.
  if (standing.noShow) standing.courtesy ??= sentMark
  if (standing.desire) standing.desireAnswer ??= sentMark
  if (standing.purchase) standing.purchaseThanks ??= sentMark
  if (sent.intent === 'ask_referral') standing.referralAsked = sentMark
  else if (sent.intent === 'ask_reason') standing.reasonAsked = sentMark
}

function remember(recentTouches: Instant[], at: Instant): void {
  if (recentTouches.length >= keptTouches) recentTouches.shift()
  recentTouches.push(at)
}

function reply(standing: Standing, event: ReplyReceived): void {
  respond(standing, event)
  restore(standing, event.channel)
  standing.lastResponseChannel = event.channel
  standing.connected = mark(event)
  if (event.sentiment === 'negative') {
    standing.held = null
    standing.negative = mark(event)
  }
  if (event.asks !== false) ask(standing, event, event.channel)
}

// So long unanswered, a message has missed its time: who writes again then asks anew, and is answered before others.
const asksAnewMs = 14 * DAY_MS

/** The oldest unanswered message stays the evidence: the clock of an answer runs from the first time they asked. */
function ask(standing: Standing, { id, at, kind }: Event, channel: Channel): void {
  if (!standing.ask || at - standing.ask.at > asksAnewMs) standing.ask = { id, at, channel, kind }
}

// A provider writes the touch and the call as two facts of one attempt; they lie minutes apart.
const oneAttemptMs = HOUR_MS

function call(standing: Standing, event: CallLogged): void {
  const isSameAttempt =
    standing.lastTouch?.channel === 'phone' && event.at - standing.lastTouch.at < oneAttemptMs && standing.attempts > 0
  if (event.direction === 'in') callIn(standing, event)
  else if (event.disposition === 'bad_number' || event.disposition === 'wrong_number') loseCurrentPhone(standing, event)
  else {
    if (!isSameAttempt) send(standing, { id: event.id, at: event.at, channel: 'phone', intent: intentOf(standing) })
    if (event.disposition === 'connected') connect(standing, event)
  }
}

/** An outbound call is the courtesy when one is owed, else it carries whatever was to be said. */
function intentOf(standing: Standing): 'courtesy' | 'inform' {
  return standing.noShow && !standing.courtesy ? 'courtesy' : 'inform'
}

function callIn(standing: Standing, event: CallLogged): void {
  restore(standing, 'phone')
  if (event.disposition === 'connected') {
    connect(standing, event)
    return
  }
  respond(standing, event)
  standing.lastResponseChannel = 'phone'
  ask(standing, event, 'phone')
}

function connect(standing: Standing, event: CallLogged): void {
  respond(standing, event)
  standing.ask = null
  standing.connected = mark(event)
  standing.lastResponseChannel = 'phone'
  // Whatever was wanted was spoken of: the call itself answers it.
  if (standing.desire) standing.desireAnswer ??= mark(event)
  if (standing.purchase) standing.purchaseThanks ??= mark(event)
}

function showInterest(standing: Standing, event: EventOf<'interest_shown'>): void {
  const { askedToWait } = standing
  respond(standing, event)
  standing.interest = named(event, event.how)
  const channel = event.how === 'call' ? 'phone' : event.how === 'message' ? 'email' : null
  // Who only looks takes back no date that they had asked us to wait for.
  if (!channel) standing.askedToWait = askedToWait
  else ask(standing, event, channel)
}

function showDesire(standing: Standing, event: EventOf<'desire_shown'>): void {
  respond(standing, event)
  // Whoever wants it, or bought it, was misjudged as one whom it does not fit.
  if (standing.qualified?.name === 'neither') standing.qualified = null
  standing.desire = named(event, event.how)
  if (event.value) standing.value = event.value
  standing.desireAnswer = null
}

function purchase(standing: Standing, event: EventOf<'purchase_made'>): void {
  respond(standing, event)
  hearOutcome(standing)
  if (standing.qualified?.name === 'neither') standing.qualified = null
  standing.purchase = mark(event)
  if (event.value) standing.value = event.value
  standing.purchases++
  standing.purchaseThanks = null
  standing.desire = standing.desireAnswer = null
}

/** Hours after midnight at which a day's first backlog is worked off: an absence ends after the morning. */
const morningEndsMs = 12 * HOUR_MS

function beAway(standing: Standing, event: EventOf<'auto_reply_received'>): void {
  const isKnown = event.returnsAt !== undefined
  if (!isKnown && standing.away && standing.awayIsKnown && standing.away.until > event.at) return
  const until = isKnown ? afterMorning(standing, event.returnsAt) : event.at
  standing.away = { id: event.id, at: event.at, until }
  standing.awayIsKnown = isKnown
  if (isKnown) holdFor(standing, event.at, until)
}

function afterMorning(standing: Standing, returnsAt: number): number {
  const zone = zoneOf(standing.timeZone)
  const wall = toWallTime(zone, returnsAt)
  const noon = fromWallTime(zone, Math.floor(wall / DAY_MS) * DAY_MS + morningEndsMs)
  return Math.max(noon, returnsAt)
}

function holdFor(standing: Standing, from: number, until: number): void {
  const start = Math.max(from, standing.heldUntil)
  if (until <= start) return
  standing.heldMs += until - start
  standing.heldUntil = until
}

function reopen(standing: Standing): void {
  standing.closed = null
  standing.colleague = null
  standing.declined = null
  standing.negative = null
  standing.qualified = null
  standing.noShow = standing.courtesy = standing.noShowAnswer = null
  standing.attempts = 0
  standing.firstAttempt = null
}
