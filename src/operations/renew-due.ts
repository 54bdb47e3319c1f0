// Renews verdicts whose time of change has come: a batch in a transaction, so that others write in between.
import type { Instant } from '../domain/instant.ts'
import { foldContact } from './fold-contact.ts'
import type { StoredVerdict } from './kept.ts'
import type { Tend, Writer } from './ports.ts'
import { reportTo } from './record-event.ts'
import { renewVerdict } from './renew-verdict.ts'

/** Some 10 ms of work: nobody who records an event meanwhile notices. */
const contactsABatch = 100

/**
 * Renews the verdicts that are due, a batch of them, and answers whose: none when nothing is due.
 *
 * @param now left out = the clock's
 */
export async function renewDue(tend: Tend, workspace: string, now: Instant = tend.clock.now()): Promise<string[]> {
  const isDue = await tend.store.read(workspace, async ({ verdicts }) => (await verdicts.due(now, 1)).length > 0)
  if (!isDue) return []
  return tend.store.write(workspace, async writer => {
    const due = await writer.verdicts.due(now, contactsABatch)
    const told: string[] = []
    for (const contact of due) {
      const verdict = await renew(tend, writer, { contact, now })
      told.push(...(await reportTo(tend, writer, { contact, added: [], verdict, now })))
    }
    return [...due, ...told]
  })
}

/** Renews all that are due. */
export async function renewAllDue(tend: Tend, workspace: string, now: Instant = tend.clock.now()): Promise<number> {
  let renewed = 0
  let last: string | undefined
  for (;;) {
    const batch = await renewDue(tend, workspace, now)
    // The same first one again: its verdict is due at once whenever it is decided, and time alone would not end this.
    if (batch.length === 0 || batch[0] === last) return renewed
    renewed += batch.length
    last = batch[0]
  }
}

interface DueContact {
  readonly contact: string
  readonly now: Instant
}

async function renew(tend: Tend, writer: Writer, { contact, now }: DueContact): Promise<StoredVerdict> {
  const record = await writer.contacts.find(contact)
  // A verdict falls with its contact.
  if (!record) throw new Error(`verdict of no contact ${contact}`)
  const standing = await writer.timelines.standing(contact)
  return standing ? renewVerdict(tend, writer, { record, standing, now }) : foldContact(tend, writer, { record, now })
}
