// The rule book: give and take.
import type { RuleEntry } from './rule-entry.ts'
import { refusals } from './wording.ts'

export const reciprocity: Readonly<Record<string, RuleEntry>> = {
  F3: {
    group: 'reciprocity',
    holds: 'A no-show gets exactly one courtesy: a message or call saying that we were there, offering another time.',
    says: s =>
      s.has(1)
        ? `They missed the meeting of ${s.date(0)}; we said so and offered another time on ${s.date(1)}.`
        : `They missed the meeting of ${s.date(0)}: one courtesy is due, offering another time.`,
  },
  F4: {
    group: 'reciprocity',
    holds: 'A no-show whose courtesy is not answered is a dead lead: stop, more would be chasing.',
    says: s => `No answer came in the ${s.word()} days after that, until ${s.instant()}: more would be chasing.`,
  },
  F5: {
    group: 'reciprocity',
    holds: 'A no-show who answers is rescheduled and followed up as before, however often.',
    says: s => `They missed the meeting of ${s.date(0)} and answered on ${s.date(1)}: offer another time.`,
  },
  F7: {
    group: 'reciprocity',
    holds: 'A dead lead who comes back on their own is alive again.',
    says: s => `They had missed the meeting of ${s.date(0)} and came back on their own on ${s.date(1)}.`,
  },
  F6: {
    group: 'reciprocity',
    holds:
      'To pursue with no response at all is chasing: past the playbook’s or the learned limit of unanswered touches, stop.',
    says: s =>
      `${s.count('touch')} since ${s.date(0)}, the last on ${s.date(1)}, and no answer: silence until ${s.instant()} means no.`,
  },
  LEARNED_LIMIT: {
    group: 'reciprocity',
    holds: 'The limit of unanswered touches is the one learned from the own history, where the playbook takes it.',
    says: s =>
      `Your own history draws the line for contacts such as this one at ${s.count('touch')} without an answer: the next is expected to harm more than it gains.`,
  },
  CANCELLED: {
    group: 'reciprocity',
    holds: 'A meeting was called off and no other is agreed: offer another time, once.',
    says: s =>
      `The meeting was called off by ${s.word() === 'us' ? 'us' : 'them'} on ${s.date()} and no other is agreed.`,
  },
  DECLINED: {
    group: 'reciprocity',
    holds: 'They said no: stop.',
    says: s => `They said on ${s.date()} that ${refusals[s.word()] ?? 'they do not want it'}.`,
  },
  NEGATIVE_REPLY: {
    group: 'reciprocity',
    holds: 'Their last message was a no without saying so: the playbook says whether to stop or to stay in mind.',
    says: s => `Their last message, of ${s.date()}, was negative.`,
  },
  P3: {
    group: 'reciprocity',
    holds: 'Follow-up qualifies: a lead, a source of referrals, or neither.',
    says: s =>
      s.word() === 'neither'
        ? `They were found not to fit on ${s.date()}.`
        : `They were found to be a source of referrals on ${s.date()}.`,
  },
  P9: {
    group: 'reciprocity',
    holds: 'One who does not fit is asked for a referral, once, and leaves with a good impression.',
    says: s =>
      s.has(1)
        ? `They were asked for a referral on ${s.date(1)}; that was the last word.`
        : s.event() === ''
          ? 'This playbook asks nothing more of them: they leave with a good impression.'
          : 'They may know somebody whom it fits: ask once for a referral.',
  },
}
