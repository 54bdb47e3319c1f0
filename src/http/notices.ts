// /api/notices: what was queued for people by their own acts, and what became of it.
import { formatInstant } from '../domain/instant.ts'
import { sayNotice } from '../operations/notices/resolve-notices.ts'
import { type ShownNotice, showNotices } from '../operations/notices/show-notices.ts'
import { theWorkspace } from '../operations/ports.ts'
import type { noticesContract } from './contract/notices.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function noticeRoutes({ tend, changes }: RouteParts): Pick<Handlers, keyof typeof noticesContract> {
  return {
    'GET /api/notices': async ({ query: { state } }) => {
      const now = tend.clock.now()
      const shown = await tend.store.read(theWorkspace, reader => showNotices(reader, { state, now }))
      return { items: shown.map(noticeDocument) }
    },
    'POST /api/notices/{id}/word': async ({ params, body }) => {
      const word = { id: params.id as string, wasSent: body.wasSent, now: tend.clock.now() }
      const queued = await tend.store.write(theWorkspace, writer => sayNotice(writer, word))
      changes.announce(queued.notice.contact === null ? null : [queued.notice.contact])
      return noticeDocument({ ...queued, waitsFor: null })
    },
  }
}

function noticeDocument({ notice, state, at, says, waitsFor, delivery }: ShownNotice) {
  const { id, about, contact, to, subject, calendar } = notice
  return {
    ...{ id, about, contact, subject, state, says, waitsFor },
    to: to.address,
    name: to.name ?? null,
    at: formatInstant(at),
    attempts: delivery?.attempts ?? 0,
    hasCalendar: calendar !== undefined,
  }
}
