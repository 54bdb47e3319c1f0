// A dry run: what a payload would do, on the people as they are, in a transaction that is taken back. Nothing of it stays.
import { badInput, Failure } from '../../domain/failure.ts'
import type { Fault } from '../../domain/fault.ts'
import { formatInstant, type Instant, MINUTE_MS } from '../../domain/instant.ts'
import { writeEvent } from '../../domain/read-event.ts'
import { partsOf } from '../../formats/webhook/providers.ts'
import type { Delivery, ToldOf, WebhookReading } from '../../formats/webhook/reading.ts'
import { arriveIn } from '../arrive.ts'
import { contactPage } from '../contact-page.ts'
import { findRecord } from '../find-record.ts'
import { contactIdOf } from '../import/contact-id.ts'
import { findMatch } from '../import/match-contacts.ts'
import { type Tend, theWorkspace, type Writer } from '../ports.ts'
import { abandonment } from './cart.ts'
import type { Hook } from './hook.ts'
import { providerOf } from './hook.ts'
import { eventsOnTimeline } from './meeting-names.ts'
import { readNow } from './read-delivery.ts'
import { withShortNames } from './short-names.ts'

export interface Trial {
  /** As it is kept, or as it would be: its mapping may be one that is only being written. */
  readonly hook: Hook
  readonly delivery: Delivery
  /** Left out = when what the payload tells had happened, as if it came at once. */
  readonly now?: Instant | undefined
}

export type TrialAnswer = Awaited<ReturnType<typeof personAfter>>

export interface TrialResult {
  readonly state: WebhookReading['kind']
  readonly says: string
  readonly act: string
  readonly faults: readonly Fault[]
  /** Those whom it tells of, each with the events and the verdict that would come of it. */
  readonly people: readonly TrialAnswer[]
}

/** Thrown to take a transaction back, with what was seen in it. */
class TakenBack extends Error {
  readonly seen: TrialResult

  constructor(seen: TrialResult) {
    super('A dry run is taken back')
    this.seen = seen
  }
}

/** Answers one result for each part of the payload. @throws Failure bad_input for bytes that are no payload at all */
export async function tryPayload(tend: Tend, trial: Trial): Promise<TrialResult[]> {
  const parts = partsOf(providerOf(trial.hook.provider), trial.delivery.body, trial.delivery.headers)
  if (!Array.isArray(parts)) throw badInput('The payload can’t be read', parts.faults)
  const results: TrialResult[] = []
  for (const part of parts) results.push(await takenBack(tend, writer => tryIn(tend, writer, { ...trial, part })))
  return results
}

async function takenBack(tend: Tend, work: (writer: Writer) => Promise<TrialResult>): Promise<TrialResult> {
  try {
    await tend.store.write(theWorkspace, async writer => {
      throw new TakenBack(await work(writer))
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.seen
    if (!(error instanceof Failure) || error.code === 'storage') throw error
    return { state: 'failed', says: error.message, act: error.act, faults: error.faults, people: [] }
  }
  throw new Error('A dry run was not taken back')
}

async function tryIn(
  tend: Tend,
  writer: Writer,
  trial: Trial & {
    part: ReturnType<typeof partsOf> extends infer Parts ? Extract<Parts, readonly unknown[]>[number] : never
  },
): Promise<TrialResult> {
  const reading = await readNow(writer, { ...trial, now: trial.now ?? tend.clock.now() })
  if (reading.kind !== 'told') return { ...wordsOf(reading), people: [] }
  const people: TrialAnswer[] = []
  for (const person of reading.people) {
    if (person.elseUnmatched) return { ...wordsOf({ kind: 'unmatched', ...person.elseUnmatched }), people: [] }
    const isNobody = person.isKnownOnly && !(await findMatch(writer, person.draft, contactIdOf(person.draft)))
    if (!isNobody) people.push(await personAfter(tend, writer, { trial, person: withShortNames(person) }))
  }
  return { state: 'told', says: '', act: '', faults: [], people }
}

function wordsOf(reading: Exclude<WebhookReading, { kind: 'told' }>): Omit<TrialResult, 'people'> {
  if (reading.kind === 'failed')
    return { state: 'failed', says: 'It is not what this provider sends.', act: '', faults: reading.faults }
  return { state: reading.kind, says: reading.why, act: reading.kind === 'unmatched' ? reading.act : '', faults: [] }
}

async function personAfter(tend: Tend, writer: Writer, { trial, person }: { trial: Trial; person: ToldOf }) {
  const { hook } = trial
  const { cart } = person
  const dueAt =
    cart && cart.state !== 'completed' ? cart.changedAt + (cart.state === 'open' ? hook.minutes * MINUTE_MS : 0) : null
  const waits = cart?.state === 'open' && dueAt !== null
  const told = [
    ...person.events,
    ...(cart && dueAt !== null ? [abandonment({ id: cart.id, value: cart.value ?? null }, dueAt)] : []),
  ]
  const now = trial.now ?? Math.max(...told.map(({ at }) => at), Number.NEGATIVE_INFINITY)
  const instant = Number.isFinite(now) ? now : tend.clock.now()
  const events = await eventsOnTimeline(writer, { person, contact: undefined, events: told, now: instant })
  const source = { kind: person.source, name: hook.name }
  const { contact, isNew } = await arriveIn(tend, writer, {
    draft: person.draft,
    source,
    events: events.all,
    now: instant,
  })
  const page = await contactPage(tend, writer, { record: await findRecord(writer, contact), now: instant })
  return {
    person: page.contact,
    isNew,
    source,
    events: events.all.map(event => writeEvent(event, formatInstant)),
    /** When an unfinished checkout would count as abandoned: the events and the verdict are those of then. */
    waitsUntil: waits ? formatInstant(dueAt) : null,
    verdict: page.verdict,
  }
}
