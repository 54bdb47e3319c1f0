// The flat facts that the peers' conditions read: numbers and 0/1, drawn from the standing as the engine's rules do.
import type { Instant } from '../../src/domain/instant.ts'
import type { Playbook } from '../../src/engine/playbook.ts'
import { allChannels, type Hold, type Mark, type Standing } from '../../src/engine/standing.ts'

export type Facts = Record<string, number>

const bit = (value: unknown) => (value ? 1 : 0)
const notSince = (touch: Mark | null, mark: Mark | null) => bit(mark && !(touch && touch.at >= mark.at))

/** What stood before the user until then is put off, while the snooze lasts. */
const putOffAtOf = (snooze: Hold | null, now: Instant) => (snooze && now < snooze.until ? snooze.at : 0)
const after = (at: Instant, mark: Mark | null) => (mark && mark.at > at ? mark : null)

export function factsOf(standing: Standing, playbook: Playbook, now: Instant): Facts {
  const { lastTouch, lastResponse, noShow, courtesy, declined, qualified } = standing
  const { desire, desireAnswer, purchase, added, interest, attempts, touches } = standing
  const open = standing.reach & ~standing.optedOut
  const silentSince = lastTouch ? lastTouch.at + standing.heldMs : 0
  const putOffAt = putOffAtOf(standing.snooze, now)
  const courtesySince = courtesy && lastTouch?.id !== courtesy.id ? courtesy.at : silentSince
  const answered = bit(noShow && lastResponse && lastResponse.at > noShow.at)
  const wantsOther = lastResponse?.name === 'desire_shown' || lastResponse?.name === 'purchase_made'
  const last = Math.max(silentSince, lastResponse?.at ?? 0)
  const cap = capEnds(standing, playbook)
  const step = attempts > 0 ? playbook.steps[attempts - 1] : undefined
  const gap = last + playbook.gapMs
  const stallGap = last + Math.max(playbook.gapMs, playbook.stallAfterMs)
  const stepGap = last + Math.max(playbook.gapMs, step?.afterMs ?? 0)
  const held = Math.max(standing.askedToWait?.until ?? 0, standing.snooze?.until ?? 0, standing.away?.until ?? 0)
  const isFresh = (since: Instant) => now < Math.max(since, held) + playbook.dormantMs
  const first = lastResponse && added && lastResponse.at > added.at ? lastResponse : added
  const facts: Facts = {
    optedOut: bit(standing.optedOut === allChannels || (standing.reach !== 0 && open === 0)),
    complained: bit(standing.complaint),
    closed: bit(standing.closed),
    known: bit(standing.added ?? standing.lastEventAt),
    reachable: bit(open),
    asked: bit(standing.ask && standing.ask.at > putOffAt),
    sinceAskLapses: now - (standing.ask?.at ?? 0) - playbook.reply.lapsesMs,
    promised: 0,
    sincePromiseOpens: 0,
    theyPromised: 0,
    sinceTheirPromiseDue: 0,
    missedByUs: notSince(lastTouch, after(putOffAt, standing.missedByUs)),
    heldAndNothingSince: notSince(lastTouch, after(putOffAt, standing.held)),
    referredAndNothingSince: notSince(lastTouch, after(putOffAt, standing.referral)),
    sinceAskedDate: standing.askedToWait ? now - standing.askedToWait.until : 0,
    away: bit(standing.away && !(lastResponse && lastResponse.at > standing.away.at)),
    sinceAwayEnds: now - (standing.away?.until ?? 0),
    meeting: bit(
      standing.meetings[0] && !(now >= standing.meetings[0].endsAt && standing.meetings[0].endsAt <= putOffAt),
    ),
    sinceMeetingEnds: now - (standing.meetings[0]?.endsAt ?? 0),
    sinceSnoozeEnds: standing.snooze ? now - standing.snooze.until : 0,
    noShowAnswered: bit(answered && !wantsOther && !(lastTouch && lastTouch.at >= lastResponse!.at)),
    noShowAnsweredLate: bit(
      courtesy &&
        standing.noShowAnswer &&
        standing.noShowAnswer.at >= courtesy.at + playbook.noShow.answerWithinMs &&
        !(lastTouch && lastTouch.at >= standing.noShowAnswer.at),
    ),
    noShowSilent: bit(noShow && !answered),
    courtesySent: bit(courtesy),
    sinceCourtesyEnds: now - courtesySince - playbook.noShow.answerWithinMs,
    cancelledAndNothingSince: bit(standing.meetings.length === 0 && notSince(lastTouch, standing.cancelled)),
    declinedForNow: bit(declined?.name === 'not_now'),
    declined: bit(declined),
    referralSource: bit(qualified?.name === 'referral_source'),
    unfit: bit(qualified?.name === 'neither'),
    negative: bit(standing.negative && !(noShow && noShow.at > standing.negative.at)),
    attempts: standing.attempts,
    pursued: bit(standing.purchases === 0 || standing.desire),
    sinceSilenceEnds: now - silentSince - playbook.silence.answerWithinMs,
    bought: bit(purchase && !desire),
    boughtThanked: bit(standing.purchaseThanks),
    referralDue: bit(purchase && !standing.referralAsked && now >= purchase.at + playbook.customer.referralAfterMs),
    sinceGap: now - Math.max(gap, cap),
    capBinds: bit(cap > gap),
    wanted: bit(desire && !desireAnswer),
    cart: bit(desire && !desireAnswer && desire.name === 'cart_abandoned'),
    sinceCartLeft: desire ? now - desire.at - playbook.desire.cartDelayMs : 0,
    dateCame: bit(standing.askedToWait && !(lastTouch && lastTouch.at >= standing.askedToWait.at)),
    untouched: bit(touches === 0 && first && isFresh(first.at)),
    referred: bit(added?.name === 'referral'),
    interested: bit(interest && lastTouch && lastTouch.at < interest.at && isFresh(interest.at)),
    sinceInterestGap: interest ? now - Math.max(interest.at, silentSince + playbook.gapMs) : 0,
    dormant: bit(last > 0 && touches + standing.responses > 0 && !isFresh(last)),
    stalled: bit(desire && desireAnswer && attempts === 1 && !(lastResponse && lastResponse.at > desireAnswer.at)),
    sinceStallGap: now - Math.max(stallGap, cap),
    stallCapBinds: bit(cap > stallGap),
    stepLeft: bit(touches > 0 && attempts <= playbook.steps.length),
    sinceStepGap: now - Math.max(stepGap, cap),
    stepCapBinds: bit(cap > stepGap),
  }
  setPromiseFacts(facts, standing, playbook, now)
  return facts
}

function setPromiseFacts(facts: Facts, { promises, snooze }: Standing, playbook: Playbook, now: Instant): void {
  let ours = 0
  let theirs = 0
  let opens = 0
  let due = 0
  for (const promise of promises) {
    if (promise.by === 'us' && (!ours || promise.due - playbook.promiseOpensMs < opens)) {
      ours = 1
      opens = Math.max(promise.at, promise.due - playbook.promiseOpensMs)
    } else if (promise.by === 'them' && !theirs && now < promise.due) {
      theirs = 1
      due = promise.due
    }
  }
  facts.promised = bit(ours && opens > putOffAtOf(snooze, now))
  facts.sincePromiseOpens = now - opens
  facts.theyPromised = theirs
  facts.sinceTheirPromiseDue = now - due
}

function capEnds({ recentTouches }: Standing, playbook: Playbook): Instant {
  let ends = 0
  for (const cap of playbook.caps) {
    const oldest = recentTouches[recentTouches.length - cap.touches]
    if (oldest !== undefined) ends = Math.max(ends, oldest + cap.perMs)
  }
  return ends
}
