// Joins what mail and calendars tell of a person with the row or card of the same person, so that they are one contact
// who came to us when they first wrote, not when a list was imported.
import { addressKey } from '../../domain/channel.ts'
import type { Finding } from './finding.ts'

/** @param histories from mail and calendars, each with one email address */
export function historyJoiner(histories: readonly Finding[]) {
  const waiting = new Map<string, Finding>()
  for (const history of histories) {
    const key = emailKeys(history)[0] ?? ''
    const before = waiting.get(key)
    waiting.set(key, before ? join(before, history) : history)
  }
  return {
    /** The person of a list, with their history where it waits: the first who has the address gets it. */
    join(person: Finding): Finding {
      let joined = person
      for (const key of emailKeys(person)) {
        const history = waiting.get(key)
        if (!history) continue
        joined = join(joined, history)
        waiting.delete(key)
      }
      return joined
    },
    /** Those who stand in no list. */
    rest: () => [...waiting.values()],
  }
}

function join(person: Finding, history: Finding): Finding {
  const times = [person.addedAt, history.addedAt].filter(at => at !== undefined)
  return {
    ...person,
    isContact: person.isContact || history.isContact,
    events: [...person.events, ...history.events],
    addedAt: times.length > 0 ? Math.min(...times) : undefined,
  }
}

function emailKeys({ draft }: Finding): string[] {
  return draft.addresses.filter(address => address.channel === 'email').map(addressKey)
}
