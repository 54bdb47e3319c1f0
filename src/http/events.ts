// /api/contacts/{id}/events: recording what happened, and taking it back.
import { badInput } from '../domain/failure.ts'
import type { Fault } from '../domain/fault.ts'
import { formatInstant } from '../domain/instant.ts'
import { readEvent, writeEvent } from '../domain/read-event.ts'
import { writeVerdict } from '../engine/write-verdict.ts'
import { currentVerdict } from '../operations/current-verdict.ts'
import { findRecord } from '../operations/find-record.ts'
import { newId } from '../operations/new-id.ts'
import { theWorkspace } from '../operations/ports.ts'
import { recordEvents } from '../operations/record-event.ts'
import { retractEvent } from '../operations/retract-event.ts'
import type { TimelineEvent } from './contract.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

type Names = 'POST /api/contacts/{id}/events' | 'POST /api/contacts/{id}/events/{event}/retraction'

export function eventRoutes({ tend, changes }: RouteParts): Pick<Handlers, Names> {
  const verdictOf = (contact: string) =>
    tend.store.read(theWorkspace, async reader => {
      const record = await findRecord(reader, contact)
      return writeVerdict(await currentVerdict(tend, reader, { record, now: tend.clock.now() }))
    })
  return {
    'POST /api/contacts/{id}/events': async ({ params, body }) => {
      const contact = params.id as string
      const now = tend.clock.now()
      const event = readEvent({ id: newId(now), at: formatInstant(now), ...body }, 'body')
      if (Array.isArray(event)) throw refused(event)
      const untimed = body.at === undefined ? [event.id] : []
      await recordEvents(tend, { workspace: theWorkspace, contact, events: [event], untimed, now })
      changes.announce([contact])
      // One that is told again is the one that was told first.
      const kept = await tend.store.read(theWorkspace, reader => reader.timelines.find(contact, event.id))
      return { event: writeEvent(kept ?? event, formatInstant) as TimelineEvent, verdict: await verdictOf(contact) }
    },
    'POST /api/contacts/{id}/events/{event}/retraction': async ({ params }) => {
      const contact = params.id as string
      await retractEvent(tend, {
        workspace: theWorkspace,
        contact,
        event: params.event as string,
        now: tend.clock.now(),
      })
      changes.announce([contact])
      return { verdict: await verdictOf(contact) }
    },
  }
}

/** The caller gave no id, so that the one made here would tell them nothing. */
function refused(faults: readonly Fault[]) {
  return badInput(
    'The event is refused',
    faults.map(fault => ({ ...fault, where: 'body' })),
  )
}
