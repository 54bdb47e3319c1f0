// Takes in again all of a webhook's deliveries that wait; nothing where none does.
import { useMutation } from '@tanstack/react-query'
import { call } from '../app/call.ts'
import { renewEverything } from '../app/queries.ts'
import { showFailure, showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import type { Hook } from './queries.ts'

export function ReplayAll({ hook }: { hook: Hook }) {
  const count = hook.deliveries.unmatched + hook.deliveries.failed
  const replay = useMutation({
    mutationFn: () => call('POST /api/hooks/{id}/replay', { path: { id: hook.id } }),
    onSuccess: async ({ items }) => {
      const left = items.filter(({ state }) => state === 'unmatched' || state === 'failed').length
      showToast({
        says: left === 0 ? 'All of them are taken in.' : `${items.length - left} taken in, ${left} still wait.`,
      })
      await renewEverything()
    },
    onError: showFailure,
  })
  if (count === 0) return null
  return (
    <Button onClick={() => replay.mutate()} disabledBecause={replay.isPending && 'They are being taken in.'}>
      Replay the {count} that {count === 1 ? 'waits' : 'wait'}
    </Button>
  )
}
