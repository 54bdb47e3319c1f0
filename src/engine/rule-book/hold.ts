// The rule book: what holds us back for a known time.
import type { RuleEntry } from './rule-entry.ts'

export const hold: Readonly<Record<string, RuleEntry>> = {
  ASKED_TO_WAIT: {
    group: 'hold',
    holds: 'They named a date before which they do not want to hear from us.',
    says: s => `They asked on ${s.date()} to wait until ${s.instant()}.`,
  },
  OUT_OF_OFFICE: {
    group: 'hold',
    holds:
      'They are away: wait until the day of their return and its morning, else the playbook’s usual absence. Time away spends no gap and is no silence.',
    says: s =>
      `Their automatic answer of ${s.date()} says that they are away; until ${s.instant()} is no time to write.`,
  },
  MEETING_AHEAD: {
    group: 'hold',
    holds: 'A meeting is agreed: wait for it.',
    says: s => `A meeting is agreed for ${s.instant()}.`,
  },
  MEETING_OUTCOME: {
    group: 'hold',
    holds: 'A meeting is over and nobody said whether it was held: ask the user, send nothing.',
    says: s => `The meeting of ${s.instant()} is over: record whether it was held or missed.`,
  },
  SNOOZED: {
    group: 'hold',
    holds: 'The user put them off until a date.',
    says: s => `They were put off on ${s.date()} until ${s.instant()}.`,
  },
  COLLEAGUE_REPLIED: {
    group: 'hold',
    holds:
      'Where the playbook says so (colleague_reply): someone of their company answered, so the others there are left be for a while. It ends when they come to us themselves, are reopened, or the reply is taken back.',
    says: s =>
      `${s.word()}, of the same company, answered on ${s.date()}: one conversation with them is enough until ${s.instant()}.`,
  },
  THEIR_PROMISE: {
    group: 'hold',
    holds: 'They owe us something by a date: until then the turn is theirs.',
    says: s => `They promised on ${s.date()}: “${s.word()}”, by ${s.instant()}.`,
  },
}
