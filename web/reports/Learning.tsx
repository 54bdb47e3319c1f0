// When the own history was last learned, from how much and what that changed, under the chart of silence; with the
// switch of the nightly learning, and the button to have it done now.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Learning as LearningState } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { dateAndTime } from '../words/time-words.ts'
import { LearnAtNight } from './LearnAtNight.tsx'
import { learningQuery } from './queries.ts'
import { groupInWords } from './report-values.ts'

type Note = NonNullable<LearningState['last']>

export function Learning() {
  const state = useQuery(learningQuery)
  const cache = useQueryClient()
  const keep = (told: LearningState) => cache.setQueryData(learningQuery.queryKey, told)
  const ask = useMutation({ mutationFn: () => call('POST /api/learning', { body: {} }), onSuccess: keep })
  if (state.isError) return <Failed error={state.error} onRetry={() => state.refetch()} />
  if (!state.data) return null
  const { isAsked, last, lastChange } = state.data
  return (
    <section className="card learning" aria-labelledby="learning-title">
      <header className="row">
        <h2 id="learning-title">What is in force</h2>
        <span className="spacer" />
        <Button onClick={() => ask.mutate()} disabledBecause={isAsked && 'It is being learned.'}>
          {isAsked ? 'Learning…' : 'Learn now'}
        </Button>
      </header>
      <p>{last ? fromWhat(last) : 'Nothing was learned yet: playbooks use their own number of touches.'}</p>
      {lastChange && <Changes note={lastChange} />}
      <LearnAtNight state={state.data} />
    </section>
  )
}

function fromWhat({ learnedAt, by, contacts, runs, attempts, answered }: Note): string {
  const whole = (amount: number) => amount.toLocaleString('en', { maximumFractionDigits: 0 })
  const how = by === 'timer' ? 'by itself' : 'when asked to'
  return `Learned ${how} on ${dateAndTime(learnedAt)} from ${whole(contacts)} contacts: ${whole(runs)} runs of attempts, ${whole(attempts)} attempts, ${whole(answered)} of them answered.`
}

function Changes({ note: { learnedAt, changes, renewed } }: { note: Note }) {
  const playbooks = renewed.map(({ id, version }) => `${id} ${version}`).join(', ')
  return (
    <div>
      <p className="small">
        <span className="strong">What changed on {dateAndTime(learnedAt)}</span>
        {playbooks
          ? `: in force in ${playbooks}, and every verdict they govern was decided anew.`
          : '; no playbook in use takes learned limits.'}
      </p>
      <ul className="small">
        {changes.map(({ segment, before, after, runs }) => (
          <li key={segment}>
            {groupInWords(segment)}: {line(after)}{' '}
            <span className="soft">
              instead of {line(before)}; {runs.toLocaleString('en')} runs
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function line(limit: number | null): string {
  if (limit === null) return 'no line'
  const touches = Math.max(1, limit)
  return `stop after ${touches} ${touches === 1 ? 'touch' : 'touches'}`
}
