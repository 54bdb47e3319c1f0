// Shows the page of the current address, keeps the one before until the next is ready, and takes the reader to its top
// or, going back, to where it was left.
import { Suspense, startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Loading } from '../controls/Loading.tsx'
import { onNavigation, type Place, readPlace } from './navigation.ts'
import { findPage } from './pages.ts'

export function usePlace(): Place {
  const [place, setPlace] = useState(readPlace)
  useEffect(() => onNavigation(() => startTransition(() => setPlace(readPlace()))), [])
  return place
}

export function CurrentPage({ place }: { place: Place }) {
  const { page, id } = findPage(place.path)
  const main = useRef<HTMLElement>(null)
  const shownVisit = useRef(place.visit)
  useLayoutEffect(() => {
    if (shownVisit.current === place.visit) return
    shownVisit.current = place.visit
    window.scrollTo(0, place.scrolledTo)
    // Focus goes to the page, as on a full load, so that a screen reader hears where it is.
    main.current?.focus({ preventScroll: true })
  }, [place])
  return (
    <main id="page" ref={main} tabIndex={-1}>
      <Suspense fallback={<Loading />}>
        <page.Component key={place.visit} id={id} query={place.query} />
      </Suspense>
    </main>
  )
}
