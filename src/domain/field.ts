// Fields of the JSON that Tend reads: each says what it allows, reads a value or refuses it, and writes it back.
import { type Fault, showFound } from './fault.ts'
import { parseInstant } from './instant.ts'
import { findZone } from './zone.ts'

export interface Field {
  /** In words, for a fault and for docs: `one of email, phone`. */
  readonly allowed: string
  readonly isOptional?: boolean
  readonly isInstant?: boolean
  /** The value inside, or undefined when it is refused. */
  read(value: unknown): unknown
  /** Fields of an object field. */
  readonly fields?: Readonly<Record<string, Field>>
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export const aText: Field = {
  allowed: 'a text that is not empty',
  read: value => (typeof value === 'string' && value.trim() !== '' ? value : undefined),
}
export const aBoolean: Field = {
  allowed: 'true or false',
  read: value => (typeof value === 'boolean' ? value : undefined),
}
export const anInstant: Field = {
  allowed: 'an instant in ISO 8601 with offset, such as 2026-11-02T10:00:00+01:00',
  isInstant: true,
  read: value => (typeof value === 'string' ? parseInstant(value) : undefined),
}
export const minutes: Field = {
  allowed: 'a whole number of minutes from 1 to 10080 (a week)',
  read: value => (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 10_080 ? value : undefined),
}
export const aZone: Field = {
  allowed: 'an IANA time zone, such as Europe/Madrid',
  read: value => (typeof value === 'string' && findZone(value) ? value : undefined),
}
const anAmount: Field = {
  allowed: 'a decimal number as text, such as "1200.00"',
  read: value => (typeof value === 'string' && /^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? value : undefined),
}
const aCurrency: Field = {
  allowed: 'three capital letters of ISO 4217, such as EUR',
  read: value => (typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? value : undefined),
}

export function oneOf(allowed: readonly string[]): Field {
  return {
    allowed: `one of ${allowed.join(', ')}`,
    read: value => (typeof value === 'string' && allowed.includes(value) ? value : undefined),
  }
}
export function optional(field: Field): Field {
  return { ...field, isOptional: true }
}
export function anObject(fields: Readonly<Record<string, Field>>): Field {
  const allowed = `an object of ${Object.keys(fields).join(', ')}`
  return { allowed, fields, read: value => (isRecord(value) ? value : undefined) }
}
export const money: Field = anObject({ amount: anAmount, currency: aCurrency })

interface Frame {
  readonly fields: Readonly<Record<string, Field>>
  /** Names the thing that is read in a fault: `event e4`. */
  readonly where: string
  /** Where the fields' names start: `source.`. */
  readonly prefix?: string
  /** Lets unknown fields pass, when the object is refused anyway for a reason that explains them. */
  readonly isOpen?: boolean
}

/** Reads the fields of an object into a fresh one, in the table's order, or answers every fault that it has. */
export function readFields(frame: Frame, value: Record<string, unknown>): Record<string, unknown> | Fault[] {
  const { fields, where, prefix = '' } = frame
  const read: Record<string, unknown> = {}
  const faults: Fault[] = []
  for (const [name, field] of Object.entries(fields)) {
    const found = value[name]
    if (field.isOptional && (found === undefined || found === null)) continue
    const inside = field.read(found)
    if (inside === undefined) {
      faults.push({ where, field: prefix + name, found: showFound(found), allowed: field.allowed })
    } else if (field.fields) {
      const nested = readFields({ fields: field.fields, where, prefix: `${prefix}${name}.` }, found as never)
      if (Array.isArray(nested)) faults.push(...nested)
      else read[name] = nested
    } else read[name] = inside
  }
  if (!frame.isOpen) faults.push(...unknownFields(frame, value))
  return faults.length > 0 ? faults : read
}

function unknownFields({ fields, where, prefix = '' }: Frame, value: Record<string, unknown>): Fault[] {
  return Object.keys(value)
    .filter(name => !Object.hasOwn(fields, name))
    .map(name => ({
      where,
      field: prefix + name,
      found: showFound(value[name]),
      allowed: `only the fields ${Object.keys(fields).join(', ')}`,
    }))
}

/** The reverse of readFields: the value as JSON, left-out fields left out, instants written by `instantText`. */
export function writeFields(
  fields: Readonly<Record<string, Field>>,
  value: Readonly<Record<string, unknown>>,
  instantText: (instant: number) => string,
): Record<string, unknown> {
  const written: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const inside = value[name]
    if (inside === undefined) continue
    written[name] = field.isInstant
      ? instantText(inside as number)
      : field.fields
        ? writeFields(field.fields, inside as Record<string, unknown>, instantText)
        : inside
  }
  return written
}
