// The verdict on a timeline that is handed in, such as a file's: from the events to the document, with nothing stored.
import type { Instant } from '../domain/instant.ts'
import type { Timeline } from '../domain/timeline.ts'
import { decideTimeline } from '../engine/decide-timeline.ts'
import type { Playbook } from '../engine/playbook.ts'
import { whatIf } from '../engine/what-if.ts'
import { type VerdictDocument, writeVerdict } from '../engine/write-verdict.ts'

export function verdictOnTimeline(timeline: Timeline, playbook: Playbook, now: Instant): VerdictDocument {
  const { standing, verdict } = decideTimeline(timeline, playbook, now)
  return writeVerdict({ verdict, standing, playbook, now, whatIf: whatIf(standing, playbook, now) })
}
