// A verdict in words for a terminal: what, because of which events, by which rule, and what would change it.
import type { Contact } from '../domain/contact.ts'
import type { VerdictDocument } from '../engine/write-verdict.ts'

type Touch = NonNullable<VerdictDocument['touch']>

/** A few lines about one contact, the first of which can stand alone; `timeline` names the evidence beside its ids. */
export function verdictWords(
  contact: Contact,
  verdict: VerdictDocument,
  timeline: readonly Record<string, unknown>[] = [],
): string {
  const events = new Map(timeline.map(event => [event.id, event]))
  const evidence = (id: string) => evidenceWords(id, events.get(id))
  return [
    `${contactName(contact)}: ${whatToDo(verdict)}`,
    ...verdict.because.map(({ rule, says, evidence: ids }) =>
      [`  ${rule.padEnd(14)} ${says}`, ...ids.map(id => `${' '.repeat(17)}${evidence(id)}`)].join('\n'),
    ),
    ...changeWords(verdict).map(line => `  ${line}`),
    `  By the playbook ${verdict.playbook.id}, version ${verdict.playbook.version}; decided ${shortInstant(verdict.decidedAt)}, the contact’s time.`,
  ].join('\n')
}

/** What the verdict asks for, in one sentence. */
export function whatToDo(verdict: VerdictDocument): string {
  switch (verdict.kind) {
    case 'reply':
      return `reply${touchWords(verdict.touch)}.`
    case 'follow_up':
      return `follow up${touchWords(verdict.touch)}.`
    case 'nurture':
      return `stay in mind${touchWords(verdict.touch)}.`
    case 'wait':
      if (verdict.rule === 'MEETING_OUTCOME') return 'record whether the meeting was held or missed.'
      if (verdict.rule === 'P2') return 'mend the address or number.'
      return `${waitWords(verdict)}.`
    case 'stop':
      return 'stop: more would be chasing.'
  }
}

function waitWords({ until, next }: VerdictDocument): string {
  if (!until) return 'wait for an event'
  const then = next ? `, then by ${next.channel} (${spaced(next.intent)})` : ''
  return `wait until ${shortInstant(until)}${then}`
}

export function contactName(contact: Contact): string {
  return contact.name ?? contact.addresses[0]?.value ?? contact.id
}

function touchWords(touch: Touch | null | undefined): string {
  if (!touch) return ''
  const [opens, target, due] = [touch.opensAt, touch.targetAt, touch.dueAt].map(shortInstant)
  return ` by ${touch.channel} (${spaced(touch.intent)}), not before ${opens}, best at ${target}, late after ${due}`
}

/** To the minute, on the contact's own clock. */
function shortInstant(text: string): string {
  return `${text.slice(0, 10)} ${text.slice(11, 16)}`
}

function evidenceWords(id: string, event: Record<string, unknown> | undefined): string {
  return event ? `${spaced(String(event.kind))} on ${String(event.at).slice(0, 10)} (${id})` : id
}

function changeWords(verdict: VerdictDocument): string[] {
  const lines = verdict.validUntil ? [`With no new event it holds until ${shortInstant(verdict.validUntil)}.`] : []
  if (!verdict.validUntil) lines.push('With no new event it never changes.')
  if (verdict.revivedBy?.length) lines.push(`Revived by: ${verdict.revivedBy.map(spaced).join(', ')}.`)
  const others = (verdict.whatIf ?? []).map(
    ({ event, with: detail, kind, rule }) =>
      `${spaced(event)}${detail ? ` (${spaced(detail)})` : ''} → ${spaced(kind)} (${rule})`,
  )
  if (others.length > 0) lines.push('What would change it:', ...others.map(line => `  ${line}`))
  return lines
}

const spaced = (name: string) => name.replaceAll('_', ' ')
