// The two-way playbook, hours left out, as a table of conditions on flat facts: the one policy that the peers run. Rows
// are in the engine's order; the first whose conditions all hold gives kind and rule. `evidence` names the facts of the
// standing that are its evidence.
import type { Standing } from '../../src/engine/standing.ts'

export type Condition = readonly [fact: string, operator: '==' | '>=' | '<', value: number]

export interface Row {
  readonly kind: string
  readonly rule: string
  readonly when: readonly Condition[]
  readonly evidence: readonly (keyof Standing)[]
}

const is = (fact: string): Condition => [fact, '==', 1]
const not = (fact: string): Condition => [fact, '==', 0]
const past = (fact: string): Condition => [fact, '>=', 0]
const before = (fact: string): Condition => [fact, '<', 0]

/** The rows, one a line: kind, rule, conditions, evidence. */
const table: readonly (readonly [string, string, readonly Condition[], readonly (keyof Standing)[]])[] = [
  ['stop', 'OPT_OUT', [is('optedOut')], ['optOut']],
  ['stop', 'COMPLAINT', [is('complained')], ['complaint']],
  ['stop', 'CLOSED', [is('closed')], ['closed']],
  ['wait', 'NOTHING_YET', [not('known')], []],
  ['wait', 'P2', [not('reachable')], ['lastBounce']],
  ['reply', 'S1', [is('asked'), before('sinceAskLapses')], ['ask']],
  ['follow_up', 'PROMISE', [is('promised'), past('sincePromiseOpens')], ['promises']],
  ['follow_up', 'OUR_MISS', [is('missedByUs')], ['missedByUs']],
  ['follow_up', 'F2', [is('heldAndNothingSince')], ['held']],
  ['follow_up', 'H5', [is('referredAndNothingSince')], ['referral']],
  ['wait', 'ASKED_TO_WAIT', [before('sinceAskedDate')], ['askedToWait']],
  ['wait', 'OUT_OF_OFFICE', [is('away'), before('sinceAwayEnds')], ['away']],
  ['wait', 'MEETING_OUTCOME', [is('meeting'), past('sinceMeetingEnds')], ['meetings']],
  ['wait', 'MEETING_AHEAD', [is('meeting')], ['meetings']],
  ['wait', 'SNOOZED', [before('sinceSnoozeEnds')], ['snooze']],
  ['wait', 'THEIR_PROMISE', [is('theyPromised'), before('sinceTheirPromiseDue')], ['promises']],
  ['nurture', 'S6', [is('declinedForNow')], ['declined']],
  ['stop', 'DECLINED', [is('declined')], ['declined']],
  ['nurture', 'S6', [is('referralSource')], ['qualified']],
  ['stop', 'P9', [is('unfit')], ['qualified']],
  ['stop', 'NEGATIVE_REPLY', [is('negative')], ['negative']],
  ['follow_up', 'F7', [is('noShowAnswered'), is('noShowAnsweredLate')], ['noShow', 'lastResponse']],
  ['follow_up', 'F5', [is('noShowAnswered')], ['noShow', 'lastResponse']],
  ['follow_up', 'F3', [is('noShowSilent'), not('courtesySent')], ['noShow']],
  ['wait', 'F3', [is('noShowSilent'), before('sinceCourtesyEnds')], ['noShow', 'courtesy']],
  ['stop', 'F4', [is('noShowSilent')], ['noShow', 'courtesy']],
  ['follow_up', 'CANCELLED', [is('cancelledAndNothingSince')], ['cancelled']],
  ['wait', 'F6', [['attempts', '>=', 3], is('pursued'), before('sinceSilenceEnds')], ['firstAttempt', 'lastTouch']],
  ['stop', 'F6', [['attempts', '>=', 3], is('pursued')], ['firstAttempt', 'lastTouch']],
  ['follow_up', 'S4', [is('bought'), not('boughtThanked')], ['purchase']],
  ['wait', 'GAP', [is('bought'), is('referralDue'), before('sinceGap'), not('capBinds')], ['purchase', 'lastTouch']],
  ['wait', 'CAP', [is('bought'), is('referralDue'), before('sinceGap')], ['purchase', 'lastTouch']],
  ['follow_up', 'S4', [is('bought'), is('referralDue')], ['purchase']],
  ['nurture', 'S6', [is('bought')], ['purchase', 'lastResponse']],
  ['wait', 'S5', [is('cart'), before('sinceCartLeft')], ['desire']],
  ['follow_up', 'S5', [is('cart')], ['desire']],
  ['follow_up', 'H3', [is('wanted')], ['desire']],
  ['follow_up', 'S6', [is('dateCame')], ['askedToWait']],
  ['follow_up', 'H5', [is('untouched'), is('referred')], ['added']],
  ['follow_up', 'F1', [is('untouched')], ['added']],
  ['wait', 'GAP', [is('interested'), before('sinceInterestGap')], ['interest', 'lastTouch']],
  ['follow_up', 'S7', [is('interested')], ['interest']],
  ['nurture', 'S6', [is('dormant')], ['lastTouch', 'lastResponse']],
  [
    'wait',
    'CAP',
    [is('stalled'), before('sinceStallGap'), is('stallCapBinds')],
    ['desire', 'desireAnswer', 'lastTouch'],
  ],
  ['wait', 'GAP', [is('stalled'), before('sinceStallGap')], ['desire', 'desireAnswer', 'lastTouch']],
  ['follow_up', 'S3', [is('stalled')], ['desire', 'desireAnswer']],
  ['wait', 'CAP', [is('stepLeft'), before('sinceStepGap'), is('stepCapBinds')], ['lastTouch']],
  ['wait', 'GAP', [is('stepLeft'), before('sinceStepGap')], ['lastTouch']],
  ['follow_up', 'F1', [is('stepLeft')], ['lastTouch']],
]

export const policy: readonly Row[] = [
  ...table.map(([kind, rule, when, evidence]) => ({ kind, rule, when, evidence })),
  { kind: 'nurture', rule: 'S6', when: [], evidence: ['lastResponse'] },
]
