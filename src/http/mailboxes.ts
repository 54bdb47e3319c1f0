// /api/mailboxes: connecting accounts, testing them, pausing and resuming.
import { addMailbox, findMailbox, removeMailbox, switchMailbox, testMailbox } from '../operations/mail/add-mailbox.ts'
import { oauthSecret } from '../operations/mail/oauth.ts'
import type { Mailbox } from '../operations/mail/ports.ts'
import { theWorkspace } from '../operations/ports.ts'
import { mailboxDocument } from './mail-document.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

type Names =
  | 'GET /api/mailboxes'
  | 'POST /api/mailboxes'
  | 'DELETE /api/mailboxes/{id}'
  | 'POST /api/mailboxes/{id}/test'
  | 'PUT /api/mailboxes/{id}/state'

export function mailboxRoutes({ tend, kit, mailboxChanges }: RouteParts): Pick<Handlers, Names> {
  const show = (mailbox: Mailbox) =>
    tend.store.read(theWorkspace, reader => mailboxDocument(reader, mailbox, tend.clock.now()))
  const test = async (mailbox: Mailbox) => ({
    mailbox: await show(mailbox),
    checks: await testMailbox(tend, kit, mailbox),
  })
  return {
    'GET /api/mailboxes': () =>
      tend.store.read(theWorkspace, async reader => {
        const all = await reader.mail.mailboxes.all()
        return { items: await Promise.all(all.map(mailbox => mailboxDocument(reader, mailbox, tend.clock.now()))) }
      }),
    'POST /api/mailboxes': async ({ body }) => {
      const secret = body.secret.kind === 'oauth2_refresh' ? oauthSecret(body.secret) : body.secret
      const adding = { ...body, secret, now: tend.clock.now() }
      const added = await tend.store.write(theWorkspace, writer => addMailbox(writer, kit, adding))
      mailboxChanges?.announce(null)
      return test(added)
    },
    'DELETE /api/mailboxes/{id}': async ({ params }) => {
      const removed = await tend.store.write(theWorkspace, writer => removeMailbox(writer, params.id as string))
      mailboxChanges?.announce(null)
      return { removed: removed.address }
    },
    'POST /api/mailboxes/{id}/test': async ({ params }) =>
      test(await tend.store.read(theWorkspace, reader => findMailbox(reader, params.id as string))),
    'PUT /api/mailboxes/{id}/state': async ({ params, body }) => {
      const switching = { mailbox: params.id as string, pausedBecause: body.state === 'paused' ? 'by the user' : null }
      const switched = await tend.store.write(theWorkspace, writer => switchMailbox(writer, switching))
      mailboxChanges?.announce(null)
      return show(switched)
    },
  }
}
