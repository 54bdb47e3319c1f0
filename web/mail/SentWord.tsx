// What a person found in the Sent folder, or by asking the one it was for, of a mail that may have gone out.
import { useMutation } from '@tanstack/react-query'
import { renewEverything } from '../app/queries.ts'
import { showFailure, showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'

interface SentWordProps {
  /** The address. */
  readonly to: string
  readonly say: (wasSent: boolean) => Promise<unknown>
  /** On the button of one that was not sent. */
  readonly notSent: string
  /** What comes of that. */
  readonly notSentSays: string
}

export function SentWord({ to, say, notSent, notSentSays }: SentWordProps) {
  const word = useMutation({
    mutationFn: say,
    onSuccess: async (_, wasSent) => {
      showToast({ says: `${to}: ${wasSent ? 'noted as sent' : notSentSays}.` })
      await renewEverything()
    },
    onError: showFailure,
  })
  const disabledBecause = word.isPending && 'Your word is being noted.'
  return (
    <p className="row">
      <Button aria-label={`It was sent, ${to}`} onClick={() => word.mutate(true)} disabledBecause={disabledBecause}>
        It was sent
      </Button>
      <Button aria-label={`${notSent}, ${to}`} onClick={() => word.mutate(false)} disabledBecause={disabledBecause}>
        {notSent}
      </Button>
    </p>
  )
}
