// Brings a page of findings into the store with a few questions and a few large writes, as storeFinding would bring
// them one by one. What needs more than the page knows (an opt-out that others get, an address they come with) waits
// until the page is written, with all that touches the same people, and then goes the slow way in its order.
import { type Address, addressPlace } from '../../domain/channel.ts'
import type { Event } from '../../domain/event.ts'
import { compareEvents } from '../../domain/timeline.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import type { ContactRecord } from '../kept.ts'
import type { Person } from '../many.ts'
import type { Tend, Writer } from '../ports.ts'
import type { Filling } from './batch-change.ts'
import type { Finding } from './finding.ts'
import type { JudgePerson } from './judge-people.ts'
import { type KnownPage, readKnown } from './known-page.ts'
import { addNews, type KnownPerson, type KnownTimeline, newPerson } from './known-person.ts'
import { newEvents } from './new-events.ts'
import { contactOf, fillingOf, firstEvents, toldEvents } from './news.ts'
import { storeFinding } from './store-finding.ts'
import { type Load, ownIdOf, type Stored, type Storing } from './storing.ts'

export interface Keeping {
  readonly tend: Tend
  readonly writer: Writer
  readonly judge: JudgePerson
  readonly storing: Storing & { readonly batch: string; readonly load: Load }
}

/** What became of each finding, in no order. */
export async function keepPage(keeping: Keeping, findings: readonly Finding[]): Promise<Stored[]> {
  const { tend, writer, storing } = keeping
  const page = await readKnown(writer, { findings, storing })
  const late = lateOnes()
  const stored: Stored[] = []
  for (const finding of findings) {
    const person = page.match(finding.draft)
    const isLate = late.touches(finding, person)
    const done = isLate ? undefined : keepOne(page, { finding, person, storing })
    if (done) stored.push(done)
    else late.put(finding, person)
  }
  await writePage(keeping, page)
  for (const finding of late.findings) stored.push(await storeFinding(tend, writer, { finding, storing }))
  return stored
}

/** Those that wait, and whom they touch. */
function lateOnes() {
  const touched = new Set<string>()
  const findings: Finding[] = []
  const marksOf = ({ draft }: Finding, person: KnownPerson | undefined) => [
    ...(person ? [person.record.contact.id] : []),
    ...[...draft.addresses, ...(person?.record.contact.addresses ?? [])].map(addressPlace),
  ]
  return {
    findings,
    touches: (finding: Finding, person: KnownPerson | undefined) =>
      touched.size > 0 && marksOf(finding, person).some(mark => touched.has(mark)),
    put(finding: Finding, person: KnownPerson | undefined): void {
      findings.push(finding)
      for (const mark of marksOf(finding, person)) touched.add(mark)
    },
  }
}

interface One {
  readonly finding: Finding
  readonly person: KnownPerson | undefined
  readonly storing: Keeping['storing']
}

/** Undefined when it must wait. */
function keepOne(page: KnownPage, one: One): Stored | undefined {
  if (one.person) return merge(page, { ...one, person: one.person })
  if (!one.finding.isContact) return { contact: undefined, outcome: 'skipped', events: 0 }
  return create(page, one)
}

function create(page: KnownPage, { finding, storing }: One): Stored | undefined {
  const { draft } = finding
  const told = firstEvents(finding, storing)
  const inherited = page.bound.inherited(draft.addresses, storing.now)
  if (!inherited || !finding.events.every(isOfNobodyElse)) return undefined
  if (!told.every(event => staysTheirs(page, draft, event))) return undefined
  const id = ownIdOf(draft, storing) ?? storing.load.nextId()
  const contact = contactOf(draft, id, storing.timeZone)
  const record: ContactRecord = {
    ...{ contact, owner: storing.load.ownerOf(finding), source: null },
    ...{ batch: storing.batch, addedAt: storing.now },
  }
  page.enter(newPerson(record, [...told, ...inherited]), told)
  return { contact: id, outcome: 'created', events: told.length }
}

/** The opt-out of someone new is one of all who have the address, those too who agreed to hear from us since. */
function staysTheirs(page: KnownPage, { addresses }: ContactDraft, event: Event): boolean {
  if (event.kind !== 'opted_out') return true
  const bound = addresses.filter(({ channel }) => !event.channel || channel === event.channel)
  return bound.every(address => page.holders(address).length === 0)
}

function merge(page: KnownPage, { finding, person, storing }: One & { person: KnownPerson }): Stored | undefined {
  const { record, timeline } = person
  if (!timeline) return undefined
  const { contact, batch } = record
  const filling = fillingOf(contact, finding.draft)
  const events = newEvents(timeline.byId, toldEvents(finding, storing))
  if (reachesOthers(page, { record, timeline, filling, events })) return undefined
  const isNews = filling !== undefined || events.length > 0
  const isOwn = batch === storing.batch
  if (isNews && !isOwn) storing.load.note({ contact, filling, events })
  if (isNews) {
    person.record = { ...record, contact: { ...contact, ...filling } }
    addNews(timeline, events)
    person.isChanged = true
    page.enter(person, events)
  }
  return { contact: contact.id, outcome: isNews || isOwn ? 'merged' : 'skipped', events: events.length }
}

interface News {
  readonly record: ContactRecord
  readonly timeline: KnownTimeline
  readonly filling: Filling | undefined
  readonly events: readonly Event[]
}

/** An opt-out holds for all who have the address, and an address may bring an opt-out along. */
function reachesOthers(page: KnownPage, { record: { contact }, timeline, filling, events }: News): boolean {
  const known = new Set(contact.addresses)
  const added = filling?.addresses?.filter(address => !known.has(address)) ?? []
  if (added.some(page.bound.mayBind)) return true
  const isTheirs = (address: Address) =>
    page.isAsked(address) && page.holders(address).every(holder => holder === contact.id)
  return !events.every(event => {
    if (event.kind !== 'opted_out') return isOfNobodyElse(event)
    const bound = [...contact.addresses, ...added].filter(({ channel }) => !event.channel || channel === event.channel)
    return bound.every(isTheirs) && !isReferred(timeline)
  })
}

/** Histories may concern others: a reply its colleagues, a meeting its booking. What a row says concerns nobody else. */
function isOfNobodyElse({ kind }: Event): boolean {
  return kind === 'note_added'
}

/** Who referred someone is told when they are stopped. */
function isReferred({ byId }: KnownTimeline): boolean {
  for (const event of byId.values()) if (event.kind === 'contact_added' && event.referrer) return true
  return false
}

async function writePage({ writer, judge, storing }: Keeping, page: KnownPage): Promise<void> {
  const people = [...page.people()].filter(person => person.isChanged)
  const added: Person[] = []
  const changed: Person[] = []
  for (const { record, timeline, isNew } of people) {
    const judged = await judge({ record, ...countingOf(timeline!) })
    if (isNew) added.push(judged)
    else changed.push(judged)
  }
  await writer.many.keep({ added, changed, recordedAt: storing.now })
}

function countingOf({ recorded, retracted, news }: KnownTimeline) {
  if (recorded.length === 0 && news.length === 1) return { events: news, news }
  const counting = recorded.map(({ event }) => event).filter(event => !retracted.has(event.id))
  return { events: [...counting, ...news].sort(compareEvents), news }
}
