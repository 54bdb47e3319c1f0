// Listens to the server's stream of changes, so that what the command line, an import or another window did shows.
import type { Answer } from '../../src/http/contract.ts'
import { renew } from './queries.ts'

// An import changes thousands of verdicts in a row: pages renew at most this often.
const renewEveryMs = 400

export function listenForChanges(): void {
  const source = new EventSource('/api/changes')
  let isFirst = true
  const changed = new Set<string>()
  let isEverything = false
  let isRenewalDue = false

  const renewNow = () => {
    isRenewalDue = false
    void renew(isEverything ? null : new Set(changed))
    isEverything = false
    changed.clear()
  }
  source.addEventListener('changed', message => {
    // The server says “everything” on each connection. On the first one the pages are just reading everything.
    if (isFirst) {
      isFirst = false
      return
    }
    const { contacts } = JSON.parse(message.data) as Answer<'GET /api/changes'>
    if (contacts === null) isEverything = true
    for (const contact of contacts ?? []) changed.add(contact)
    if (!isRenewalDue) setTimeout(renewNow, renewEveryMs)
    isRenewalDue = true
  })
}
