// Opens the page of business cards where there is no network: its own files and nothing else are kept on the device. The
// server is always asked first, so that a new version is never behind an old one; answers of the API, and addresses that
// carry a token, are never looked at.
const page = '/doors/cards'
const mark = '/mark.svg'
const kept = 'tend-cards-'
/** At a stand a connection may be there that carries nothing. */
const patienceMs = 4_000

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('message', event => {
  if (Array.isArray(event.data?.files)) event.waitUntil(keep(event.data.files))
})

self.addEventListener('fetch', event => {
  const { mode, method, url } = event.request
  const { origin, pathname, search } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin || search !== '') return
  if (mode === 'navigate' && pathname === page) event.respondWith(openPage())
  // Named by their content: what is kept under a name is what the server has under it.
  else if (pathname.startsWith('/assets/')) event.respondWith(openFile(event.request))
  else if (pathname === mark) event.respondWith(fetch(event.request).catch(() => openFile(event.request)))
})

async function openPage() {
  try {
    const answer = await fetch(page, { signal: AbortSignal.timeout(patienceMs), cache: 'no-cache' })
    if (answer.ok && !answer.redirected) return answer
  } catch {
    // No network, or none that carries anything.
  }
  return (await caches.match(page)) ?? Response.error()
}

async function openFile(request) {
  return (await caches.match(request)) ?? fetch(request)
}

/** The page with all that it has loaded, in the place of what was kept before: whole, or not at all. */
async function keep(files) {
  const answer = await fetch(page, { cache: 'no-cache' })
  const text = await answer.clone().text()
  // A page that the server changed in between loads other files.
  if (!answer.ok || !files.every(isOurs) || !files.some(file => text.includes(file))) return
  const name = kept + Date.now()
  const cache = await caches.open(name)
  try {
    await cache.addAll([...files, mark])
    await cache.put(page, answer)
  } catch {
    await caches.delete(name)
    return
  }
  for (const old of await caches.keys()) if (old.startsWith(kept) && old !== name) await caches.delete(old)
}

function isOurs(file) {
  return typeof file === 'string' && /^\/assets\/[\w.-]+$/.test(file)
}
