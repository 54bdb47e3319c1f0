// The address of a booking page, to be copied into a mail or a site.
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { showFailure, showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import type { PageAnswer } from './queries.ts'

export function Address({ answer: { page, publicUrl } }: { answer: PageAnswer }) {
  const here = `${window.location.origin}/b/${page.slug}`
  const address = publicUrl ?? here
  const copy = () =>
    navigator.clipboard.writeText(address).then(() => showToast({ says: 'The address is copied.' }), showFailure)
  return (
    <>
      <p className="row">
        <a href={`/b/${page.slug}`} target="_blank" rel="noreferrer" className="address">
          {address}
        </a>
        <Button aria-label={`Copy the address of ${page.title}`} onClick={() => void copy()}>
          Copy
        </Button>
      </p>
      {publicUrl === null && (
        <p className="soft small">
          Others reach it only where Tend has a public address: name it in the{' '}
          <Link to={places.settings}>settings</Link>. Without it mails carry no links to move or cancel.
        </p>
      )}
    </>
  )
}
