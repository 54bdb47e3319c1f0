// What the operations of mail are handed: the SMTP lines, the key of the secrets, chance, the templates of the package.
import { connectImap } from '../channels/email/imap.ts'
import { imapProbe } from '../channels/email/imap-probe.ts'
import { makeSmtpPost } from '../channels/email/smtp.ts'
import { smtpProbe } from '../channels/email/smtp-probe.ts'
import { openVault } from '../channels/email/vault.ts'
import { sentFolderOf } from '../operations/mail/mailbox-access.ts'
import type { MailKit } from '../operations/mail/ports.ts'
import { shippedTemplates } from './package.ts'

/** @param folder the data folder, where the key of the mailboxes' secrets lies */
export function makeMailKit(folder: string): MailKit & Disposable {
  const vault = openVault(folder)
  const post = makeSmtpPost(vault)
  return {
    post,
    probes: [smtpProbe(vault), imapProbe(vault)],
    sentFolder: sentFolderOf({ connect: connectImap, vault }),
    vault,
    chance: Math.random,
    shippedTemplates,
    [Symbol.dispose]: () => post[Symbol.dispose](),
  }
}
