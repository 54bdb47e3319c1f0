// How a meeting ended: asked of whose meeting it was by mail right after it, with links that need no signing in, and recorded from
// them. A meeting that somebody spoke of already is asked about no more.
import type { Event } from '../../domain/event.ts'
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import type { MeetingOutcome } from '../../engine/standing.ts'
import type { Document } from '../documents.ts'
import { findKept } from '../duplicates/merge-record.ts'
import { readMailSettings } from '../mail/mail-settings.ts'
import type { Vault } from '../mail/ports.ts'
import { newId } from '../new-id.ts'
import { queueNotice } from '../notices/notice.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { recordIn } from '../record-event.ts'
import { readSettings } from '../settings.ts'
import { addressOf } from '../team/mailbox-of.ts'
import { zoneOfOwner } from '../team/user.ts'
import { type MeetingLink, meetingToken } from './booking-token.ts'
import { type AwaitedMeeting, meetingNoun } from './follow-meetings.ts'
import { meetingOwner } from './meeting-owner.ts'
import { dayWords, whenWords } from './when-words.ts'

/** Later than this nobody remembers, and the page goes on asking anyway. */
const askedForMs = 14 * DAY_MS

/** Asks about the meetings that are over by now; answers how many it asked about. */
export async function askOutcomes(
  tend: Tend,
  parts: { workspace: string; vault: Pick<Vault, 'sign'> },
): Promise<number> {
  const { workspace, vault } = parts
  const due = { state: 'ahead', until: tend.clock.now(), isOldestFirst: true, limit: 100 }
  // Most of the time there is none, and a look holds no one up.
  if (
    (await tend.store.read(workspace, reader => reader.documents.list(meetingNoun, { ...due, limit: 1 }))).length === 0
  )
    return 0
  return tend.store.write(workspace, async writer => {
    let asked = 0
    for (const document of await writer.documents.list(meetingNoun, due))
      if (await ask(writer, document, { vault, now: tend.clock.now() })) asked += 1
    return asked
  })
}

interface Asking {
  readonly vault: Pick<Vault, 'sign'>
  readonly now: Instant
}

async function ask(writer: Writer, document: Document, asking: Asking): Promise<boolean> {
  const awaited = document.value as AwaitedMeeting
  const { contact = null } = document
  const standing = contact === null ? undefined : await writer.timelines.standing(contact)
  const isOpen = standing?.meetings.some(({ meeting }) => meeting === awaited.meeting) ?? false
  await writer.documents.save(meetingNoun, { ...document, state: isOpen ? 'asked' : 'settled' })
  if (contact === null || !isOpen || document.at + askedForMs < asking.now) return false
  return queueQuestion(writer, { ...asking, contact, document, awaited })
}

interface Question extends Asking {
  readonly contact: string
  readonly document: Document
  readonly awaited: AwaitedMeeting
}

/** False where no mail can carry it: the page asks in any case. */
async function queueQuestion(writer: Writer, question: Question): Promise<boolean> {
  const { contact, document, awaited, vault, now } = question
  const { publicUrl } = await readMailSettings(writer)
  const owner = await meetingOwner(writer, { contact, meeting: awaited.meeting })
  const to = await addressOf(writer, owner)
  const record = await writer.contacts.find(contact)
  const { asksOutcomes } = await readSettings(writer)
  if (!publicUrl || !to || !record || !asksOutcomes) return false
  const reading = { timeZone: (await zoneOfOwner(writer, owner)).id }
  const name = record.contact.name ?? record.contact.addresses[0]?.value ?? 'them'
  const token = meetingToken(vault, { workspace: writer.workspace, contact, meeting: awaited.meeting })
  const address = `${publicUrl.replace(/\/$/, '')}/m/${token}`
  const minutes = (document.at - awaited.startsAt) / 60_000
  return queueNotice(writer, {
    ...{ id: `meeting:${document.id}:${awaited.startsAt}:outcome`, contact: null, about: 'meeting_outcome' },
    tellsOf: contact,
    to,
    subject: `Was it held? ${name}, ${dayWords(awaited.startsAt, reading)}`,
    text: [
      `Your meeting with ${name} of ${whenWords({ startsAt: awaited.startsAt, minutes }, reading)} is over.`,
      `It was held: ${address}?was=held`,
      `It was missed: ${address}?was=missed`,
      'Nothing goes out to them until you say which.',
    ].join('\n\n'),
    ...{ askedAt: now, sendAt: now, expiresAt: document.at + askedForMs },
  })
}

export const toldOutcomes = ['held', 'missed_by_them', 'missed_by_us'] as const
export type ToldOutcome = (typeof toldOutcomes)[number]

export interface MeetingLook {
  /** Of the contact. */
  readonly name: string
  readonly when: string
  /** What was told already; null while nothing was. */
  readonly outcome: MeetingOutcome | null
  /** May be later than the link was sent, where it was moved since. */
  readonly startsAt: Instant
}

/** What a link is about; undefined where the contact or the meeting is gone. */
export async function lookAtMeeting(
  reader: Reader,
  { contact: named, meeting }: MeetingLink,
): Promise<MeetingLook | undefined> {
  const record = await findKept(reader, named)
  const contact = record?.contact.id ?? named
  const standing = await reader.timelines.standing(contact)
  const events = await reader.timelines.events(contact)
  const agreed = events.findLast(event => 'startsAt' in event && event.meeting === meeting)
  if (!record || !agreed || !('startsAt' in agreed)) return undefined
  const { startsAt, minutes = 30 } = agreed
  const { id: timeZone } = await zoneOfOwner(reader, await meetingOwner(reader, { contact, meeting }))
  const name = record.contact.name ?? record.contact.addresses[0]?.value ?? contact
  const isOpen = standing?.meetings.some(open => open.meeting === meeting) ?? false
  const when = whenWords({ startsAt, minutes }, { timeZone })
  return { name, when, startsAt, outcome: isOpen ? null : outcomeOf(events, meeting) }
}

function outcomeOf(events: readonly Event[], meeting: string): MeetingOutcome | null {
  const last = events.findLast(event => 'meeting' in event && event.meeting === meeting)
  if (last?.kind === 'meeting_held') return 'held'
  if (last?.kind === 'meeting_missed') return last.by === 'us' ? 'missed_by_us' : 'missed_by_them'
  if (last?.kind === 'meeting_cancelled') return last.by === 'us' ? 'cancelled_by_us' : 'cancelled_by_them'
  return null
}

/** Records how it ended. False where that is known, the meeting is gone, or it has not begun: then nothing changes. */
export function tellOutcome(tend: Tend, link: MeetingLink, outcome: ToldOutcome): Promise<boolean> {
  const { workspace, meeting } = link
  return tend.store.write(workspace, async writer => {
    const now = tend.clock.now()
    const contact = (await findKept(writer, link.contact))?.contact.id
    if (contact === undefined) return false
    const standing = await writer.timelines.standing(contact)
    const open = standing?.meetings.find(known => known.meeting === meeting)
    if (!open || open.startsAt > now) return false
    const fact = { id: newId(now), at: now, meeting }
    const event: Event =
      outcome === 'held'
        ? { ...fact, kind: 'meeting_held' }
        : { ...fact, kind: 'meeting_missed', by: outcome === 'missed_by_us' ? 'us' : 'them' }
    await recordIn(tend, writer, { contact, events: [event], now })
    return true
  })
}
