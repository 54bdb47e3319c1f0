// The rule book: the next step.
import type { RuleEntry } from './rule-entry.ts'
import { cameToUs, desires, interests } from './wording.ts'

export const step: Readonly<Record<string, RuleEntry>> = {
  H1: {
    group: 'step',
    holds: 'The first follow-up comes within 24 to 48 hours of the first contact, in any situation within 72.',
    says: s =>
      `They ${cameToUs(s.word())} on ${s.date()}; the first note is due within 48 hours, by ${s.instant()} in any situation.`,
  },
  H2: {
    group: 'step',
    holds: 'The first note is pleasure in having met: no literature, no promotion, no offer.',
    says: s =>
      s.word() === 'met'
        ? `We met on ${s.date()}: the first note is thanks and carries no offer.`
        : 'The first note is thanks and carries no offer.',
  },
  H3: {
    group: 'step',
    holds:
      'Once interest is expressed, give information on what they asked; no hard sell; stay inside their comfort zone.',
    says: s =>
      desires[s.word()]
        ? `They ${desires[s.word()]} on ${s.date()}: answer what they asked.`
        : `Stay in their mind without annoying: something useful every ${s.count('day')}${s.has(0) ? `, counted from ${s.date()}` : ''}.`,
  },
  H4: {
    group: 'step',
    holds:
      'Relationships go from visibility to credibility to profitability, and what may be sent depends on the stage.',
    says: s =>
      s.word() === 'response'
        ? `They responded on ${s.date()}: the next step, as far as their stage allows.`
        : `${s.count('touch')} unanswered, the last on ${s.date()}: something that suits their stage.`,
  },
  REOPENED: {
    group: 'step',
    holds: 'The user opened them again on purpose: the next step is ours.',
    says: s => `They were opened again on ${s.date()} and nothing has followed.`,
  },
  H6: {
    group: 'step',
    holds: 'A personal card stands out.',
    says: s => `${s.count('touch')} unanswered, the last on ${s.date()}: a personal card stands out.`,
  },
  H7: {
    group: 'step',
    holds: 'Give something for nothing in return.',
    says: s => `${s.count('touch')} unanswered, the last on ${s.date()}: give something that asks nothing in return.`,
  },
  F1: {
    group: 'step',
    holds: 'Follow-up is expected: sales are rarely made at the first contact.',
    says: s =>
      s.word() === 'response'
        ? `They responded on ${s.date()} and nothing has followed.`
        : s.event().endsWith('first_touch')
          ? `They ${cameToUs(s.word())} on ${s.date()}: follow-up is expected.`
          : `${s.count('touch')} unanswered, the last on ${s.date()}: sales are rarely made at the first contact.`,
  },
  P1: {
    group: 'step',
    holds: 'Everyone who was collected is followed up: cards, inbound, trade shows.',
    says: s => `They ${cameToUs(s.word())} on ${s.date()}: everyone who was collected is followed up.`,
  },
  P4: {
    group: 'step',
    holds: 'Keep following up until they buy or are gone.',
    says: s =>
      s.word() === 'response'
        ? `They responded on ${s.date()}: go on until they buy.`
        : `${s.count('touch')} unanswered, the last on ${s.date()}: go on until they buy or are gone.`,
  },
  P5: {
    group: 'step',
    holds: 'Vary the way and the time until connected.',
    says: s => `The last touch, of ${s.date()}, was not answered: try another way or another time.`,
  },
  P6: {
    group: 'step',
    holds: 'Once connected, ask for the reason that they were interested in the first place.',
    says: s => `We reached them on ${s.date()} and do not know yet why they were interested: ask.`,
  },
  S2: {
    group: 'step',
    holds: 'A stall is normal and no offence: a delay is never scored as a rejection.',
    says: s =>
      desires[s.word()]
        ? `They ${desires[s.word()]} on ${s.date()}.`
        : `They said on ${s.date()} that it is not the time: a delay, not a rejection.`,
  },
  S3: {
    group: 'step',
    holds: 'Every stall needs a decision, taken on purpose: nobody who showed desire drops off silently.',
    says: s =>
      `We answered on ${s.date(1)} and nothing came back: a stall is decided on purpose, so ask what stands in the way.`,
  },
  S4: {
    group: 'step',
    holds: 'Follow up until they buy; thank those who bought, and ask them for referrals.',
    says: s => {
      if (s.word() === 'bought') return `They bought on ${s.date()}.`
      if (s.word() === 'referral') return `They bought on ${s.date()}: ask whom else it would help.`
      if (s.word() === 'response') return `They responded on ${s.date()}: take them to the next step.`
      return `${s.count('touch')} unanswered, the last on ${s.date()}: several are needed at times until they buy.`
    },
  },
  S5: {
    group: 'step',
    holds: 'An abandoned cart gets a message that helps them complete the transaction.',
    says: s => `They left a cart unfinished on ${s.date()}: help them complete it.`,
  },
  S7: {
    group: 'step',
    holds: 'Interest that is never followed up is marketing money wasted.',
    says: s => `They ${interests[s.word()] ?? cameToUs(s.word())} on ${s.date()} and nothing of ours has followed.`,
  },
}
