// A contact in memory while a page of findings is brought in: what changes of them waits until the page is written.
import type { Event } from '../../domain/event.ts'
import type { ContactRecord, RecordedEvent, WholeTimeline } from '../kept.ts'

export interface KnownPerson {
  record: ContactRecord
  /** Undefined of one with whom the page, as it began, had nothing to do but share an address. */
  readonly timeline: KnownTimeline | undefined
  readonly isNew: boolean
  isChanged: boolean
}

export interface KnownTimeline {
  readonly recorded: readonly RecordedEvent[]
  /** Recorded and taken back. */
  readonly retracted: ReadonlySet<string>
  /** Not stored yet. */
  readonly news: Event[]
  /** Those that are stored and the news, by id. */
  readonly byId: Map<string, Event>
}

export function knownTimeline({ recorded, retractions }: WholeTimeline): KnownTimeline {
  return {
    recorded,
    retracted: new Set(retractions.map(retraction => retraction.event)),
    news: [],
    byId: new Map(recorded.map(({ event }) => [event.id, event])),
  }
}

/** One whom the page brings. */
export function newPerson(record: ContactRecord, news: Event[]): KnownPerson {
  const byId = news.length < 2 ? new Map() : new Map(news.map(event => [event.id, event]))
  if (news.length === 1) byId.set(news[0]!.id, news[0]!)
  return { record, timeline: { recorded: [], retracted: none, news, byId }, isNew: true, isChanged: true }
}

const none: ReadonlySet<string> = new Set()

export function addNews({ news, byId }: KnownTimeline, events: readonly Event[]): void {
  for (const event of events) {
    news.push(event)
    byId.set(event.id, event)
  }
}

/** Whoever has an address of someone with such an event is bound by it. */
export function isBinding({ kind }: Event): boolean {
  return kind === 'opted_out' || kind === 'complaint_received'
}
