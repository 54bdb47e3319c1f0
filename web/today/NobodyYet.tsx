// The first minute: nobody is here yet. Two ways on: the own people, or invented ones to look around with.
import { useMutation } from '@tanstack/react-query'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { renewEverything } from '../app/queries.ts'
import { showFailure } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'

export function NobodyYet() {
  const sample = useMutation({
    mutationFn: () => call('POST /api/sample'),
    onSuccess: renewEverything,
    onError: showFailure,
  })
  return (
    <section className="empty">
      <title>Welcome · Tend</title>
      <h1>Nobody is waiting for you here, yet.</h1>
      <p>
        Drop in a contacts export and, if you have one, a mailbox or calendar export. Tend reads who wrote when, and
        tells you whom to reply to, whom to follow up, and whom to leave alone because more would be chasing.
      </p>
      <p className="soft">Everything stays on this machine.</p>
      <p className="row">
        <Link to={places.import} className="button primary">
          Import my contacts
        </Link>
        <Button onClick={() => sample.mutate()} disabledBecause={sample.isPending && 'The sample is being made.'}>
          {sample.isPending ? 'Making the sample …' : 'Look around with invented people'}
        </Button>
      </p>
    </section>
  )
}
