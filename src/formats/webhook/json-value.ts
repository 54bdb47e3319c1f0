// Looks into JSON that a stranger wrote: whatever is missing or of another kind is undefined, and nothing throws.
import { parseInstant } from '../../domain/instant.ts'

/** What lies at a path of names and places; undefined where the path ends early. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<string | number, unknown>)[step]
  }
  return here
}

// A name of a megabyte is nobody's; what people write in a form fits.
const longest = 4_000

/** A text or number as text, trimmed; undefined for anything else and for nothing but blanks. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return undefined
  // PostgreSQL keeps no NUL in a text, and half a character is none: JSON may bring it, and so may the cut.
  return value.slice(0, longest).toWellFormed().replaceAll('\0', '').trim() || undefined
}

/** The first of them that is a text. */
export function firstText(...values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const text = textOf(value)
    if (text !== undefined) return text
  }
  return undefined
}

export function textsOf(values: readonly unknown[]): string[] {
  return values.map(textOf).filter(text => text !== undefined)
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function instantOf(value: unknown): number | undefined {
  return typeof value === 'string' ? parseInstant(value.trim()) : undefined
}

/** The first of them that is an instant. */
export function firstInstant(...values: readonly unknown[]): number | undefined {
  for (const value of values) {
    const instant = instantOf(value)
    if (instant !== undefined) return instant
  }
  return undefined
}

/** Seconds or milliseconds since 1970, up to the year 2100: beyond is no time of anybody's. */
export function unixInstant(value: unknown, unitMs: 1 | 1000): number | undefined {
  if (!Number.isSafeInteger(value)) return undefined
  const instant = Number(value) * unitMs
  return instant > 0 && instant < Date.UTC(2100, 0) ? instant : undefined
}

export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
