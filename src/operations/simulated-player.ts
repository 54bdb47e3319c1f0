// A playbook of the engine as a simulation meets it.
import type { Contact } from '../domain/contact.ts'
import { apply } from '../engine/apply.ts'
import { decide } from '../engine/decide.ts'
import type { Playbook } from '../engine/playbook.ts'
import { newStanding, type Standing } from '../engine/standing.ts'
import type { Player } from '../silence/simulation/live.ts'

const addresses = [
  { channel: 'email', value: 'simulated@example.com' },
  { channel: 'phone', value: '+15550100' },
] as const

export function playerOf(playbook: Playbook): Player<Standing> {
  return {
    begin({ place, timeZone }) {
      const contact: Contact = { id: `simulated-${place}`, timeZone, addresses }
      return newStanding(contact)
    },
    tell: apply,
    ask: (standing, now) => decide(standing, playbook, now),
  }
}
