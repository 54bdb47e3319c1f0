// The nouns of mail within one transaction.
import type { MailWriter } from '../../operations/mail/ports.ts'
import type { Scope } from '../scope.ts'
import { dispatchesIn } from './dispatches.ts'
import { draftsIn } from './drafts.ts'
import { foldersIn, mailboxesIn } from './mailboxes.ts'
import { messagesIn } from './messages.ts'
import { offersIn } from './offers.ts'
import { templatesIn } from './templates.ts'

export function mailIn(scope: Scope): MailWriter {
  return {
    mailboxes: mailboxesIn(scope),
    folders: foldersIn(scope),
    messages: messagesIn(scope),
    templates: templatesIn(scope),
    drafts: draftsIn(scope),
    dispatches: dispatchesIn(scope),
    offers: offersIn(scope),
  }
}
