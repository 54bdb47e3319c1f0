// The instant of a return: a date of the writer's calendar begins when their own day does.
import { type Instant, parseInstant } from '../../domain/instant.ts'
import { fromWallTime, type Zone } from '../../domain/zone.ts'

/** The instant that `returnsAt` names: itself, or the beginning of that day in the contact's zone. */
export function returnInstant(returnsAt: string, zone: Zone): Instant | undefined {
  if (returnsAt.length > 10) return parseInstant(returnsAt)
  const midnight = parseInstant(`${returnsAt}T00:00:00Z`)
  return midnight === undefined ? undefined : fromWallTime(zone, midnight)
}
