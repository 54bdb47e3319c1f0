// Replay and simulation beside plain loops of the same rules. Replay: a million synthetic contacts, told in slices and
// forgotten, beside a loop that only advances and decides. Simulation: touches a second, beside a loop with the rules of
// the same playbook written out by hand, without calendar, reasons or evidence. Medians of ratios, slice by slice.
import { readFileSync } from 'node:fs'
import { DAY_MS, HOUR_MS, type Instant } from '../src/domain/instant.ts'
import { zoneOf } from '../src/domain/zone.ts'
import { apply } from '../src/engine/apply.ts'
import { compilePlaybook, noHolidays } from '../src/engine/compile-playbook.ts'
import { minutesOf } from '../src/engine/day-list.ts'
import { decide } from '../src/engine/decide.ts'
import type { Playbook } from '../src/engine/playbook.ts'
import { isFaulty, readPlaybook } from '../src/engine/read-playbook.ts'
import { newStanding } from '../src/engine/standing.ts'
import { gatherReplay } from '../src/operations/replay/gather-replay.ts'
import { playerOf } from '../src/operations/simulated-player.ts'
import { isAttempt } from '../src/silence/moves.ts'
import { noOutcomes } from '../src/silence/outcomes.ts'
import { type Draw, drawsOf } from '../src/silence/simulation/draws.ts'
import { type SimulationModel, simulationModel } from '../src/silence/simulation/model.ts'
import { drawPerson, type Person, watchedDays } from '../src/silence/simulation/people.ts'
import { simulate } from '../src/silence/simulation/simulate.ts'
import { now, type Told, tellContacts } from './decide/contacts.ts'

const contactsASlice = 10_000
const simulatedPeople = 4000
const simulationRounds = 15

export async function run(options: readonly string[]): Promise<unknown> {
  const contacts = Number(options[0] ?? 1_000_000)
  return { replay: benchReplay(contacts), simulation: benchSimulation() }
}

function benchReplay(contacts: number) {
  const playbook = shipped('two-way')
  const replaying = replayOf(playbook)
  const seconds = { replay: 0, plain: 0 }
  const ratios: number[] = []
  for (let slice = -2; slice < Math.ceil(contacts / contactsASlice); slice++) {
    const told = tellContacts(contactsASlice, 1000 + slice)
    const replay = () => replayAll(slice < 0 ? replayOf(playbook) : replaying, told)
    const plain = () => plainReplay(told, playbook)
    // In turn first and second, so that neither always finds the slice in the cache.
    const first = slice % 2 === 0 ? timed(plain) : timed(replay)
    const second = slice % 2 === 0 ? timed(replay) : timed(plain)
    if (slice < 0) continue
    const [ours, theirs] = slice % 2 === 0 ? [second, first] : [first, second]
    seconds.replay += ours
    seconds.plain += theirs
    ratios.push(ours / theirs)
  }
  const { tally } = replaying
  const { leakage, chasing } = tally.playbooks[0]!
  return {
    contacts: tally.contacts,
    events: tally.events,
    seconds: round(seconds.replay),
    contactsPerSecond: Math.round(tally.contacts / seconds.replay),
    plainLoopSeconds: round(seconds.plain),
    medianRatio: round(median(ratios)),
    leakage,
    chasing,
  }
}

function replayOf(playbook: Playbook) {
  return gatherReplay({ playbooks: [playbook], from: null, to: now, zone: zoneOf('UTC'), kept: 20 })
}

function replayAll(replaying: ReturnType<typeof replayOf>, told: readonly Told[]): void {
  for (const timeline of told) replaying.add(timeline, { source: 'unknown', owner: 'owner', learnedLimit: () => null })
}

/** Only advances and decides, as often as the replay does: before each touch and after each event. */
function plainReplay(told: readonly Told[], playbook: Playbook): number {
  let decisions = 0
  for (const { contact, events } of told) {
    const standing = newStanding(contact)
    for (const event of events) {
      if (event.at > now) break
      if (isAttempt(event)) decisions += decide(standing, playbook, event.at).because.length > 0 ? 1 : 0
      apply(standing, event)
      decisions += decide(standing, playbook, event.at).because.length > 0 ? 1 : 0
    }
  }
  return decisions
}

function benchSimulation() {
  const empty = { cold: noOutcomes(), warm: noOutcomes(), delay: undefined, sources: new Map(), zones: new Map() }
  const model = simulationModel({ ...empty, contacts: 0, responses: 0, purchases: 0, cameAlone: 0 })
  const player = playerOf(shipped('two-way'))
  const rates = { engine: [] as number[], plain: [] as number[] }
  for (let seed = -3; seed < simulationRounds; seed++) {
    let touches = 0
    const engine = timed(() => {
      const [one] = simulate({ players: [player], model, seed: seed + 10, contacts: simulatedPeople, minutesOf })
      touches = Math.round((one!.touches.value * simulatedPeople) / 100)
    })
    let plainTouches = 0
    const plain = timed(() => {
      plainTouches = plainSimulation(model, seed + 10)
    })
    if (seed < 0) continue
    rates.engine.push(touches / engine)
    rates.plain.push(plainTouches / plain)
  }
  return {
    people: simulatedPeople,
    touchesPerSecond: Math.round(median(rates.engine)),
    plainLoopTouchesPerSecond: Math.round(median(rates.plain)),
    medianRatio: round(median(rates.plain.map((rate, place) => rate / rates.engine[place]!))),
  }
}

/** Two-way by hand: a first touch after a day, then every five, at most three without a response; the same people. */
function plainSimulation(model: SimulationModel, seed: number): number {
  const draw = drawsOf(seed)
  let touches = 0
  for (let place = 0; place < simulatedPeople; place++) {
    touches += plainLife(drawPerson({ model, seed, draw }, place), model, draw)
  }
  return touches
}

const limit = 3
const gapMs = 5 * DAY_MS

function plainLife(person: Person, model: SimulationModel, draw: Draw): number {
  const end = person.metAt + watchedDays * DAY_MS
  let at: Instant = person.metAt + 24 * HOUR_MS
  let run = 0
  let attempts = 0
  let touches = 0
  while (at <= end && attempts < limit) {
    attempts += 1
    touches += 1
    const fate = person.fateOf(run)
    if (fate?.attempt !== attempts) {
      at += gapMs
      continue
    }
    if (fate.outcome !== 'positive') break
    at += model.delayOf(draw(person.place, 'delay', run * 1000 + attempts)) + DAY_MS
    if (draw(person.place, 'buys', run) < model.buys) break
    run += 1
    attempts = 0
  }
  return touches
}

function shipped(id: string): Playbook {
  const text = (name: string) => readFileSync(new URL(`../playbooks/${name}.yaml`, import.meta.url), 'utf8')
  const file = readPlaybook(text(id), text)
  if (isFaulty(file)) throw new Error(JSON.stringify(file))
  return compilePlaybook(file, noHolidays)
}

function timed(work: () => unknown): number {
  const { user, system } = process.cpuUsage()
  work()
  const used = process.cpuUsage({ user, system })
  return (used.user + used.system) / 1e6
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
