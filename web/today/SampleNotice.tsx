// Says that invented people are on the list, and removes them with one click.
import { useMutation } from '@tanstack/react-query'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { renewEverything } from '../app/queries.ts'
import { showFailure, showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'

export function SampleNotice({ contacts }: { contacts: number }) {
  const removal = useMutation({
    mutationFn: () => call('DELETE /api/sample'),
    onSuccess: async removed => {
      showToast({ says: `${removed.contacts} invented contacts are gone.` })
      await renewEverything()
    },
    onError: showFailure,
  })
  return (
    <section className="sample" aria-label="Sample data">
      <p>
        <strong>{contacts} invented people</strong> are here to look around with. Your own come by{' '}
        <Link to={places.import}>import</Link>.
      </p>
      <Button onClick={() => removal.mutate()} disabledBecause={removal.isPending && 'They are being removed.'}>
        Remove the sample
      </Button>
    </section>
  )
}
