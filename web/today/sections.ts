// The sections of the day list, in the order of the morning: whoever waits for us first, whoever can wait last.
import type { DayItem } from '../../src/http/contract.ts'

export const sections: readonly { id: DayItem['section']; title: string; says: string }[] = [
  { id: 'reply', title: 'Reply', says: 'They wrote or called and wait for us' },
  { id: 'promise', title: 'Promised', says: 'We said we would' },
  { id: 'meeting_outcome', title: 'Held or missed?', says: 'A meeting is over; one tap tells how it went' },
  { id: 'follow_up', title: 'Follow up', says: 'A touch of ours is right today' },
  { id: 'mend', title: 'Mend an address', says: 'The person is fine, the address is not' },
  { id: 'nurture', title: 'Keep in mind', says: 'Stay present, ask nothing' },
]

/** The items as they are shown: by section, in the server's order within each. */
export function bySection(items: readonly DayItem[]): { section: (typeof sections)[number]; items: DayItem[] }[] {
  return sections
    .map(section => ({ section, items: items.filter(item => item.section === section.id) }))
    .filter(group => group.items.length > 0)
}
