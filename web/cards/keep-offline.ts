// Has the device keep the files of this page, so that it opens at a stand without a network. Browsers allow it where the
// address is https or localhost; elsewhere the page works as long as it stays open.
import { useEffect } from 'react'

/** After the page has drawn itself, its files are there. */
export function useKeptOffline(): void {
  useEffect(() => {
    // Vite's server for development has no files that are named by their content.
    if (import.meta.env.PROD && 'serviceWorker' in navigator) void keepOffline().catch(() => undefined)
  }, [])
}

async function keepOffline(): Promise<void> {
  const registered = await navigator.serviceWorker.register('/cards-offline.js', { scope: '/doors/cards' })
  const { active } = await settled(registered)
  active?.postMessage({ files: loadedFiles() })
}

/** Once it has become active; it is right after its first registration that it is not. */
function settled(registration: ServiceWorkerRegistration): Promise<ServiceWorkerRegistration> {
  const starting = registration.installing ?? registration.waiting
  if (!starting) return Promise.resolve(registration)
  return new Promise(resolve => {
    starting.addEventListener('statechange', () => starting.state === 'activated' && resolve(registration))
  })
}

function loadedFiles(): string[] {
  const paths = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
  return [...new Set(paths.filter(path => path.startsWith('/assets/')))]
}
