// Options that hold an instant.
import { badInput } from '../domain/failure.ts'
import { anInstant } from '../domain/field.ts'
import type { Instant } from '../domain/instant.ts'

/** Reads the instant that an option holds; `left out` is answered when the option is. */
export function instantOption(name: string, value: string | undefined, leftOut: Instant): Instant {
  if (value === undefined) return leftOut
  const instant = anInstant.read(value)
  if (instant !== undefined) return instant as Instant
  throw badInput(`--${name} is no instant`, [
    { where: 'call', field: `--${name}`, found: value, allowed: anInstant.allowed },
  ])
}
