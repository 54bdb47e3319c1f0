// Puts those who were known before an import back as they were: the events that it added are retracted, the fields that
// it filled are emptied where they are as it left them.
import { addressPlace } from '../../domain/channel.ts'
import type { Contact } from '../../domain/contact.ts'
import type { Instant } from '../../domain/instant.ts'
import type { ContactRecord, WholeTimeline } from '../kept.ts'
import type { Person } from '../many.ts'
import type { Tend, Writer } from '../ports.ts'
import { keepOptOuts } from '../suppression.ts'
import type { BatchDocument, KeptChange } from './batch.ts'
import { changeNoun } from './batch.ts'
import { type JudgePerson, openJudge } from './judge-people.ts'

export interface PuttingBack {
  readonly batch: BatchDocument
  readonly isPreview: boolean
  readonly now: Instant
}

/** How many contacts and events it is about. */
export async function putBack(
  tend: Tend,
  writer: Writer,
  { batch, isPreview, now }: PuttingBack,
): Promise<{ restored: number; events: number }> {
  const judge = await openJudge(tend, writer, now)
  const restored = new Set<string>()
  let events = 0
  for await (const page of changesOf(writer, batch.id)) {
    const back = await readPage(writer, page)
    for (const one of back) {
      restored.add(one.record.contact.id)
      events += one.retracted.length
    }
    if (!isPreview) await writePage(writer, { back, judge, now })
  }
  return { restored: restored.size, events }
}

interface Back {
  /** As they are to be. */
  readonly record: ContactRecord
  readonly before: Contact
  readonly timeline: WholeTimeline
  /** Events that no longer count. */
  readonly retracted: readonly string[]
}

const pageSize = 1000

async function* changesOf(writer: Writer, batch: string): AsyncGenerator<Map<string, KeptChange[]>> {
  let after = { noun: changeNoun, id: `${batch}:` }
  for (;;) {
    const page = await writer.documents.page({ after, limit: pageSize })
    const own = page.filter(({ noun, document }) => noun === changeNoun && document.key === batch)
    if (own.length === 0) return
    const changes = new Map<string, KeptChange[]>()
    for (const { document } of own) {
      const known = changes.get(document.contact!)
      if (known) known.push(document.value as KeptChange)
      else changes.set(document.contact!, [document.value as KeptChange])
    }
    yield changes
    after = { noun: changeNoun, id: own.at(-1)!.document.id }
  }
}

async function readPage(writer: Writer, changes: ReadonlyMap<string, readonly KeptChange[]>): Promise<Back[]> {
  const ids = [...changes.keys()]
  const records = await writer.many.contacts(ids)
  const timelines = await writer.many.timelines(ids)
  const back: Back[] = []
  for (const [id, record] of records) {
    const timeline = timelines.get(id) ?? { recorded: [], retractions: [] }
    const own = changes.get(id)!
    const contact = own.reduceRight(emptied, record.contact)
    const told = new Set(own.flatMap(change => change.events))
    back.push({
      record: { ...record, contact },
      before: record.contact,
      timeline,
      retracted: retractable(timeline).filter(event => told.has(event)),
    })
  }
  return back.filter(one => one.retracted.length > 0 || one.record.contact !== one.before)
}

/** An opt-out is never taken back: it is theirs, however we learned of it. */
function retractable({ recorded, retractions }: WholeTimeline): string[] {
  const gone = new Set(retractions.map(retraction => retraction.event))
  const counting = recorded.filter(({ event }) => event.kind !== 'opted_out' && !gone.has(event.id))
  return counting.map(({ event }) => event.id)
}

/** The contact without what the import filled in; the same where all of that was changed since. */
function emptied(contact: Contact, { filling, before }: KeptChange): Contact {
  if (!filling) return contact
  const { name, company, country, ...kept } = contact
  const left = {
    ...kept,
    ...(name !== undefined && name !== filling.name && { name }),
    ...(company !== undefined && company !== filling.company && { company }),
    ...(country !== undefined && country !== filling.country && { country }),
  }
  const known = new Set(before?.addresses?.map(addressPlace))
  const added = new Set(filling.addresses?.map(addressPlace).filter(place => !known.has(place)))
  const addresses = contact.addresses.filter(address => !added.has(addressPlace(address)))
  const isSame =
    addresses.length === contact.addresses.length && Object.keys(left).length === Object.keys(contact).length
  return isSame ? contact : { ...left, addresses }
}

interface WritingBack {
  readonly back: readonly Back[]
  readonly judge: JudgePerson
  readonly now: Instant
}

async function writePage(writer: Writer, { back, judge, now }: WritingBack): Promise<void> {
  const changed: Person[] = []
  for (const { record, before, timeline, retracted } of back) {
    const id = record.contact.id
    const lost = before.addresses.filter(address => !record.contact.addresses.includes(address))
    if (lost.length > 0) await keepOptOuts(writer, { ...before, addresses: lost }, now)
    await writer.many.retract(retracted.map(event => ({ contact: id, event, at: now })))
    const gone = new Set([...timeline.retractions.map(({ event }) => event), ...retracted])
    const events = timeline.recorded.map(({ event }) => event).filter(event => !gone.has(event.id))
    changed.push(await judge({ record, events, news: [] }))
  }
  await writer.many.keep({ added: [], changed, recordedAt: now })
}
