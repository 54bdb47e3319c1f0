// What the fake backend answers to a replay: half a year of weeks, and the same few people in each list.
import type { Replay } from '../../src/http/contract.ts'
import { fakePlaybooks } from './fake-playbooks.ts'
import { fakeRate } from './fake-simulation.ts'

type Contact = Replay['playbooks'][number]['early']['items'][number]['contact']

const dayMs = 86_400_000
const weeks = 26

export function fakeReplay(query: URLSearchParams, people: readonly Contact[]): Replay {
  const asked = (query.get('playbooks') ?? '').split(',').filter(id => fakePlaybooks.some(known => known.id === id))
  const listOf = (count: number, says: string, did: string) => ({
    count,
    items: people.slice(0, Math.min(count, Number(query.get('limit') ?? 20))).map((contact, place) => ({
      contact,
      at: new Date(Date.now() - (place + 3) * 3 * dayMs).toISOString(),
      kind: 'follow_up' as const,
      rule: 'H7',
      says,
      did,
    })),
  })
  return {
    is: 'replay',
    definition: 'Each playbook is asked at every event of the own past, knowing what had happened by then.',
    caveat: 'A replay says what would have been said. What would have come of it nobody knows.',
    from: query.get('from'),
    to: new Date().toISOString(),
    contacts: people.length,
    events: people.length * 4,
    touches: 92,
    playbooks: fakePlaybooks
      .filter(({ id }) => asked.includes(id))
      .map(({ id, version, title }, place) => ({
        id,
        version,
        title,
        agreement: fakeRate(37 + place * 9, 135),
        asSaid: 37 + place * 9,
        early: listOf(
          24,
          'It is the weekend in Madrid; the next working hours open on 16 Nov, 08:30.',
          'email, thanks',
        ),
        notSaid: listOf(place, 'People buy on their own timeline: a word every 60 days.', 'email, inform'),
        notDone: listOf(14, '1 touch unanswered, the last on 8 Nov: give something useful.', 'no touch by then'),
        kinds: { reply: 7, follow_up: 32, wait: 180, nurture: 6, stop: 3 },
        leakage: fakeRate(35 - place * 8, 113),
        chasing: fakeRate(4 + place * 6, 92),
        cuts: [],
        leaked: [],
        chased: [],
      })),
    apart: asked.flatMap((a, place) =>
      asked.slice(place + 1).map((b, distance) => ({ a, b, points: 228, differ: 12 + 17 * (place + distance) })),
    ),
    days: Array.from({ length: weeks * 2 }, (_, place) => ({
      day: new Date(Date.now() - (weeks * 7 - place * 3.5) * dayMs).toISOString().slice(0, 10),
      made: (place * 7) % 5,
      said: Object.fromEntries(asked.map((id, which) => [id, (place * (3 + which)) % 6])),
    })),
  }
}
