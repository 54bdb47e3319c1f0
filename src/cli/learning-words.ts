// What the command line says of learning: when, from how much, what it changed, and when it is next.
import type { LearningDocument } from '../operations/learning-document.ts'
import type { LimitChange } from '../operations/learning-log.ts'

type Note = NonNullable<LearningDocument['last']>

export function learningWords({ isOn, nextAt, last, lastChange }: LearningDocument): string {
  const next = isOn
    ? `A running server looks again ${nextAt === null ? 'soon' : `on ${minuteOf(nextAt)}`}, and learns where enough has come.`
    : 'Learning at night is switched off: `tend silence nightly on` switches it on.'
  return [...noteWords(last), ...changeWords(last, lastChange), next].join('\n')
}

function noteWords(last: Note | null): string[] {
  if (!last) return ['Nothing was learned yet, so no learned limit is in force: `tend silence learn` learns now.']
  const { learnedAt, contacts, runs, attempts, answered } = last
  const by = last.by === 'timer' ? 'by itself' : 'when asked to'
  return [
    `Learned ${by} on ${minuteOf(learnedAt)} from ${whole(contacts)} contacts: ${whole(runs)} runs of attempts, ${whole(attempts)} attempts, ${whole(answered)} answered.`,
  ]
}

function changeWords(last: Note | null, change: Note | null): string[] {
  if (!last || !change) return []
  const isLast = change.learnedAt === last.learnedAt
  const begin = isLast ? 'It changed' : `The last change was on ${minuteOf(change.learnedAt)}:`
  const playbooks = change.renewed.map(({ id, version }) => `${id} ${version}`)
  const inForce = playbooks.length > 0 ? `, in force in ${playbooks.join(', ')}` : ', and no playbook uses it'
  return [`${begin} ${change.changes.map(limitWords).join('; ')}${inForce}.`]
}

export function limitWords({ segment, before, after, runs }: LimitChange): string {
  const name = segment === 'all' ? 'all contacts' : segment.replace('/', ' by ').replaceAll('_', ' ')
  return `${name}: ${lineWords(after)} (before: ${lineWords(before)}; ${whole(runs)} runs)`
}

function lineWords(limit: number | null): string {
  if (limit === null) return 'no line'
  const touches = Math.max(1, limit)
  return `stop after ${touches} ${touches === 1 ? 'touch' : 'touches'}`
}

function minuteOf(instant: string): string {
  return `${instant.slice(0, 10)} at ${instant.slice(11, 16)}`
}

function whole(amount: number): string {
  return amount.toLocaleString('en', { maximumFractionDigits: 0 })
}
