// The rule book: every rule that a verdict may cite, with what it holds (docs/rules.md is made from it) and the
// sentence that it says of a contact. Sentences name dates and never "ago": they stay true until the verdict changes.
import type { Said } from './said.ts'

export interface RuleEntry {
  readonly group: 'bound' | 'ours' | 'hold' | 'reciprocity' | 'comfort' | 'step' | 'nurture'
  /** What the rule holds, for docs. */
  readonly holds: string
  /** What it says of one contact. */
  readonly says: (said: Said) => string
}

const desires: Readonly<Record<string, string>> = {
  cart_abandoned: 'left a cart unfinished',
  information_requested: 'asked for information',
  proposal_requested: 'asked for a proposal',
  price_requested: 'asked for a price',
  trial_started: 'started a trial',
}
const interests: Readonly<Record<string, string>> = {
  visit: 'visited our site',
  form: 'filled in a form',
  download: 'downloaded something of ours',
  call: 'called',
  message: 'sent a message',
  event: 'came to an event',
}
const sources: Readonly<Record<string, string>> = {
  event: 'at an event',
  trade_show: 'at a trade show',
  referral: 'by a referral',
  inbound: 'on their own',
  website: 'by the website',
  list: 'by a list',
  business_card: 'by their business card',
  import: 'by an import',
}
const refusals: Readonly<Record<string, string>> = {
  not_interested: 'they are not interested',
  no_need: 'they have no need',
  went_elsewhere: 'they bought elsewhere',
}
const asks: Readonly<Record<string, string>> = {
  reply_received: 'They wrote on',
  call_logged: 'They called on',
  interest_shown: 'They got in touch on',
}

const bound: Record<string, RuleEntry> = {
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
      s.has(0)
        ? `No way to reach them works since ${s.date()}: mend the address or number.`
        : 'They have no address or number: add one.',
  },
}

const ours: Record<string, RuleEntry> = {
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
        : `${asks[s.word()] ?? 'They responded on'} ${s.date()}: answering who came to us is no chasing.`,
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
        ? `They were referred to us (${s.word()}), added on ${s.date()}: the referrer’s name is at stake, so be quick.`
        : `They referred ${s.word()} to us on ${s.date()} and have heard nothing back.`,
  },
}

const hold: Record<string, RuleEntry> = {
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
  THEIR_PROMISE: {
    group: 'hold',
    holds: 'They owe us something by a date: until then the turn is theirs.',
    says: s => `They promised on ${s.date()}: “${s.word()}”, by ${s.instant()}.`,
  },
}

const reciprocity: Record<string, RuleEntry> = {
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
        : 'They may know somebody whom it fits: ask once for a referral.',
  },
}

const comfort: Record<string, RuleEntry> = {
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

const step: Record<string, RuleEntry> = {
  H1: {
    group: 'step',
    holds: 'The first follow-up comes within 24 to 48 hours of the first contact, in any situation within 72.',
    says: s =>
      `They came to us ${sources[s.word()] ?? ''} on ${s.date()}; the first note is due within 48 hours, by ${s.instant()} in any situation.`,
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
        : `Stay in their mind without annoying: something useful every ${s.word()} days, counted from ${s.date()}.`,
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
          ? `They came to us ${sources[s.word()] ?? ''} on ${s.date()}: follow-up is expected.`
          : `${s.count('touch')} unanswered, the last on ${s.date()}: sales are rarely made at the first contact.`,
  },
  P1: {
    group: 'step',
    holds: 'Everyone who was collected is followed up: cards, inbound, trade shows.',
    says: s =>
      `They were collected ${sources[s.word()] ?? ''} on ${s.date()}: everyone who was collected is followed up.`,
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
    says: s =>
      `They ${interests[s.word()] ?? `came to us ${sources[s.word()] ?? ''}`} on ${s.date()} and nothing of ours has followed.`,
  },
}

const nurture: Record<string, RuleEntry> = {
  S6: {
    group: 'nurture',
    holds: 'People buy on their own timeline: those who are not ready are kept in mind at long intervals.',
    says: s =>
      s.word() === 'date'
        ? `They had asked us to wait until ${s.instant()}; that day has come.`
        : `People buy on their own timeline: a word every ${s.word()} days, counted from ${s.date()}.`,
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

export const ruleBook: Readonly<Record<string, RuleEntry>> = {
  ...bound,
  ...ours,
  ...hold,
  ...reciprocity,
  ...comfort,
  ...step,
  ...nurture,
}

/**
 * Principles that are no rule of a single verdict, and where they are held instead. Together with the rule book they
 * cover every principle.
 */
export const heldElsewhere: Readonly<Record<string, string>> = {
  P7: 'The day list weighs each touch’s minutes against what it may return.',
  P8: 'The drafts: each builds curiosity about a benefit, in a friendly manner.',
  A4: 'The offer pages: what is offered, and who comes because of it.',
  A5: 'The day list: what does not fit the person’s minutes is shown as overflow with its cost.',
}
