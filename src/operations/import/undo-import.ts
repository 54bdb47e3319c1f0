// Takes an import back: whom it brought and of whom nothing was heard since goes; whoever has had something of their own
// stays; and those who were known before are as they were. An opt-out that it brought stays binding.
import { Failure, missing } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { mergedSince } from '../duplicates/merged-since.ts'
import type { ContactRecord } from '../kept.ts'
import type { Tend, Writer } from '../ports.ts'
import { keepOptOuts } from '../suppression.ts'
import { type BatchDocument, batchNoun, findBatch } from './batch.ts'
import { ownReason } from './own-since.ts'
import { putBack } from './put-back.ts'

export interface UndoCall {
  readonly workspace: string
  readonly batch: string
  /** True = says what it would do, and does nothing. */
  readonly isPreview?: boolean
  readonly now: Instant
  /** Called with how many contacts were looked at. */
  readonly onProgress?: (contacts: number) => void | Promise<void>
}

export interface KeptContact {
  readonly contact: string
  readonly name: string
  /** Why they stay, in a sentence. */
  readonly because: string
}

export interface UndoAnswer {
  readonly batch: string
  /** Contacts who go. */
  readonly removed: number
  /** The first hundred of those who stay. */
  readonly kept: readonly KeptContact[]
  readonly keptCount: number
  /** Contacts who were known before, from whom events or fields are taken back. */
  readonly restored: number
  /** Events of theirs that no longer count. */
  readonly events: number
}

const pageSize = 1000
const shownKept = 100

/** @throws Failure not_found without such an import; conflict when it was taken back before */
export async function undoImport(tend: Tend, call: UndoCall): Promise<UndoAnswer> {
  const answer = await tend.store.write(call.workspace, async writer => {
    const batch = await findBatch(writer, call.batch)
    if (!batch) throw missing('import', call.batch)
    if (batch.state === 'undone') throw new Failure('conflict', `The import ${call.batch} was taken back before`)
    const created = await undoCreated(writer, { batch, call })
    const merged = await mergedSince(writer, batch.id)
    const known = await putBack(tend, writer, { batch, isPreview: call.isPreview === true, now: call.now })
    const kept = [...created.kept, ...merged].slice(0, shownKept)
    const told = { batch: batch.id, ...created, kept, keptCount: created.keptCount + merged.length, ...known }
    if (!call.isPreview) await markUndone(writer, batch, { at: call.now, ...told })
    return told
  })
  // What was deleted of people shall not stay readable in the database's files.
  if (!call.isPreview && answer.removed > 0) await tend.store.forget()
  return answer
}

interface Undoing {
  readonly batch: BatchDocument
  readonly call: UndoCall
}

async function undoCreated(writer: Writer, { batch, call }: Undoing) {
  const kept: KeptContact[] = []
  let [removed, keptCount, after] = [0, 0, '']
  for (;;) {
    const page = await writer.many.ofBatch(batch.id, { after, limit: pageSize })
    if (page.length === 0) return { removed, kept, keptCount }
    after = page.at(-1)!.contact.id
    const { going, staying } = await sortPage(writer, page, batch.at)
    if (!call.isPreview) await removeAll(writer, going, call.now)
    removed += going.length
    keptCount += staying.length
    kept.push(...staying.slice(0, shownKept - kept.length))
    await call.onProgress?.(removed + keptCount)
  }
}

async function sortPage(writer: Writer, page: readonly ContactRecord[], importedAt: Instant) {
  const timelines = await writer.many.timelines(page.map(record => record.contact.id))
  const going: ContactRecord[] = []
  const staying: KeptContact[] = []
  for (const record of page) {
    const { id, name, addresses } = record.contact
    const because = ownReason(timelines.get(id), importedAt)
    if (because === undefined) going.push(record)
    else staying.push({ contact: id, name: name ?? addresses[0]?.value ?? id, because })
  }
  return { going, staying }
}

async function removeAll(writer: Writer, records: readonly ContactRecord[], now: Instant): Promise<void> {
  const standings = await writer.timelines.standings(records.map(record => record.contact.id))
  for (const { contact } of records) {
    const standing = standings.get(contact.id)
    if (standing?.optedOut || standing?.complaint) await keepOptOuts(writer, contact, now)
  }
  await writer.many.remove(records.map(record => record.contact.id))
}

async function markUndone(
  writer: Writer,
  batch: BatchDocument,
  { at, removed, keptCount: kept }: { at: Instant; removed: number; keptCount: number },
): Promise<void> {
  await writer.documents.save(batchNoun, {
    ...batch,
    state: 'undone',
    value: { ...batch.value, undone: { at, removed, kept } },
  })
}
