// Explains a playbook in sentences: its view, then what it does in each situation, with its own numbers.
import type { PlaybookFile } from './playbook-schema.ts'

export function explainPlaybook(file: PlaybookFile): string[] {
  return [
    `${file.title}: ${file.philosophy.trim()}`,
    `A message of theirs is answered within ${span(file.reply.target)}, at the latest within ${span(file.reply.due)}.`,
    start(file),
    desire(file),
    `After a meeting that they came to, the next step follows within ${span(file.meeting.target)}, at the latest within ${span(file.meeting.due)}.`,
    `Who misses a meeting gets one courtesy within ${span(file.no_show.due)}; when ${span(file.no_show.answer_within)} bring no answer, ${goesOn(file.no_show.afterwards)}.`,
    silence(file),
    `A reply that is a no without saying so: ${goesOn(file.negative_reply)}.`,
    comfort(file),
    ...file.steps.map((step, place) => stepSentence(step, place)),
    ...asking(file),
    nurture(file),
    ...colleagues(file),
    hours(file),
    sending(file),
  ]
}

function start({ start }: PlaybookFile): string {
  if (start.who === 'nobody') return 'It never starts: they come to us or they don’t.'
  const who = start.who === 'everyone' ? 'Everyone' : 'Everyone but cold names of a list or an import'
  return `${who} gets a first touch (${start.channel}, ${words(start.intent)}) within ${span(start.target)}, at the latest within ${span(start.due)}, and within ${span(start.latest)} in any situation; who was referred, within ${span(start.referral_due)}.`
}

function desire({ desire }: PlaybookFile): string {
  const cart =
    desire.answers === 'all'
      ? ` A cart that lies for ${span(desire.cart_delay)} gets help to complete it.`
      : ' An abandoned cart is left alone.'
  return `Who asks for a price, information or a proposal is answered within ${span(desire.target)}, at the latest within ${span(desire.due)}.${cart}`
}

function silence({ silence, steps }: PlaybookFile): string {
  if (steps.length === 0) return 'A message that is not answered is never followed by another.'
  if (silence.attempts === 'unlimited') return 'Silence never means no: it goes on until they buy or are gone.'
  const learned = silence.learned ? ', or the number learned from own data,' : ''
  return `After ${silence.attempts}${learned} unanswered touches and ${span(silence.answer_within)} more, silence means no: ${goesOn(silence.afterwards)}.`
}

function comfort({ gap, caps, stall }: PlaybookFile): string {
  const most = caps.map(cap => `${cap.touches} in ${span(cap.per)}`).join(', ')
  return `Two touches lie at least ${span(gap)} apart${most ? `, and there are at most ${most}` : ''}. Silence of ${span(stall.after)} after desire is a stall and gets a decision.`
}

function stepSentence(step: PlaybookFile['steps'][number], place: number): string {
  const on = step.on && step.on.length > 0 ? `, best on ${step.on.join(', ')}` : ''
  const at = step.at ? `, best at ${step.at}` : ''
  return `Step ${place + 1} after silence: ${step.channel}, ${words(step.intent)}, ${span(step.after)} after the last contact${on}${at} (${step.rule}).`
}

function asking({ ask_reason, ask_referral, customer }: PlaybookFile): string[] {
  const sentences: string[] = []
  if (customer.thanks) sentences.push(`Who buys is thanked within ${span(customer.due)}.`)
  if (ask_reason) sentences.push('Once connected, it asks why they were interested.')
  if (ask_referral.length > 0) {
    const whom = { unqualified: 'those who do not fit', declined: 'those who said no', customer: 'customers' }
    sentences.push(`It asks for referrals: ${ask_referral.map(who => whom[who]).join(', ')}.`)
  }
  return sentences
}

function nurture({ nurture, dormant, nurture_rule }: PlaybookFile): string {
  if (nurture === 'none') return `Who is not ready is not written to: we are there when they come (${nurture_rule}).`
  return `Who is not ready, or was without contact for ${span(dormant.after)}, hears from us every ${span(nurture.every)} (${nurture_rule}).`
}

function colleagues({ colleague_reply }: PlaybookFile): string[] {
  if (colleague_reply === 'none') return []
  return [`When someone of a company answers, the others there are left be for ${span(colleague_reply.holds)}.`]
}

function hours({ hours, away }: PlaybookFile): string {
  const quiet = hours.quiet ? `, never between ${hours.quiet.from} and ${hours.quiet.to}` : ''
  const holidays = hours.holidays === 'skip' ? ', not on public holidays' : ''
  return `Touches go out on ${hours.days.join(', ')} from ${hours.from} to ${hours.to}${quiet}${holidays}, in the contact’s own time zone. An absence without an end counts as ${away.days} days.`
}

function sending({ start, steps }: PlaybookFile): string {
  const own = [...(start.send === 'auto' ? ['the first touch'] : []), ...steps.filter(isAuto).map(step => step.id)]
  if (own.length === 0) return 'No mail goes out before a person has approved it.'
  return `Mail goes out by itself for: ${own.join(', ')}. A person approves all other mail, and every answer.`
}

const isAuto = ({ send }: PlaybookFile['steps'][number]) => send === 'auto'

function goesOn(afterwards: 'stop' | 'nurture' | 'continue'): string {
  switch (afterwards) {
    case 'stop':
      return 'stop, since more would be chasing'
    case 'nurture':
      return 'only stay in mind'
    case 'continue':
      return 'go on'
  }
}

const units: Readonly<Record<string, string>> = { m: 'minute', h: 'hour', d: 'day', w: 'week' }

function span(duration: string): string {
  const count = duration.slice(0, -1)
  return `${count} ${units[duration.slice(-1)]}${count === '1' ? '' : 's'}`
}

function words(intent: string): string {
  return intent.replaceAll('_', ' ')
}
