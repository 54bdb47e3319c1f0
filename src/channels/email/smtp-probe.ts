// Tries a mailbox's SMTP server: connects, logs in, and says in words what is wrong.
import type { MailProbe, Vault } from '../../operations/mail/ports.ts'
import { lineFault, openLine, type SmtpError } from './smtp-line.ts'

export function smtpProbe(vault: Vault): MailProbe {
  return {
    async check(mailbox) {
      const { host, port, user } = mailbox.smtp
      try {
        const line = await openLine(mailbox, vault.open(mailbox.secret))
        line.quit()
        const how = user === null ? 'takes mail without a login' : `lets ${user} in`
        return { what: 'smtp', isGood: true, says: `${host}:${port} ${how}`, act: null }
      } catch (error) {
        const { says, act } = lineFault(error as SmtpError, mailbox.smtp)
        return { what: 'smtp', isGood: false, says, act }
      }
    },
  }
}
