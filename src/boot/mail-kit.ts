// What the operations of mail are handed: the SMTP lines, the way into a mailbox, the key of the secrets, chance, the
// templates of the package. The protocols' libraries are loaded when first used: who connects no mailbox pays for none.
import type { SmtpPost } from '../channels/email/smtp.ts'
import { tokenEndpoint } from '../channels/email/token-endpoint.ts'
import { openVault } from '../channels/email/vault.ts'
import { sentFolderOf } from '../operations/mail/mailbox-access.ts'
import type { MailKit, Vault } from '../operations/mail/ports.ts'
import type { ConnectMailbox } from '../operations/mail/remote-mailbox.ts'
import { shippedTemplates } from './package.ts'

/** @param folder the data folder, where the key of the mailboxes' secrets lies */
export function makeMailKit(folder: string): MailKit & Disposable {
  const vault = openVault(folder)
  let lines: Promise<SmtpPost> | undefined
  return {
    post: {
      async send(mailbox, mail) {
        lines ??= import('../channels/email/smtp.ts').then(({ makeSmtpPost }) => makeSmtpPost(vault))
        return (await lines).send(mailbox, mail)
      },
    },
    probes: probesOf(vault),
    sentFolder: sentFolderOf({ connect, vault }, async mail =>
      (await import('../channels/email/smtp.ts')).compose(mail),
    ),
    vault,
    tokens: tokenEndpoint,
    chance: Math.random,
    shippedTemplates,
    [Symbol.dispose]: () => void lines?.then(post => post[Symbol.dispose]()),
  }
}

const connect: ConnectMailbox = async (server, secret) =>
  (await import('../channels/email/imap.ts')).connectImap(server, secret)

function probesOf(vault: Vault): MailKit['probes'] {
  return [
    { check: async mailbox => (await import('../channels/email/smtp-probe.ts')).smtpProbe(vault).check(mailbox) },
    { check: async mailbox => (await import('../channels/email/imap-probe.ts')).imapProbe(vault).check(mailbox) },
  ]
}
