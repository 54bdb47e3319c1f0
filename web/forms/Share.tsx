// Where visitors find a form, and what is copied to put it on a page of one's own.
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { CopyText } from '../controls/CopyText.tsx'
import type { FormCore } from './queries.ts'
import { frameSnippet, plainSnippet } from './snippets.ts'

interface ShareProps {
  /** Whole, or from the root where Tend doesn't know where it is reached from outside. */
  readonly address: string
  readonly plan: FormCore
}

export function Share({ address, plan }: ShareProps) {
  const whole = wholeAddress(address)
  return (
    <section className="card stack" aria-labelledby="share-title">
      <h2 id="share-title">Where visitors find it</h2>
      <CopyText label="Its address" text={whole} />
      {address.startsWith('/') && <NoPublicAddress />}
      <details>
        <summary>Put it on your site</summary>
        <div className="stack">
          <CopyText
            label="In a frame"
            text={frameSnippet(whole)}
            hint="One line where the form is to stand; it grows with its content. On a dark page add data-theme=&quot;dark&quot;."
          />
          <CopyText
            label="As plain HTML"
            text={plainSnippet(whole, plan)}
            hint="In your own look. Visitors check what they wrote once on our page: that keeps machines out."
          />
        </div>
      </details>
    </section>
  )
}

/** As the browser that looks at this page would reach it. */
export function wholeAddress(address: string): string {
  return address.startsWith('/') ? `${window.location.origin}${address}` : address
}

export function NoPublicAddress() {
  return (
    <div className="notice small">
      <p>
        Tend doesn’t know yet where it is reached from outside, so this is the address that you use yourself.{' '}
        <Link to={places.settings}>Say it once in the settings.</Link>
      </p>
    </div>
  )
}
