// What the fake backend answers on mailboxes: one that works and one that is paused; a test finds fault with the second.
import type { Answer } from '../../src/http/contract.ts'

type Checked = Answer<'POST /api/mailboxes'>
type Mailbox = Checked['mailbox']

const mailboxOf = (address: string, more: Partial<Mailbox>): Mailbox => ({
  id: address,
  address,
  aliases: [],
  name: 'Mara Studio',
  smtp: { host: 'smtp.studio.example', port: 465, security: 'tls', user: address },
  imap: { host: 'imap.studio.example', port: 993, security: 'tls', user: address },
  state: 'active',
  pausedBecause: null,
  sentCopies: 'server',
  syncedAt: new Date(Date.now() - 120_000).toISOString(),
  perHour: 20,
  perDay: 40,
  sentToday: 3,
  ...more,
})

let mailboxes: Mailbox[] = [
  mailboxOf('me@studio.example', { aliases: ['mara@studio.example'] }),
  mailboxOf('sales@studio.example', {
    state: 'paused',
    pausedBecause: 'smtp.studio.example:465 refused the login of sales@studio.example',
    syncedAt: null,
  }),
]

const find = (id: string) => mailboxes.find(mailbox => mailbox.id === id)!

export function fakeMailboxes(): Answer<'GET /api/mailboxes'> {
  return { items: mailboxes }
}

export function testFakeMailbox(id: string): Checked {
  const mailbox = find(id)
  const isGood = mailbox.state === 'active'
  return {
    mailbox,
    checks: [
      {
        what: 'smtp',
        isGood,
        says: isGood ? 'It took the login.' : 'It refused the login.',
        act: isGood ? null : 'Check the user and the password; some providers want an app password.',
      },
      { what: 'imap', isGood: true, says: 'It took the login.', act: null },
    ],
  }
}

export function addFakeMailbox({ secret: _, ...body }: Record<string, unknown>): Checked {
  const added = mailboxOf(String(body.address), body as Partial<Mailbox>)
  mailboxes = [...mailboxes.filter(mailbox => mailbox.id !== added.id), added]
  return testFakeMailbox(added.id)
}

export function removeFakeMailbox(id: string): Answer<'DELETE /api/mailboxes/{id}'> {
  mailboxes = mailboxes.filter(mailbox => mailbox.id !== id)
  return { removed: id }
}

export function switchFakeMailbox(id: string, isPaused: boolean): Mailbox {
  const switched: Mailbox = {
    ...find(id),
    state: isPaused ? 'paused' : 'active',
    pausedBecause: isPaused ? 'by the user' : null,
  }
  mailboxes = mailboxes.map(mailbox => (mailbox.id === id ? switched : mailbox))
  return switched
}
