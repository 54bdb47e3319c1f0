// The rule book: staying in mind.
import type { RuleEntry } from './rule-entry.ts'

export const nurture: Readonly<Record<string, RuleEntry>> = {
  S6: {
    group: 'nurture',
    holds: 'People buy on their own timeline: those who are not ready are kept in mind at long intervals.',
    says: s =>
      s.word() === 'date'
        ? `They had asked us to wait until ${s.instant()}; that day has come.`
        : `People buy on their own timeline: a word every ${s.count('day')}${s.has(0) ? `, counted from ${s.date()}` : ''}.`,
  },
  DORMANT: {
    group: 'nurture',
    holds:
      'After a long time without contact in either direction, going on as if it were yesterday would be odd: nurture.',
    says: s => `The last contact was on ${s.date()}, too long before ${s.instant()} to go on as if it were yesterday.`,
  },
  A1: {
    group: 'nurture',
    holds: 'Never start: they call or they don’t.',
    says: s =>
      s.has(0) ? `Since ${s.date()} the move is theirs: we are there when they come.` : 'We are there when they come.',
  },
  A3: {
    group: 'nurture',
    holds: 'Never message after message to one who does not answer.',
    says: s => `Our message of ${s.date()} was not answered: no other follows it.`,
  },
}
