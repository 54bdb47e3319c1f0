// Where the browser is and how it goes elsewhere without loading anew. The pages are seven and their needs few: a
// router library would be a quarter of all the code that the first page loads.
type Listener = () => void

const listeners = new Set<Listener>()
let visit = 0

export interface Place {
  readonly path: string
  readonly query: URLSearchParams
  /** Counts the places gone to; one that was replaced by another, as while a search is typed, is the same visit. */
  readonly visit: number
  /** Where the page was scrolled to when it was left by going on from it. */
  readonly scrolledTo: number
}

export function readPlace(): Place {
  const { pathname, search } = window.location
  const kept: unknown = history.state?.scrolledTo
  return { path: pathname, query: new URLSearchParams(search), visit, scrolledTo: typeof kept === 'number' ? kept : 0 }
}

export function navigate(to: string, { isReplacing = false } = {}): void {
  if (isReplacing) {
    history.replaceState(history.state, '', to)
  } else {
    history.replaceState({ scrolledTo: window.scrollY }, '')
    history.pushState(null, '', to)
    visit++
  }
  for (const listener of listeners) listener()
}

/** Calls the listener whenever the browser is somewhere else; answers the function that ends it. */
export function onNavigation(listener: Listener): () => void {
  history.scrollRestoration = 'manual'
  const goBackOrOn = () => {
    visit++
    listener()
  }
  listeners.add(listener)
  window.addEventListener('popstate', goBackOrOn)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', goBackOrOn)
  }
}
