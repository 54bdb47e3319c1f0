// `tend mailbox sync`: reads what is new in mailboxes, at first all of their history.
import { Command } from 'commander'
import { badInput } from '../domain/failure.ts'
import { findMailbox } from '../operations/mail/add-mailbox.ts'
import { openMailbox } from '../operations/mail/mailbox-access.ts'
import type { Mailbox } from '../operations/mail/ports.ts'
import { freshMailbox } from '../operations/mail/renew-login.ts'
import { type SyncAnswer, type SyncProgress, syncMailbox } from '../operations/mail/sync-mailbox.ts'
import { type Reader, theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import { barOf, showLine } from './progress-bar.ts'
import type { Wiring } from './wiring.ts'

export function syncCommand(wiring: Wiring): Command {
  const command = new Command('sync')
    .description('Reads what is new: at first all of the history. Ctrl-C stops it; the next call goes on from there.')
    .argument('[NAME]', 'a mailbox’s address or id (left out = all that are read)')
  return answers(command, async (name: string | undefined) => {
    const choice = command.optsWithGlobals<{ data?: string }>()
    await using tend = await wiring.open(choice)
    using kit = await wiring.mailKit(choice)
    const access = { connect: wiring.connectMailbox, vault: kit.vault }
    const mailboxes = await tend.store.read(theWorkspace, reader => chosen(reader, name))
    using stopping = stopOnSignal()
    const read: (SyncAnswer & { readonly mailbox: string })[] = []
    for (const kept of mailboxes) {
      const mailbox = await freshMailbox(tend, kit, { workspace: theWorkspace, mailbox: kept, now: tend.clock.now() })
      await using remote = await openMailbox(access, mailbox)
      using bar = showLine(
        ({ done, total }: SyncProgress) => `${barOf(done / total)}${mailbox.address}: ${done} of ${total}`,
      )
      const answer = await syncMailbox(tend, {
        mailbox,
        remote,
        vault: kit.vault,
        signal: stopping.signal,
        onProgress: bar.tell,
      })
      read.push({ mailbox: mailbox.address, ...answer })
    }
    return { json: { mailboxes: read }, words: read.map(wordsOf).join('\n'), isFailure: read.some(isCut) }
  })
}

async function chosen(reader: Reader, name: string | undefined): Promise<Mailbox[]> {
  if (name !== undefined) return [await findMailbox(reader, name)]
  const read = (await reader.mail.mailboxes.all()).filter(({ imap }) => imap !== null)
  if (read.length > 0) return read
  const allowed = 'a mailbox with an IMAP server; `tend mailbox add` connects one'
  throw badInput('There is nothing to read', [{ where: 'mailboxes', field: '', found: 'none', allowed }])
}

function isCut({ isComplete }: SyncAnswer): boolean {
  return !isComplete
}

function wordsOf({ mailbox, messages, taken, events, contacts, isComplete }: SyncAnswer & { mailbox: string }): string {
  const read = `${mailbox}: ${messages} messages read, ${taken} of them of contacts; ${events} events of ${contacts} contacts.`
  return isComplete ? read : `${read} Stopped before the end; the next call goes on from there.`
}

/** The batch that is being stored is finished; a second Ctrl-C ends the process, which loses nothing either. */
function stopOnSignal(): Disposable & { readonly signal: AbortSignal } {
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop)
  return { signal: stopping.signal, [Symbol.dispose]: () => void process.off('SIGINT', stop) }
}
