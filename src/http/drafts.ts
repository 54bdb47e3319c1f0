// /api/drafts, /api/dispatches: the approval queue, and what became of what was approved.

import { findRecord } from '../operations/find-record.ts'
import { decideDraft, findDraft } from '../operations/mail/decide-draft.ts'
import type { DispatchState, DraftState } from '../operations/mail/ports.ts'
import { previewTouches } from '../operations/mail/preview-touches.ts'
import { proposeDrafts } from '../operations/mail/propose-drafts.ts'
import { sayDispatch } from '../operations/mail/resolve-dispatch.ts'
import { prepareTemplates } from '../operations/mail/templates.ts'
import { theWorkspace } from '../operations/ports.ts'
import { dispatchDocument, draftDocument } from './mail-document.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

type Names =
  | 'GET /api/drafts'
  | 'GET /api/drafts/{id}'
  | 'POST /api/drafts/{id}/decision'
  | 'POST /api/drafts/approval'
  | 'GET /api/dispatches'
  | 'POST /api/dispatches/{messageId}/word'
  | 'GET /api/contacts/{id}/future'

const open: readonly DraftState[] = ['proposed', 'edited', 'held', 'approved']
const toLookAt: readonly DispatchState[] = ['waiting', 'unconfirmed', 'held', 'failed']
const mostShown = 500

export function draftRoutes(parts: RouteParts): Pick<Handlers, Names> {
  const { tend, kit, changes } = parts
  const show = (id: string) =>
    tend.store.read(theWorkspace, async reader => draftDocument(reader, await findDraft(reader, id)))
  return {
    'GET /api/drafts': async ({ query: { state } }) => {
      await proposeDrafts(tend, kit, { workspace: theWorkspace, now: tend.clock.now() })
      return tend.store.read(theWorkspace, async reader => {
        const drafts = await reader.mail.drafts.inStates(state ? [state] : open, mostShown)
        const items = await Promise.all(drafts.map(draft => draftDocument(reader, draft)))
        return { items, mailboxes: (await reader.mail.mailboxes.all()).length }
      })
    },
    'GET /api/drafts/{id}': ({ params }) => show(params.id as string),
    'POST /api/drafts/{id}/decision': async ({ params, body }) => {
      const id = params.id as string
      const now = tend.clock.now()
      const draft = await tend.store.write(theWorkspace, writer => decideDraft(writer, { id, decision: body, now }))
      changes.announce([draft.contact])
      return show(id)
    },
    'POST /api/drafts/approval': ({ body }) => approve(parts, body.drafts),
    'GET /api/dispatches': ({ query: { state } }) =>
      tend.store.read(theWorkspace, async reader => {
        const found = await reader.mail.dispatches.inStates(state ? [state] : toLookAt, mostShown)
        return { items: await Promise.all(found.map(dispatch => dispatchDocument(reader, dispatch))) }
      }),
    'POST /api/dispatches/{messageId}/word': async ({ params, body }) => {
      const word = { messageId: params.messageId as string, wasSent: body.wasSent, now: tend.clock.now() }
      const dispatch = await tend.store.write(theWorkspace, async writer =>
        dispatchDocument(writer, await sayDispatch(tend, writer, word)),
      )
      changes.announce([dispatch.contact])
      return dispatch
    },
    'GET /api/contacts/{id}/future': async ({ params }) => {
      const now = tend.clock.now()
      await prepareTemplates(tend, { workspace: theWorkspace, shipped: await kit.shippedTemplates(), now })
      return tend.store.read(theWorkspace, async reader =>
        previewTouches(tend, reader, { record: await findRecord(reader, params.id as string), now }),
      )
    },
  }
}

async function approve({ tend, changes }: RouteParts, which: 'all' | readonly string[]) {
  const now = tend.clock.now()
  const contacts = await tend.store.write(theWorkspace, async writer => {
    const open = which === 'all' ? await writer.mail.drafts.inStates(['proposed', 'edited'], mostShown) : []
    const approved: string[] = []
    for (const id of which === 'all' ? open.map(draft => draft.id) : which) {
      approved.push((await decideDraft(writer, { id, decision: { do: 'approve' }, now })).contact)
    }
    return approved
  })
  changes.announce(contacts)
  return { approved: contacts.length }
}
