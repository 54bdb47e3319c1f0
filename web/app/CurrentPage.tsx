// Shows the page of the current address, keeps the one before until the next is ready, and takes the reader to its top
// or, going back, to where it was left.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { onNavigation, type Place, readPlace } from './navigation.ts'
import { loadPage, type PageComponent } from './pages.ts'

interface Shown {
  readonly place: Place
  readonly Page: PageComponent
  readonly id: string
}

// Not React's lazy and Suspense: they hold back what is ready for up to 300 ms once a placeholder has shown
// (FALLBACK_THROTTLE_MS, React 19), which is half of the time until the first list can be used.
export function useShown(): Shown | { readonly error: unknown } | undefined {
  const [shown, setShown] = useState<Shown | { error: unknown }>()
  useEffect(() => {
    const show = async () => {
      const place = readPlace()
      try {
        const { Page, id } = await loadPage(place.path)
        if (place.path === window.location.pathname) setShown({ place, Page, id })
      } catch (error) {
        setShown({ error })
      }
    }
    void show()
    return onNavigation(() => void show())
  }, [])
  return shown
}

export function CurrentPage({ shown }: { shown: ReturnType<typeof useShown> }) {
  const main = useRef<HTMLElement>(null)
  const visit = shown && 'place' in shown ? shown.place.visit : 0
  const scrolledTo = shown && 'place' in shown ? shown.place.scrolledTo : 0
  const shownVisit = useRef(0)
  useLayoutEffect(() => {
    if (shownVisit.current === visit) return
    shownVisit.current = visit
    window.scrollTo(0, scrolledTo)
    // Focus goes to the page, as on a full load, so that a screen reader hears where it is.
    main.current?.focus({ preventScroll: true })
  }, [visit, scrolledTo])
  return (
    <main id="page" ref={main} tabIndex={-1}>
      <Content shown={shown} />
    </main>
  )
}

function Content({ shown }: { shown: ReturnType<typeof useShown> }) {
  if (!shown) return <Loading />
  // The code of a page is gone when the server was renewed meanwhile: a full load brings the new one.
  if ('error' in shown) return <Failed isPage error={shown.error} onRetry={() => window.location.reload()} />
  const { place, Page, id } = shown
  return <Page key={place.visit} id={id} query={place.query} />
}
