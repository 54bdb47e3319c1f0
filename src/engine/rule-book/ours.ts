// The rule book: when the move is ours.
import type { RuleEntry } from './rule-entry.ts'
import { asks, desires, interests } from './wording.ts'

export const ours: Readonly<Record<string, RuleEntry>> = {
  S1: {
    group: 'ours',
    holds: 'They came to us with a message, a question or a call: it is answered first.',
    says: s => `${asks[s.word()] ?? 'They wrote on'} ${s.date()} and have no answer yet.`,
  },
  A2: {
    group: 'ours',
    holds: 'Answering them, and scheduling once they decided to talk, is always allowed.',
    says: s =>
      desires[s.word()]
        ? `They ${desires[s.word()]} on ${s.date()}: answering who asked is no chasing.`
        : `${asks[s.word()] ?? `They ${interests[s.word()] ?? 'responded'} on`} ${s.date()}: answering who came to us is no chasing.`,
  },
  PROMISE: {
    group: 'ours',
    holds: 'What we promised falls due: keep it in time.',
    says: s => `We promised on ${s.date()}: “${s.word()}”, by ${s.instant()}.`,
  },
  OUR_MISS: {
    group: 'ours',
    holds: 'We missed a meeting: apologise and offer another time.',
    says: s => `We did not come to the meeting of ${s.date()}: the apology is ours.`,
  },
  F2: {
    group: 'ours',
    holds: 'A meeting that they attended is continued interest: take them to the next step.',
    says: s => `They came to the meeting of ${s.date()}; the next step is ours.`,
  },
  H5: {
    group: 'ours',
    holds: 'A referral is a promise to the one who gave it: follow up fast, and tell them what came of it.',
    says: s =>
      s.event().endsWith('first_touch')
        ? `They were referred to us${s.word() === '' ? '' : ` (${s.word()})`}, added on ${s.date()}: the referrer’s name is at stake, so be quick.`
        : s.event() === 'promise'
          ? `They referred ${s.word()} to us: their name is at stake, and they are told what came of it.`
          : `They referred ${s.word()} to us on ${s.date()} and have heard nothing back.`,
  },
}
