// The switch of the nightly learning, with when it looks next.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Learning } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { showFailure } from '../app/toasts.ts'
import { dateAndTime } from '../words/time-words.ts'
import { learningQuery } from './queries.ts'

export function LearnAtNight({ state: { isOn, nextAt } }: { state: Learning }) {
  const cache = useQueryClient()
  const turn = useMutation({
    mutationFn: (isOn: boolean) => call('PUT /api/learning', { body: { isOn } }),
    onSuccess: told => cache.setQueryData(learningQuery.queryKey, told),
    onError: showFailure,
  })
  // What was chosen shows at once.
  const isChecked = turn.isPending ? turn.variables : isOn
  return (
    <label className="check small">
      <input type="checkbox" checked={isChecked} onChange={event => turn.mutate(event.target.checked)} />
      <span>
        Learn anew at night by itself, where enough has come
        {isOn && nextAt && <span className="soft"> (next look {dateAndTime(nextAt)})</span>}
      </span>
    </label>
  )
}
