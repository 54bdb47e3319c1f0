// Syncs a mailbox in memory into a fresh database, for the tests of what mail means to timelines.
import { parseInstant } from '../../../src/domain/instant.ts'
import type { Mailbox } from '../../../src/operations/mail/ports.ts'
import { type SyncAnswer, type SyncCall, syncMailbox } from '../../../src/operations/mail/sync-mailbox.ts'
import { theWorkspace } from '../../../src/operations/ports.ts'
import { openWorkbench, type Workbench } from '../importing.ts'
import { type MemoryMailbox, memoryMailbox } from './memory-mailbox.ts'

export const me = 'Me <me@mine.net>'
export const ana = 'Ana Ruiz <ana@cliente.es>'

export const myMailbox: Mailbox = {
  id: 'box',
  address: 'me@mine.net',
  aliases: ['me@old-name.org'],
  name: 'Me',
  smtp: { host: 'localhost', port: 25, security: 'none', user: null },
  imap: { host: 'localhost', port: 143, security: 'none', user: 'me' },
  limits: { perHour: 20, perDay: 100, firstDay: 100, gapSeconds: [0, 0] },
  state: 'active',
  pausedBecause: null,
  secret: '',
  notBefore: 0,
  syncedAt: null,
  addedAt: 0,
}

export interface SyncBench extends Workbench {
  readonly box: MemoryMailbox
  sync(more?: Partial<SyncCall>): Promise<SyncAnswer>
  /** What a timeline holds but its first event, each in a line. */
  timeline(name: string): Promise<readonly string[]>
  mailbox(): Promise<Mailbox>
}

export async function openSyncBench(): Promise<SyncBench> {
  const bench = await openWorkbench()
  const box = memoryMailbox()
  await bench.tend.store.write(theWorkspace, writer => writer.mail.mailboxes.save(myMailbox))
  return {
    ...bench,
    box,
    sync: more => syncMailbox(bench.tend, { mailbox: myMailbox, remote: box.remote(), ...more }),
    async timeline(name) {
      const events = (await bench.people())[name] ?? ['nobody of this name']
      return events.filter(event => !event.includes(' contact_added '))
    },
    mailbox: async () => (await bench.tend.store.read(theWorkspace, reader => reader.mail.mailboxes.find('box')))!,
  }
}

export interface Letter {
  readonly id: string
  readonly from?: string
  readonly to?: string
  readonly cc?: string
  /** `2026-11-02T10:00Z` */
  readonly at: string
  readonly subject?: string
  readonly answers?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A message as it stands in a mailbox: from Ana to me where nothing else is said. */
export function letter({ id, from = ana, to = me, cc, at, subject = 'Your offer', ...more }: Letter): string {
  const { answers, headers = {}, body = 'Hello' } = more
  const fields = {
    From: from,
    To: to,
    ...(cc && { Cc: cc }),
    Date: new Date(parseInstant(at) ?? Number.NaN).toUTCString().replace('GMT', '+0000'),
    'Message-ID': `<${id}>`,
    Subject: subject,
    ...(answers && { 'In-Reply-To': `<${answers}>`, References: `<${answers}>` }),
    ...headers,
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  return `${lines.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n`
}
