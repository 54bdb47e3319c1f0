// The rule book: what they or the user forbade, and whether they can be reached.
import type { RuleEntry } from './rule-entry.ts'

export const bound: Readonly<Record<string, RuleEntry>> = {
  OPT_OUT: {
    group: 'bound',
    holds: 'They wish to hear no more: nothing is sent on the channels that they closed; when none is left, stop.',
    says: s => `They asked on ${s.date()} to hear no more from us. That binds every way to reach them.`,
  },
  COMPLAINT: {
    group: 'bound',
    holds: 'They marked us as spam: stop, on every channel.',
    says: s => `They marked a message of ours as spam on ${s.date()}.`,
  },
  CLOSED: {
    group: 'bound',
    holds: 'The user closed them on purpose: stop until they are reopened or come back on their own.',
    says: s => `They were closed on purpose on ${s.date()}.`,
  },
  NOTHING_YET: {
    group: 'bound',
    holds: 'No event is known of them: wait for the first.',
    says: () => 'Nothing is known of them yet.',
  },
  P2: {
    group: 'bound',
    holds: 'No address or number of theirs works: that is data to mend, neither a prospect to retry nor a no.',
    says: s =>
      s.word() === 'bounced'
        ? `No way to reach them works since ${s.date()}: mend the address or number.`
        : 'They have no address or number: add one.',
  },
}
