// Syncs a mailbox in memory into a fresh database, for the tests of what mail means to timelines.
import type { Mailbox } from '../../../src/operations/mail/ports.ts'
import { type SyncAnswer, type SyncCall, syncMailbox } from '../../../src/operations/mail/sync-mailbox.ts'
import { theWorkspace } from '../../../src/operations/ports.ts'
import { openWorkbench, type Workbench } from '../importing.ts'
import { type MemoryMailbox, memoryMailbox } from './memory-mailbox.ts'

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
