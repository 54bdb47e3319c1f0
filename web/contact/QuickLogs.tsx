// The one-tap buttons on the contact's page: the same as in the day list, with the same keys.
import type { ContactAnswer } from '../../src/http/contract.ts'
import { logEvent } from '../app/log-event.ts'
import { useShortcuts } from '../app/shortcuts.ts'
import { type Occasion, type QuickLog, quickLogs } from '../words/quick-logs.ts'
import { openOnes } from './event-forms.ts'

interface QuickLogsProps {
  readonly contact: { readonly id: string; readonly name: string }
  readonly answer: ContactAnswer
}

export function QuickLogs({ contact, answer }: QuickLogsProps) {
  const logs = quickLogs(occasionOf(answer), Date.now())
  const log = ({ done, event }: QuickLog) => void logEvent({ contact, done, event })
  useShortcuts(Object.fromEntries(logs.map((quick, place) => [String(place + 1), () => log(quick)])))
  if (logs.length === 0) return null
  return (
    <div className="row">
      {logs.map((quick, place) => (
        <button
          key={quick.says}
          type="button"
          className={place === 0 ? 'button primary' : 'button'}
          data-key={place + 1}
          onClick={() => log(quick)}
        >
          {quick.says}
        </button>
      ))}
    </div>
  )
}

function occasionOf({ verdict, timeline }: ContactAnswer): Occasion {
  const evidence = new Set(verdict.because.flatMap(reason => reason.evidence))
  const promise = openOnes(timeline, 'promise').find(event => event.by === 'us' && evidence.has(event.id))
  // Another may lie ahead: the one that is over is the verdict's evidence.
  const open = verdict.rule === 'MEETING_OUTCOME' ? openOnes(timeline, 'meeting') : []
  const meeting = open.find(event => evidence.has(event.id)) ?? open[0]
  return {
    section: meeting ? 'meeting_outcome' : verdict.kind === 'reply' ? 'reply' : 'follow_up',
    verdict,
    meeting: meeting ? String(meeting.meeting) : null,
    promise: promise ? { id: String(promise.promise), what: String(promise.what) } : null,
  }
}
