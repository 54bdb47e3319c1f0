// Takes up notices of which it is not known whether they went out: claims that a process left behind, and answers that
// were lost. They are looked up by their Message-ID among the sent; what is not found is held for a person.
import { Failure, missing } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { claimMs, type Found, isToLookUp, lookUpSent, notFoundWords } from '../mail/look-up-sent.ts'
import type { MailKit } from '../mail/ports.ts'
import type { Tend, Writer } from '../ports.ts'
import { confirmNotice } from './carry-notice.ts'
import { type Delivery, findNotice, listNotices, type QueuedNotice, saveNotice } from './queued-notice.ts'

export interface ResolvingNotices {
  readonly workspace: string
  readonly now: Instant
}

const aPass = 200

/** Answers those whose state it changed. */
export async function resolveNotices(tend: Tend, kit: MailKit, resolving: ResolvingNotices): Promise<QueuedNotice[]> {
  const { workspace, now } = resolving
  await takeUpClaims(tend, resolving)
  const unconfirmed = await tend.store.read(workspace, reader =>
    listNotices(reader, { state: 'unconfirmed', isOldestFirst: true, limit: aPass }),
  )
  const resolved: QueuedNotice[] = []
  for (const queued of unconfirmed) {
    const { delivery } = queued
    if (!delivery || !isToLookUp(delivery, now)) continue
    const found = await lookUpSent(tend, kit, { workspace, ...delivery })
    const next = await tend.store.write(workspace, writer => conclude(writer, { queued, delivery, found }))
    if (next) resolved.push(next)
  }
  return resolved
}

async function takeUpClaims({ store }: Tend, { workspace, now }: ResolvingNotices): Promise<void> {
  const query = { state: 'claimed', until: now - claimMs, limit: aPass } as const
  if ((await store.read(workspace, reader => listNotices(reader, query))).length === 0) return
  await store.write(workspace, async writer => {
    const says = 'The process ended before the answer of the server was written down'
    for (const orphan of await listNotices(writer, query)) {
      await saveNotice(writer, { ...orphan, state: 'unconfirmed', says })
    }
  })
}

interface Conclusion {
  readonly queued: QueuedNotice
  readonly delivery: Delivery
  readonly found: Found
}

/** Undefined when somebody else concluded meanwhile, or the look itself failed: then the next pass looks again. */
async function conclude(writer: Writer, { queued, delivery, found }: Conclusion): Promise<QueuedNotice | undefined> {
  const kept = await findNotice(writer, queued.notice.id)
  if (kept?.state !== 'unconfirmed' || typeof found === 'object') return undefined
  if (found === 'sent') return confirmNotice(writer, { queued: kept, at: delivery.claimedAt })
  return saveNotice(writer, { ...kept, state: 'held', says: `${kept.says}; ${notFoundWords(found)}` })
}

export interface NoticeWord {
  readonly id: string
  readonly wasSent: boolean
  readonly now: Instant
}

/**
 * What a person found out about a notice that may have gone out. One that did not is sent now.
 *
 * @throws Failure not_found; conflict when its state is known
 */
export async function sayNotice(writer: Writer, { id, wasSent, now }: NoticeWord): Promise<QueuedNotice> {
  const kept = await findNotice(writer, id)
  if (!kept) throw missing('notice', id)
  if (kept.state !== 'unconfirmed' && kept.state !== 'held') {
    throw new Failure('conflict', `The notice ${id} is ${kept.state}`)
  }
  if (wasSent) {
    if (kept.delivery) return confirmNotice(writer, { queued: kept, at: kept.delivery.claimedAt })
    return saveNotice(writer, { ...kept, state: 'sent', at: now })
  }
  return saveNotice(writer, { ...kept, state: 'waiting', at: now, says: 'A person found that it was not sent' })
}
