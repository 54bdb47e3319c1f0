// Verdicts in words for the pages.
import type { PlannedTouch, Verdict, VerdictKind } from '../../src/http/contract.ts'

export const kindWords: Readonly<Record<VerdictKind, { title: string; means: string }>> = {
  reply: { title: 'Reply', means: 'They wait for us' },
  follow_up: { title: 'Follow up', means: 'A touch of ours is right' },
  wait: { title: 'Wait', means: 'It is their turn, or a date is agreed' },
  nurture: { title: 'Keep in mind', means: 'Stay present, ask nothing' },
  stop: { title: 'Leave alone', means: 'More would be chasing' },
}
export const verdictKinds = Object.keys(kindWords) as VerdictKind[]

export const channelWords: Readonly<Record<PlannedTouch['channel'], string>> = {
  email: 'Email',
  phone: 'Call',
  sms: 'Text message',
  letter: 'Letter',
  meeting: 'Meeting',
  social: 'Message',
}

export const intentWords: Readonly<Record<PlannedTouch['intent'], string>> = {
  thanks: 'say thanks',
  give: 'give something useful',
  inform: 'send information',
  answer: 'answer',
  courtesy: 'one courtesy, offer another time',
  recover: 'help them finish',
  propose: 'propose the next step',
  ask_reason: 'ask what made them interested',
  ask_referral: 'ask for a referral',
  report_back: 'tell them of whom they referred',
  keep_in_mind: 'stay in mind',
  reschedule: 'agree on another time',
}

export function touchInWords(touch: PlannedTouch): string {
  return `${channelWords[touch.channel]}: ${intentWords[touch.intent]}`
}

/** The reason that decided: the one of the verdict's own rule, else the last that was given. */
export function decidingReason(verdict: Pick<Verdict, 'rule' | 'because'>): Verdict['because'][number] | undefined {
  return verdict.because.findLast(reason => reason.rule === verdict.rule) ?? verdict.because.at(-1)
}
