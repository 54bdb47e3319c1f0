// Joins what mail and calendars tell of a person with the row or card of the same person, so that they are one contact
// who came to us when they first wrote, not when a list was imported.
import { addressKey } from '../../domain/channel.ts'
import type { Finding } from './finding.ts'

/** @param people from lists; @param histories from mail and calendars, each with one email address */
export function joinHistories(people: readonly Finding[], histories: readonly Finding[]): Finding[] {
  const joined: Finding[] = [...people]
  const places = new Map<string, number>()
  for (const [place, finding] of joined.entries()) {
    for (const key of emailKeys(finding)) if (!places.has(key)) places.set(key, place)
  }
  for (const history of histories) {
    const key = emailKeys(history)[0] ?? ''
    const place = places.get(key)
    if (place !== undefined) joined[place] = join(joined[place]!, history)
    else places.set(key, joined.push(history) - 1)
  }
  return joined
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
