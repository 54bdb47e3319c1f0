import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LoadItem, spreadLoad, type TeamMember } from '../../src/engine/spread-load.ts'

const ids = ['ana', 'ben', 'cleo'] as const
const anItem = fc.record({
  owner: fc.constantFrom(...ids),
  day: fc.nat({ max: 2 }),
  minutes: fc.integer({ min: 1, max: 30 }),
  tie: fc.constantFrom('none' as const, 'touched' as const, 'talking' as const),
})
const aTeam = fc.record({
  items: fc.array(anItem, { maxLength: 40 }).map(all => all.map((item, place) => ({ ...item, contact: `c${place}` }))),
  members: fc.tuple(...ids.map(() => fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 3, maxLength: 3 }))),
})
const membersOf = (minutes: readonly number[][]): TeamMember[] =>
  ids.map((id, place) => ({ id, minutes: minutes[place]! }))

/** Minutes by member and day, once the moves are made. */
function loadsAfter(items: readonly LoadItem[], moves: ReturnType<typeof spreadLoad>) {
  const takers = new Map(moves.map(({ contact, to }) => [contact, to]))
  const load = (id: string, day: number) =>
    items
      .filter(item => (takers.get(item.contact) ?? item.owner) === id && item.day === day)
      .reduce((sum, { minutes }) => sum + minutes, 0)
  return Object.fromEntries(ids.map(id => [id, [0, 1, 2].map(day => load(id, day))]))
}

function everyTeam(check: (items: LoadItem[], members: TeamMember[]) => void): void {
  fc.assert(
    fc.property(aTeam, ({ items, members }) => check(items, membersOf(members))),
    { numRuns: 400 },
  )
}

test('nobody who takes has more than fits, and nobody who talks with their owner is moved', () => {
  everyTeam((items, members) => {
    const moves = spreadLoad({ members, items })
    const loads = loadsAfter(items, moves)
    for (const { to, day } of moves) {
      expect(loads[to]![day]).toBeLessThanOrEqual(members.find(({ id }) => id === to)!.minutes[day]!)
    }
    const talking = new Set(items.filter(({ tie }) => tie === 'talking').map(({ contact }) => contact))
    expect(moves.filter(({ contact }) => talking.has(contact))).toEqual([])
  })
})

test('nobody has more than fits while another has room for someone of theirs', () => {
  everyTeam((items, members) => {
    const moves = spreadLoad({ members, items })
    const loads = loadsAfter(items, moves)
    const moved = new Set(moves.map(({ contact }) => contact))
    for (const { owner, day, minutes, tie, contact } of items) {
      const own = members.find(({ id }) => id === owner)!
      if (tie === 'talking' || moved.has(contact) || loads[owner]![day]! <= own.minutes[day]!) continue
      for (const other of members) {
        if (other.id !== owner) expect(other.minutes[day]! - loads[other.id]![day]!).toBeLessThan(minutes)
      }
    }
  })
})

test('no move can be taken back without overloading whom it came from', () => {
  everyTeam((items, members) => {
    const moves = spreadLoad({ members, items })
    const loads = loadsAfter(items, moves)
    for (const { from, day, minutes } of moves) {
      expect(loads[from]![day]! + minutes).toBeGreaterThan(members.find(({ id }) => id === from)!.minutes[day]!)
    }
  })
})

test('the same load gives the same moves, in whatever order it is told', () => {
  everyTeam((items, members) => {
    const told = spreadLoad({ members: members.toReversed(), items: items.toReversed() })
    expect(told).toEqual(spreadLoad({ members, items }))
  })
})

test('a stranger moves before one who was written to, and one is enough where one is', () => {
  const item = (contact: string, minutes: number, tie: LoadItem['tie']): LoadItem => ({
    ...{ contact, minutes, tie, owner: 'ana', day: 0 },
  })
  const items = [item('written', 10, 'touched'), item('small', 5, 'none'), item('large', 12, 'none')]
  const members = [
    { id: 'ana', minutes: [17] },
    { id: 'ben', minutes: [60] },
  ]
  expect(spreadLoad({ members, items })).toEqual([{ contact: 'large', from: 'ana', to: 'ben', day: 0, minutes: 12 }])
})

test('on a vacation whoever is free to move goes to the others', () => {
  const items = Array.from({ length: 4 }, (_, place) => ({
    ...{ contact: `c${place}`, owner: 'ana', day: 0, minutes: 10 },
    tie: place === 0 ? ('talking' as const) : ('none' as const),
  }))
  const moves = spreadLoad({
    items,
    members: [
      { id: 'ana', minutes: [0] },
      { id: 'ben', minutes: [20] },
      { id: 'cleo', minutes: [20] },
    ],
  })
  expect(moves.map(({ contact }) => contact).toSorted()).toEqual(['c1', 'c2', 'c3'])
  expect(Map.groupBy(moves, ({ to }) => to).get('ben')).toHaveLength(2)
})
