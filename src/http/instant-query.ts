// Instants in a query.
import { badInput } from '../domain/failure.ts'
import { anInstant } from '../domain/field.ts'
import type { Instant } from '../domain/instant.ts'

/** @throws Failure bad_input */
export function readInstant(field: string, text: string): Instant {
  const instant = anInstant.read(text)
  if (instant !== undefined) return instant as Instant
  throw badInput('The query has faults', [{ where: 'query', field, found: text, allowed: anInstant.allowed }])
}
