// The rule book: the distance that two touches keep, and the hours.
import type { RuleEntry } from './rule-entry.ts'

export const comfort: Readonly<Record<string, RuleEntry>> = {
  GAP: {
    group: 'comfort',
    holds: 'Two touches keep their distance, over all channels together; a response or a touch by hand starts it anew.',
    says: s => `The last contact was on ${s.date()}; the next touch keeps its distance until ${s.instant()}.`,
  },
  CAP: {
    group: 'comfort',
    holds: 'No more touches in a period than the playbook allows, over all channels together.',
    says: s =>
      `They had as many touches as the playbook allows, the last on ${s.date()}; the next may go on ${s.instant()}.`,
  },
  QUIET_HOURS: {
    group: 'comfort',
    holds: 'Nobody is touched in quiet hours, in their own time zone.',
    says: s => `It is outside the hours in ${s.zone()} in which people are touched; they open on ${s.instant()}.`,
  },
  SEND_WINDOW: {
    group: 'comfort',
    holds: 'Touches go out in the send window, in the contact’s own time zone.',
    says: s => `It is outside the send window in ${s.zone()}; it opens on ${s.instant()}.`,
  },
  WEEKEND: {
    group: 'comfort',
    holds: 'Nobody is touched on days that the playbook does not work.',
    says: s => `It is the weekend in ${s.zone()}; the next working hours open on ${s.instant()}.`,
  },
  HOLIDAY: {
    group: 'comfort',
    holds: 'Nobody is touched on a public holiday of their country.',
    says: s => `It is a public holiday in ${s.zone()}; the next working hours open on ${s.instant()}.`,
  },
}
