// Tries a mailbox's IMAP server: connects, logs in, and says in words what is wrong.
import { Failure } from '../../domain/failure.ts'
import type { MailProbe, Vault } from '../../operations/mail/ports.ts'
import { connectImap } from './imap.ts'

export function imapProbe(vault: Vault): MailProbe {
  return {
    async check({ imap, secret }) {
      if (!imap) {
        const says = 'No IMAP server is given, so replies are not read'
        return { what: 'imap', isGood: false, says, act: 'Give one: without it nothing stops by itself.' }
      }
      try {
        await using remote = await connectImap(imap, vault.open(secret))
        const folders = await remote.folders()
        const says = `${imap.host}:${imap.port} lets ${imap.user ?? 'us'} in; ${folders.length} folders`
        return { what: 'imap', isGood: true, says, act: null }
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        return { what: 'imap', isGood: false, says: error.message, act: error.act }
      }
    },
  }
}
