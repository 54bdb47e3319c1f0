// Whether a touch that a verdict asks for may go out by mail without a person's approval.
import type { Playbook, SendMode } from './playbook.ts'
import type { Verdict } from './verdict.ts'

/** By the playbook's own word for the step; `ask` for all that the playbook can't speak of, and for every answer. */
export function sendModeOf({ kind, touch }: Verdict, { start, steps }: Playbook): SendMode {
  if (kind === 'reply' || !touch) return 'ask'
  if (touch.step === 'first_touch') return start.send
  return steps.find(step => step.id === touch.step)?.send ?? 'ask'
}
