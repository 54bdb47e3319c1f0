// One simulated person under one playbook, from the first event to the end of the time watched: the playbook is asked,
// its touches are made when it wants them, and the person answers as drawn.
import type { Channel } from '../../domain/channel.ts'
import type { Event, Intent } from '../../domain/event.ts'
import { DAY_MS, type Instant, MINUTE_MS } from '../../domain/instant.ts'
import type { Draw } from './draws.ts'
import type { SimulationModel } from './model.ts'
import { type Person, watchedDays } from './people.ts'

/** A playbook as this floor sees it. A state belongs to one life, and may be changed in place. */
export interface Player<State> {
  begin(person: Person): State
  tell(state: State, event: Event): void
  ask(state: State, now: Instant): Asked
}

/** What the playbook answers: the touch that it wants, and until when that holds with no new event. */
export interface Asked {
  readonly touch: WantedTouch | null
  readonly validUntil: Instant | null
}

interface WantedTouch {
  readonly channel: Channel
  readonly intent: Intent
  readonly opensAt: Instant
  readonly targetAt: Instant
}

export interface Life {
  touches: number
  /** Touches in runs that no touch would have answered. */
  chases: number
  minutes: number
  negatives: number
  hasResponded: boolean
  isCustomer: boolean
  /** Opted out or complained. */
  hasLeft: boolean
}

export interface World<State> {
  readonly player: Player<State>
  readonly model: SimulationModel
  readonly draw: Draw
  readonly minutesOf: Readonly<Record<Channel, number>>
}

interface Arrival {
  readonly at: Instant
  readonly outcome: 'positive' | 'negative' | 'opt_out' | 'complaint' | 'purchase' | 'comes'
  readonly channel: Channel
}

interface Course<State> {
  readonly world: World<State>
  readonly person: Person
  readonly state: State
  readonly life: Life
  arrivals: Arrival[]
  now: Instant
  /** How often they have responded, and touches since. */
  run: number
  attempts: number
  events: number
  /** When the touch that is open was first wanted: closed hours must not put it off for ever. */
  wantedAt: Instant
}

/** A playbook that changes its mind more often than this has no end. */
const mostSteps = 5000

export function live<State>(world: World<State>, person: Person): Life {
  const course = begin(world, person)
  const end = person.metAt + watchedDays * DAY_MS
  for (let step = 0; step < mostSteps && !isOver(course.life); step++) {
    const { touch, validUntil } = world.player.ask(course.state, course.now)
    if (touch) course.wantedAt = Math.min(course.wantedAt, touch.targetAt)
    const actAt = touch ? Math.max(course.now, touch.opensAt, course.wantedAt) : Number.POSITIVE_INFINITY
    const changesAt = Math.max(validUntil ?? Number.POSITIVE_INFINITY, course.now + MINUTE_MS)
    const arrival = course.arrivals[0]
    const next = Math.min(actAt, changesAt, arrival?.at ?? Number.POSITIVE_INFINITY)
    if (next > end) break
    course.now = next
    if (arrival && arrival.at === next) arrive(course, arrival)
    else if (touch && actAt < changesAt) send(course, touch)
  }
  return course.life
}

function begin<State>(world: World<State>, person: Person): Course<State> {
  const course: Course<State> = {
    world,
    person,
    state: world.player.begin(person),
    life: {
      touches: 0,
      chases: 0,
      minutes: 0,
      negatives: 0,
      hasResponded: false,
      isCustomer: false,
      hasLeft: false,
    },
    arrivals: person.comesAt === null ? [] : [{ at: person.comesAt, outcome: 'comes', channel: 'email' }],
    now: person.metAt,
    run: 0,
    attempts: 0,
    events: 0,
    wantedAt: Number.POSITIVE_INFINITY,
  }
  const { source } = person
  tell(course, { ...heading(course), kind: 'contact_added', source: { kind: source }, met: source !== 'list' })
  return course
}

function isOver({ isCustomer, hasLeft }: Life): boolean {
  return isCustomer || hasLeft
}

function heading<State>(course: Course<State>) {
  return { id: `e${course.events}`, at: course.now }
}

function tell<State>(course: Course<State>, event: Event): void {
  course.world.player.tell(course.state, event)
  course.events += 1
  course.wantedAt = Number.POSITIVE_INFINITY
}

function send<State>(course: Course<State>, { channel, intent }: WantedTouch): void {
  const { person, life, world } = course
  tell(course, { ...heading(course), kind: 'touch_sent', channel, intent })
  course.attempts += 1
  life.touches += 1
  life.minutes += world.minutesOf[channel]
  const fate = person.fateOf(course.run)
  if (fate?.outcome !== 'positive') life.chases += 1
  if (fate?.attempt !== course.attempts) return
  const wait = world.model.delayOf(world.draw(person.place, 'delay', course.run * 1000 + course.attempts))
  expect(course, { at: course.now + Math.max(MINUTE_MS, Math.round(wait)), outcome: fate.outcome, channel })
}

function expect<State>(course: Course<State>, arrival: Arrival): void {
  course.arrivals = [...course.arrivals, arrival].sort((a, b) => a.at - b.at)
}

function arrive<State>(course: Course<State>, arrival: Arrival): void {
  course.arrivals.shift()
  const { life } = course
  const { outcome } = arrival
  // Who answered before comes for what they know already: that is no news.
  if (outcome === 'comes' && life.hasResponded) return
  tell(course, factOf(course, arrival))
  if (outcome === 'positive' || outcome === 'comes') respond(course)
  else if (outcome === 'negative') life.negatives += 1
  else if (outcome === 'purchase') life.isCustomer = true
  else life.hasLeft = true
}

function factOf<State>(course: Course<State>, { outcome, channel }: Arrival): Event {
  const head = heading(course)
  switch (outcome) {
    case 'positive': {
      const asks = course.world.draw(course.person.place, 'asks', course.run) < 0.5
      return { ...head, kind: 'reply_received', channel, sentiment: 'positive', asks }
    }
    case 'negative':
      return { ...head, kind: 'reply_received', channel, sentiment: 'negative', asks: false }
    case 'comes':
      return { ...head, kind: 'interest_shown', how: 'message' }
    case 'opt_out':
      return { ...head, kind: 'opted_out' }
    case 'complaint':
      return { ...head, kind: 'complaint_received', channel }
    case 'purchase':
      return { ...head, kind: 'purchase_made' }
  }
}

function respond<State>(course: Course<State>): void {
  const { world, person } = course
  course.life.hasResponded = true
  if (world.draw(person.place, 'buys', course.run) < world.model.buys) {
    expect(course, { at: course.now + DAY_MS, outcome: 'purchase', channel: 'email' })
  }
  course.run += 1
  course.attempts = 0
}
