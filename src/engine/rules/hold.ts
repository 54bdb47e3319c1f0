// Rules that hold us back for a known time: a date they asked for, an absence, a meeting ahead, a snooze, their promise.
import { because, isPutOff, type Rule, wait } from '../case.ts'
import type { Hold, OpenMeeting } from '../standing.ts'

/** ASKED_TO_WAIT: they named a date. */
export const askedToWait: Rule = of => holdUntil(of, 'ASKED_TO_WAIT', of.standing.askedToWait)

/** SNOOZED: the user put them off. */
export const snoozed: Rule = of => holdUntil(of, 'SNOOZED', of.standing.snooze)

/** COLLEAGUE_REPLIED: someone of their company answered, and the playbook leaves the others be meanwhile. */
export const colleagueReplied: Rule = of => {
  const { colleague, lastResponse } = of.standing
  if (!colleague || of.playbook.colleagueHoldMs === null || of.now >= colleague.until) return null
  // They came to us themselves since.
  if (lastResponse && lastResponse.at >= colleague.at) return null
  const { until, name } = colleague
  return wait(of, [because('COLLEAGUE_REPLIED', [colleague], { instant: until, detail: name })], {
    until,
    turn: 'nobody',
  })
}

function holdUntil(of: Parameters<Rule>[0], rule: string, hold: Hold | null) {
  if (!hold || of.now >= hold.until) return null
  return wait(of, [because(rule, [hold], { instant: hold.until })], { until: hold.until, turn: 'nobody' })
}

/** OUT_OF_OFFICE: they are away until a date they gave, or for the playbook's usual absence. */
export const outOfOffice: Rule = of => {
  const { away, awayIsKnown, lastResponse } = of.standing
  if (!away || (lastResponse && lastResponse.at > away.at)) return null
  const until = awayIsKnown ? away.until : away.until + of.playbook.awayMs
  if (of.now >= until) return null
  return wait(of, [because('OUT_OF_OFFICE', [away], { instant: until })], { until, turn: 'theirs' })
}

/** MEETING_AHEAD: a meeting is agreed; MEETING_OUTCOME: it is over and nobody said whether it was held. */
export const meeting: Rule = of => {
  const next = earliest(of.standing.meetings)
  if (!next) return null
  if (of.now >= next.endsAt) {
    if (isPutOff(of, next.endsAt)) return null
    const over = because('MEETING_OUTCOME', [next], { instant: next.startsAt, detail: next.meeting })
    return wait(of, [over], { until: null, turn: 'ours' })
  }
  const ahead = because('MEETING_AHEAD', [next], { instant: next.startsAt })
  return wait(of, [ahead], { until: next.endsAt, turn: 'nobody' })
}

function earliest(meetings: readonly OpenMeeting[]): OpenMeeting | null {
  let first: OpenMeeting | null = null
  for (const meeting of meetings) if (!first || meeting.startsAt < first.startsAt) first = meeting
  return first
}

/** THEIR_PROMISE: they owe us something by a date; until then the turn is theirs. */
export const theirPromise: Rule = of => {
  for (const promise of of.standing.promises) {
    if (promise.by !== 'them' || of.now >= promise.due) continue
    const reason = because('THEIR_PROMISE', [promise], { instant: promise.due, detail: promise.what })
    return wait(of, [reason], { until: promise.due, turn: 'theirs' })
  }
  return null
}
