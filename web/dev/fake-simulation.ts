// What the fake backend answers to a simulation: six simulated playbooks of which two are dominated.
import type { Simulation } from '../../src/http/contract.ts'
import { fakePlaybooks } from './fake-playbooks.ts'

export const fakeRate = (errors: number, of: number) => {
  const share = errors / of
  const half = 1.96 * Math.sqrt((share * (1 - share)) / of)
  return { share, low: Math.max(share - half, 0), high: Math.min(share + half, 1), errors, of }
}
const estimate = (value: number, half = value * 0.08) => ({ value, low: value - half, high: value + half })

// Leaked of 400 and chased of 900, answers and customers of a hundred.
const outcomes = [
  [48, 60, 41, 9.2],
  [92, 31, 36, 7.9],
  [61, 76, 38, 8.4],
  [22, 214, 44, 9.6],
  [66, 118, 39, 8.3],
  [171, 9, 29, 5.6],
] as const

export function fakeSimulation(query: URLSearchParams): Simulation {
  const asked = (query.get('playbooks') ?? '').split(',')
  const all = fakePlaybooks.map((playbook, place) => {
    const [leaked, chased, responses, customers] = outcomes[place % outcomes.length]!
    const dominatedBy = place === 2 || place === 4 ? [fakePlaybooks[0]!.id] : []
    return {
      id: playbook.id,
      version: playbook.version,
      title: playbook.title,
      touches: estimate(180 + chased),
      responses: estimate(responses),
      customers: estimate(customers),
      optOuts: estimate(chased / 50),
      negatives: estimate(chased / 30),
      minutes: estimate(700 + chased * 4),
      leakage: fakeRate(leaked, 400),
      chasing: fakeRate(chased, 900),
      isDominated: dominatedBy.length > 0,
      dominatedBy,
    }
  })
  return {
    is: 'simulation',
    definition: 'People drawn from the model meet each playbook in turn, the same people for all of them.',
    caveat: 'A model of the past under one way of working says least about ways that were never tried.',
    seed: Number(query.get('seed') ?? 1),
    contacts: Number(query.get('contacts') ?? 2000),
    days: 180,
    model: {
      basis: 'own',
      n: 214,
      says: [
        'The chance of an answer by attempt is the beta-geometric fitted on your own runs of attempts (n = 214).',
        'Answers arrive with the delays of your own history: half of them within 21 hours.',
        'A tenth of those who answer buy: a weak prior, since only three have bought so far.',
      ],
    },
    playbooks: all.filter(({ id }) => asked.includes(id)),
    past: { leakage: fakeRate(31, 113), chasing: fakeRate(14, 92), contacts: 60 },
  }
}
